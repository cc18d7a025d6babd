import type { AttachmentHash } from '#domain/ids.ts'

/** Every file an event's body names: anything that bears a hash and a media type is a scan, of so many bytes; an office's emblem is a hash alone. */
export function* filesNamed(value: unknown): Generator<NamedFile, void, undefined> {
  if (typeof value !== 'object' || value === null) return
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const { hash, mediaType, name, size, emblem } = fields
  if (isHash(hash) && typeof mediaType === 'string') yield { hash, name: typeof name === 'string' ? name : hash, size: typeof size === 'number' ? size : null }
  if (isHash(emblem)) yield { hash: emblem, name: 'lambang kantor', size: null }
  for (const member of Object.values(fields)) yield* filesNamed(member)
}

/** SQL that holds of every event that may name one, and of few others. */
export const NAMES_FILES = `(instr(cast(body as text), '"mediaType"') > 0 or type in ('office.established', 'office.changed'))`

export interface NamedFile {
  readonly hash: AttachmentHash
  readonly name: string
  /** Bytes; null where the event does not say. */
  readonly size: number | null
}

export const isHash = (value: unknown): value is AttachmentHash => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
