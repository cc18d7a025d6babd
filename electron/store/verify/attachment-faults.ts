import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { TEMPORARY } from '../files/write-durably.ts'
import type { AttachmentHash } from '#domain/ids.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { parsed } from './events-of.ts'
import { type Finding, finding } from './finding.ts'

/** A scan as an event names it. */
interface Named {
  readonly place: number
  readonly name: string
  /** Bytes; null where the event does not say. */
  readonly size: number | null
}

/** Every scan an event names: there, of the right length, with the right bytes. Gives back how many files nothing names. */
export function* attachmentFaults({ data, rawLog }: CheckedFolder, naming: Naming, progress: (done: number, total: number) => void): Generator<Finding, number, undefined> {
  const named = namedIn(rawLog, naming)
  const folder = join(data, 'lampiran')
  let done = 0
  for (const [hash, { place, name, size }] of named) {
    const file = join(folder, hash)
    const where = `Lampiran "${name}" (catatan nomor ${place})`
    const fault = faultOf(file, hash, size)
    if (fault !== '') yield { ...finding('attachments', place, `${where} ${fault}`), attachment: hash }
    done += 1
    progress(done, named.size)
  }
  const drafts = rawLog.prepare<[], string>('select content from draft').pluck().all().join('\n')
  const files = existsSync(folder) ? readdirSync(folder) : []
  return files.filter((file) => !(isHash(file) && named.has(file)) && !file.endsWith(TEMPORARY) && !drafts.includes(file)).length
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

const NAMES = `(instr(cast(body as text), '"mediaType"') > 0 or type in ('office.established', 'office.changed'))`

/** All of them, ascending. */
export const namingPlaces = (log: CheckedFolder['rawLog'], { upTo, places }: Naming): readonly number[] => [...places, ...log.prepare<[number], number>(`select place from event where place > ? and ${NAMES} order by place`).pluck().all(upTo)]

function namedIn(log: CheckedFolder['rawLog'], naming: Naming): ReadonlyMap<AttachmentHash, Named> {
  const at = log.prepare<[number], string | null>('select cast(body as text) from event where place = ?').pluck()
  const named = new Map<AttachmentHash, Named>()
  for (const place of namingPlaces(log, naming)) for (const [hash, name, size] of filesOf(parsed(at.get(place) ?? null))) if (!named.has(hash)) named.set(hash, { place, name, size })
  return named
}

/** Anything that bears a hash and a media type is a scan; an office's emblem is a hash alone. */
function* filesOf(value: unknown): Generator<readonly [hash: AttachmentHash, name: string, size: number | null], void, undefined> {
  if (typeof value !== 'object' || value === null) return
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const { hash, mediaType, name, size, emblem } = fields
  if (isHash(hash) && typeof mediaType === 'string') yield [hash, typeof name === 'string' ? name : hash, typeof size === 'number' ? size : null]
  if (isHash(emblem)) yield [emblem, 'lambang kantor', null]
  for (const member of Object.values(fields)) yield* filesOf(member)
}

const isHash = (value: unknown): value is AttachmentHash => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
