import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { filesNamed, isHash, NAMES_FILES } from '../attachments/files-named.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { TEMPORARY } from '../files/write-durably.ts'
import type { AttachmentHash } from '#domain/ids.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { parsed } from './events-of.ts'
import { type Finding, finding } from './finding.ts'
import { namedElsewhere } from './named-elsewhere.ts'
import type { NamedScan } from './named-scan.ts'

export interface CountedScans {
  /** Files nothing names. */
  readonly unnamed: number
  /** Scans of other PCs that have not come here yet. */
  readonly awaited: number
}

/** Every scan an event names: there, of the right length, with the right bytes. Gives back what is counted and no fault. */
export function* attachmentFaults({ data, rawLog, stream }: CheckedFolder, naming: Naming, progress: (done: number, total: number) => void): Generator<Finding, CountedScans, undefined> {
  const own = namedIn(rawLog, naming)
  const named = stream ? new Map([...own, ...namedElsewhere(stream.raw, rawLog)]) : own
  const hasCome = stream ? cameBefore(stream.raw) : () => false
  let awaited = 0
  const folder = join(data, 'lampiran')
  let done = 0
  for (const [hash, { place, name, size, elsewhere }] of named) {
    const file = join(folder, hash)
    const where = `Lampiran "${name}" (${elsewhere === undefined ? `catatan nomor ${place}` : `urutan kantor nomor ${elsewhere}`})`
    const isAwaited = elsewhere !== undefined && !existsSync(file) && !hasCome(hash)
    if (isAwaited) awaited += 1
    const fault = isAwaited ? '' : faultOf(file, hash, size)
    if (fault !== '') yield { ...finding('attachments', place, `${where} ${fault}`), attachment: hash }
    done += 1
    progress(done, named.size)
  }
  const drafts = rawLog.prepare<[], string>('select content from draft').pluck().all().join('\n')
  const files = existsSync(folder) ? readdirSync(folder) : []
  return { unnamed: files.filter((file) => !(isHash(file) && named.has(file)) && !file.endsWith(TEMPORARY) && !drafts.includes(file)).length, awaited }
}

/** Whether a scan of another PC was here once. */
function cameBefore(stream: Database.Database): (hash: AttachmentHash) => boolean {
  const here = stream.prepare<[string], number>('select here from scan where hash = unhex(?)').pluck()
  return (hash) => here.get(hash) === 1
}

/** "" where it is as it was put there. */
function faultOf(file: string, hash: AttachmentHash, size: number | null): string {
  if (!existsSync(file)) return 'hilang dari folder lampiran.'
  const length = statSync(file).size
  if (size !== null && length !== size) return `rusak: panjangnya ${length} byte, seharusnya ${size}.`
  return oneShotSha256(readFileSync(file)) !== hash ? 'rusak: isinya sudah berubah.' : ''
}

/** The events that name scans, as far as they are known. */
export interface Naming {
  /** Of the stream: up to there all of them are. */
  readonly upTo: number
  /** Ascending. */
  readonly places: readonly number[]
}

export const NO_NAMING: Naming = { upTo: 0, places: [] }

/** All of them, ascending. */
export const namingPlaces = (log: CheckedFolder['rawLog'], { upTo, places }: Naming): readonly number[] => [...places, ...log.prepare<[number], number>(`select place from event where place > ? and ${NAMES_FILES} order by place`).pluck().all(upTo)]

function namedIn(log: CheckedFolder['rawLog'], naming: Naming): ReadonlyMap<AttachmentHash, NamedScan> {
  const at = log.prepare<[number], string | null>('select cast(body as text) from event where place = ?').pluck()
  const named = new Map<AttachmentHash, NamedScan>()
  for (const place of namingPlaces(log, naming)) for (const file of filesNamed(parsed(at.get(place) ?? null))) if (!named.has(file.hash)) named.set(file.hash, { ...file, place })
  return named
}
