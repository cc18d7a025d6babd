import type { AttachmentHash } from '#domain/ids.ts'

/** What the scans' lane works with: which scans the office's stream names, which of them are here and at the server, and what is arriving. On a PC that belongs to an office with a server. */
export interface ScanLaneStore {
  /** Reads on in the office's stream for scans; whether there may be more. */
  look(): boolean
  /** What officers asked for and is not here yet, last asked first. */
  asked(): readonly AttachmentHash[]
  /** Scans that are not here, the newest below a rank first. */
  wanted(below: number, most: number): readonly PlacedScan[]
  /** Scans that are here and, as far as is known, not at the server; the newest below a rank first. */
  unsent(below: number, most: number): readonly PlacedScan[]
  /** How many are here and not at the server, and how many are not here, as far as is known. */
  counts(): { readonly unsent: number; readonly wanted: number }
  /** Some that are here and at the server, of which no other PC has said that it has them; others each time. */
  unconfirmed(most: number): readonly AttachmentHash[]
  /** The newest that are here and at the server, as far as is known. */
  brought(most: number): readonly AttachmentHash[]
  /** The server is not the one it was, or has lost what it had: where each scan is beside here is not known any more. */
  forgetServer(): void
  /** An officer wants to see it: where it is not here, or damaged, and the office's stream names it, it comes before all others. */
  ask(hash: AttachmentHash): void
  /** Gives back how to stop listening. */
  onArrived(listener: (hash: AttachmentHash) => void): () => void
  /** Gives back how to stop listening. */
  onAsked(listener: (hash: AttachmentHash) => void): () => void
  /** Whose PC has a scan that another PC brought into the office's stream and that is not here: what the office calls that PC, "" where it is not known. Null for any other scan. */
  elsewhere(hash: AttachmentHash): string | null
  /** Bytes of a scan that is here; null, and remembered as not here, where it is not. Throws `AttachmentDamaged` where its bytes have changed. */
  size(hash: AttachmentHash): number | null
  piece(hash: AttachmentHash, from: number, most: number): Uint8Array
  /** How much of it has come from the server. */
  arrived(hash: AttachmentHash): number
  arrive(hash: AttachmentHash, from: number, bytes: Uint8Array): void
  /** All of it has come: held against its hash, put in its place, on the disk. False: it was another file, and is gone. */
  settle(hash: AttachmentHash): boolean
  /** Where the server says that it is beside here. `others`: PCs beside this one. */
  tell(hash: AttachmentHash, there: { readonly server: boolean; readonly others: number }): void
  /** Whether two other machines say they have it, so that this PC's own may go. */
  mayGo(hash: AttachmentHash): boolean
}

export interface PlacedScan {
  readonly hash: AttachmentHash
  /** The later it was named, the higher. */
  readonly rank: number
}
