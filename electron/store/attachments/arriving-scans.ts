import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentHash } from '#domain/ids.ts'
import { fsyncFolder } from '../files/write-durably.ts'
import { sha256 } from '../files/sha256.ts'

/** `lampiran-datang/<sha256>`: scans on their way here, as far as they have come. What a power cut spoils of one is found when it is whole. */
export class ArrivingScans {
  readonly #folder: string
  readonly #attachments: string

  constructor(folder: string, attachments: string) {
    this.#folder = folder
    this.#attachments = attachments
  }

  arrived(hash: AttachmentHash): number {
    return statSync(this.#file(hash), { throwIfNoEntry: false })?.size ?? 0
  }

  /** Throws what the disk throws. */
  arrive(hash: AttachmentHash, from: number, bytes: Uint8Array): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    const handle = openSync(this.#file(hash), 'a', 0o600)
    try {
      if (from !== this.arrived(hash)) throw new Error('a piece that does not follow')
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
    } finally {
      closeSync(handle)
    }
  }

  /** Into its place, on the disk; false, and gone, where it is another file than its name says. */
  settle(hash: AttachmentHash): boolean {
    const file = this.#file(hash)
    if (sha256(readFileSync(file)).toString('hex') !== hash) {
      rmSync(file, { force: true })
      return false
    }
    const handle = openSync(file, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(file, join(this.#attachments, hash))
    fsyncFolder(this.#attachments)
    return true
  }

  #file(hash: AttachmentHash): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not an attachment hash')
    return join(this.#folder, hash)
  }
}
