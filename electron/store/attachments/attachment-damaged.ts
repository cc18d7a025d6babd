import type { AttachmentHash } from '#domain/ids.ts'

/** The file on the disk is not the one that was put there. The message is for the officer. */
export class AttachmentDamaged extends Error {
  override readonly name = 'AttachmentDamaged'
  readonly hash: AttachmentHash
  constructor(hash: AttachmentHash) {
    super('Lampiran ini rusak: isi berkasnya di komputer ini sudah berubah sejak disimpan. Lampirkan lagi dari aslinya, atau minta admin memulihkannya dari cadangan.')
    this.hash = hash
  }
}
