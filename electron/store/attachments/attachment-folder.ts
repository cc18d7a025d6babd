import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentHash } from '#domain/ids.ts'
import { sha256 } from '../files/sha256.ts'
import { TEMPORARY, writeDurably } from '../files/write-durably.ts'
import type { AttachmentState, AttachmentStore } from '../contract/attachment-store.ts'
import { AttachmentDamaged } from './attachment-damaged.ts'

/** `lampiran/<sha256>`: each file under the hash of its bytes. */
export class AttachmentFolder implements AttachmentStore {
  readonly #folder: string
  readonly #suspects = new Set<AttachmentHash>()

  /** Makes the folder, and clears away what a crash left half written. */
  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(folder)) if (name.endsWith(TEMPORARY)) rmSync(join(folder, name), { force: true })
  }

  put(bytes: Uint8Array): { readonly hash: AttachmentHash; readonly size: number } {
    const hash = hashOf(bytes)
    if (!this.#isWhole(hash)) writeDurably(this.#file(hash), bytes, 0o600)
    return { hash, size: bytes.length }
  }

  /** Throws `AttachmentDamaged` where the file no longer has the bytes it was named after. */
  get(hash: AttachmentHash): Uint8Array | null {
    if (!this.has(hash)) return null
    this.#suspects.add(hash)
    const bytes = readFileSync(this.#file(hash))
    if (hashOf(bytes) !== hash) throw new AttachmentDamaged(hash)
    this.#suspects.delete(hash)
    return bytes
  }

  has(hash: AttachmentHash): boolean {
    return existsSync(this.#file(hash))
  }

  look(hash: AttachmentHash, size: number): AttachmentState {
    try {
      const there = statSync(this.#file(hash), { throwIfNoEntry: false })
      if (there === undefined) return 'gone'
      if (!there.isFile() || there.size !== size) return 'damaged'
      if (this.#suspects.has(hash) && !this.#isWhole(hash)) return 'damaged'
    } catch {
      return 'damaged'
    }
    this.#suspects.delete(hash)
    return 'whole'
  }

  suspect(hash: AttachmentHash): void {
    this.#suspects.add(hash)
  }

  #isWhole(hash: AttachmentHash): boolean {
    return this.has(hash) && hashOf(readFileSync(this.#file(hash))) === hash
  }

  #file(hash: AttachmentHash): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not an attachment hash')
    return join(this.#folder, hash)
  }
}

const hashOf = (bytes: Uint8Array): AttachmentHash => sha256(bytes).toString('hex') as AttachmentHash
