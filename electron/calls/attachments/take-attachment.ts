import type { Attachment } from '#domain/dossier/events.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Answer } from '../handler.ts'
import { ENDINGS, KIND_NAMES, readFileKind } from './file-kind.ts'

/** Looks at a scan and puts it on the disk, before any event names it. What it is decides its bytes, not its name. */
export function takeAttachment(store: Store, fileName: string, bytes: Uint8Array): Answer<Attachment> {
  const name = tidyName(fileName)
  const kind = readFileKind(bytes)
  if (!kind.ok) return refuse(refusal('unsupported-file', `${name}: ${kind.refusal}`))
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
  const claimed = Object.values(ENDINGS).flat()
  if (claimed.includes(ending) && !ENDINGS[kind.value].includes(ending)) {
    return refuse(refusal('unsupported-file', `${name} sebenarnya ${KIND_NAMES[kind.value]}. Ubah akhiran namanya menjadi ${ENDINGS[kind.value][0]}, lalu unggah lagi.`))
  }
  const { hash, size } = store.attachments.put(bytes)
  return accept({ hash, name, mediaType: kind.value, size })
}

/** Without folders and control characters, at most 200 characters. */
function tidyName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  const tidy = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').normalize('NFC').trim()
  return Array.from(tidy).slice(-200).join('') || 'lampiran'
}
