import type { AttachmentHash } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { filesNamed, NAMES_FILES } from '../attachments/files-named.ts'
import { parsed } from './events-of.ts'
import type { NamedScan } from './named-scan.ts'

interface Row {
  readonly g: number
  readonly device: string
  readonly body: string | null
}

/** The scans of the office that another PC was the first to take in, by the order of the office. */
export function namedElsewhere(stream: Database.Database, log: Database.Database): ReadonlyMap<AttachmentHash, NamedScan> {
  const own = new Set(log.prepare<[], string>('select device from incarnation').pluck().all())
  const seen = new Set<AttachmentHash>()
  const named = new Map<AttachmentHash, NamedScan>()
  for (const { g, device, body } of stream.prepare<[], Row>(`select g, device, cast(body as text) as body from stream_event where ${NAMES_FILES} order by g`).iterate()) {
    for (const file of filesNamed(parsed(body))) {
      if (seen.has(file.hash)) continue
      seen.add(file.hash)
      if (!own.has(device)) named.set(file.hash, { ...file, place: 0, elsewhere: g })
    }
  }
  return named
}
