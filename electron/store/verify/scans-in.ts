import type { AttachmentHash } from '#domain/ids.ts'

/** A scan as an event names it. */
export interface NamedScan {
  /** Of the event in the own log; 0 where it is another PC's. */
  readonly place: number
  readonly name: string
  /** Bytes; null where the event does not say. */
  readonly size: number | null
  /** Its place in the office's stream, where another PC took it in first: it may not have come here yet. */
  readonly elsewhere?: number
}

/** SQL that holds of every event that may name one, and of few others. */
export const NAMES_SCANS = `(instr(cast(body as text), '"mediaType"') > 0 or type in ('office.established', 'office.changed'))`

/** Anything that bears a hash and a media type is a scan; an office's emblem is a hash alone. */
export function* scansIn(value: unknown): Generator<readonly [hash: AttachmentHash, name: string, size: number | null], void, undefined> {
  if (typeof value !== 'object' || value === null) return
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const { hash, mediaType, name, size, emblem } = fields
  if (isHash(hash) && typeof mediaType === 'string') yield [hash, typeof name === 'string' ? name : hash, typeof size === 'number' ? size : null]
  if (isHash(emblem)) yield [emblem, 'lambang kantor', null]
  for (const member of Object.values(fields)) yield* scansIn(member)
}

export const isHash = (value: unknown): value is AttachmentHash => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
