import type { AttachmentHash } from '#domain/ids.ts'

export interface AttachmentStore {
  /** Written under its hash and fsynced (file and folder) before it returns. */
  put(bytes: Uint8Array): { readonly hash: AttachmentHash; readonly size: number }
  get(hash: AttachmentHash): Uint8Array | null
  has(hash: AttachmentHash): boolean
}
