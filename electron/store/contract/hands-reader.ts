import type { BookId, DeviceId } from '#domain/ids.ts'
import type { Standpoint } from '#domain/numbering/hands/in-hand.ts'
import type { RunHands } from '#domain/numbering/hands/run-hands.ts'

/** Who gives which numbers in an office with a server, as far as its stream is in the Buku Register. */
export interface HandsReader {
  /** This PC's short code; "" until the office's server has given it one. */
  readonly code: string
  /** Every run the stream tells of, by name. */
  runs(): readonly RunHands[]
  /** How this PC stands to a run: what the stream says, and what it has done about it that has no place there yet. */
  standpoint(run: string): Standpoint
  /** The same of many runs, as they stand now: what has no place is looked for once. To be asked before anything else is done. */
  standpoints(): (run: string) => Standpoint
  /** Who was first heard of with a book, in the stream; null for one that is not in it. */
  openerOf(book: BookId): DeviceId | null
  /** The device, and those that went on in its data folder before it, as the stream tells. */
  isSelf(device: DeviceId): boolean
  /** PCs the office's server has let in, in that order. */
  computers(): readonly { readonly device: DeviceId; readonly name: string; readonly code: string; readonly revoked: boolean }[]
  /** As the office calls that PC, with its short code where another is called the same; "" for one it never let in. */
  nameOf(device: DeviceId): string
}
