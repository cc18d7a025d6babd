import type { Attachment } from '#domain/dossier/events.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Store } from '#store/store.ts'
import { readFileKind } from './file-kind.ts'

/** Null where every scan is on the disk and is what it is said to be; else which one is not. */
export function missingAttachment(store: Store, attachments: readonly Attachment[]): Refusal | null {
  const fields = attachments.flatMap(({ hash, name, mediaType, size }, index) => {
    const bytes = store.attachments.get(hash)
    const kind = bytes && readFileKind(bytes)
    const fits = bytes?.byteLength === size && kind?.ok === true && kind.value === mediaType
    return fits ? [] : [{ path: `attachments.${index}`, message: `Lampiran ${name} belum tersimpan. Unggah sekali lagi.` }]
  })
  return fields.length === 0 ? null : refusal('unsupported-file', fields.map((field) => field.message).join(' '), fields)
}
