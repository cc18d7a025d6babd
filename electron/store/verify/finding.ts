import type { AttachmentHash, IsoInstant } from '#domain/ids.ts'

/** The parts of a check, in the order they are gone through. */
export const CHECK_PARTS = ['files', 'schema', 'chain', 'stream', 'ledger', 'views', 'papers', 'answers', 'devices', 'mark', 'register', 'attachments'] as const

export type CheckPart = (typeof CHECK_PARTS)[number]

/** The event a finding is of, as an admin reads it. */
export interface FoundEvent {
  readonly at: IsoInstant
  /** "berkas diterima" */
  readonly what: string
  /** "berkas 001/SIKRO/XI/2026", and whether its date is in doubt; "" where it is of no dossier. */
  readonly about: string
}

/** Something in a data folder that is not as Loket wrote it, in Indonesian. */
export interface Finding {
  readonly part: CheckPart
  /** Place in the stream ("catatan nomor"); 0 where no one event is at fault. */
  readonly place: number
  readonly message: string
  /** Null where no one event is at fault, or where it is not there to be read. */
  readonly event: FoundEvent | null
  /** The scan it is of. */
  readonly attachment?: AttachmentHash
}

export const finding = (part: CheckPart, place: number, message: string): Finding => ({ part, place, message, event: null })
