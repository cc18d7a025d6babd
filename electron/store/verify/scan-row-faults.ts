import type { AttachmentHash } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { filesNamed, NAMES_FILES } from '../attachments/files-named.ts'
import { parsed } from './events-of.ts'
import { type Finding, finding } from './finding.ts'

interface Named {
  readonly g: number
  readonly device: string
  readonly name: string
}

/** The list of scans that PCs send each other, held against the events that name them: one left out would never come here, or never leave. */
export function* scanRowFaults(stream: Database.Database): Generator<Finding, void, undefined> {
  const head = stream.prepare<[], number | null>('select max(g) from stream_event').pluck().get() ?? 0
  const looked = stream.prepare<[], number>('select g from scan_looked where only_one = 1').pluck().get()
  if (looked === undefined || looked > head) return yield finding('stream', 0, 'Daftar lampiran antar komputer tidak menyebut sampai mana ia dibuat.')
  const named = namedUpTo(stream, looked)
  for (const { hash, device } of stream.prepare<[], { hash: AttachmentHash; device: string }>('select lower(hex(hash)) as hash, device from scan').iterate()) {
    const one = named.get(hash)
    named.delete(hash)
    if (!one) yield finding('stream', 0, 'Daftar lampiran antar komputer memuat lampiran yang tidak disebut catatan mana pun.')
    else if (one.device !== device) yield finding('stream', 0, `Daftar lampiran antar komputer: lampiran "${one.name}" (urutan kantor nomor ${one.g}) disebut milik komputer lain.`)
  }
  for (const { g, name } of named.values()) yield finding('stream', 0, `Daftar lampiran antar komputer: lampiran "${name}" (urutan kantor nomor ${g}) tidak ada.`)
}

/** The first event that names each. */
function namedUpTo(stream: Database.Database, looked: number): Map<AttachmentHash, Named> {
  const named = new Map<AttachmentHash, Named>()
  const rows = stream.prepare<[number], { g: number; device: string; body: string | null }>(`select g, device, cast(body as text) as body from stream_event where g <= ? and ${NAMES_FILES} order by g`)
  for (const { g, device, body } of rows.iterate(looked)) for (const { hash, name } of filesNamed(parsed(body))) if (!named.has(hash)) named.set(hash, { g, device, name })
  return named
}
