import type { AttachmentHash } from '#domain/ids.ts'

export type AttachmentState = 'whole' | 'damaged' | 'gone'

export interface AttachmentStore {
  /** Written under its hash and fsynced (file and folder) before it returns. */
  put(bytes: Uint8Array): { readonly hash: AttachmentHash; readonly size: number }
  get(hash: AttachmentHash): Uint8Array | null
  has(hash: AttachmentHash): boolean
  /** Whether it is there and as long as it was, without reading it; read whole only where `suspect` or `get` has told of it. */
  look(hash: AttachmentHash, size: number): AttachmentState
  /** A check has found it otherwise than it was put there. */
  suspect(hash: AttachmentHash): void
}
