import type { AttachmentHash } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { parsed } from './events-of.ts'
import { NAMES_SCANS, type NamedScan, scansIn } from './scans-in.ts'

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
  for (const { g, device, body } of stream.prepare<[], Row>(`select g, device, cast(body as text) as body from stream_event where ${NAMES_SCANS} order by g`).iterate()) {
    for (const [hash, name, size] of scansIn(parsed(body))) {
      if (seen.has(hash)) continue
      seen.add(hash)
      if (!own.has(device)) named.set(hash, { place: 0, name, size, elsewhere: g })
    }
  }
  return named
}
