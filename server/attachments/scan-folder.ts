import { createHash } from 'node:crypto'
import { constants, createReadStream, mkdirSync, type ReadStream, readdirSync, rmSync, statSync } from 'node:fs'
import { open, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { AttachmentHash, DeviceId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { PieceAnswer } from '#protocol/sync/attachments.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { fsyncFolder } from '../identity/kept-file.ts'
import { sha256 } from '../node-crypto.ts'

/** A piece of a scan that a device brings. */
export interface Piece {
  readonly device: DeviceId
  readonly hash: AttachmentHash
  /** Where in the scan it begins, and how long the whole is: bytes. */
  readonly from: number
  readonly size: number
  /** The piece's bytes as they come; ends early where the line breaks, and at `stop`. */
  readonly bytes: (stop: AbortSignal) => AsyncIterable<Uint8Array>
}

/** Free bytes that are left to the stream, which must never find the disk full of scans: 512 MB. */
const LEFT_FREE = 512 * 1024 * 1024
/** What nobody went on bringing for so long is cleared away: days. */
const GIVEN_UP_AFTER = 30

/** `lampiran/<sha256>`: an office's scans, each under the hash of its bytes; `lampiran/datang`: what is still arriving, apart for each device, so that nobody spoils another's. */
export class ScanFolder {
  readonly #folder: string
  readonly #free: () => Promise<number>
  /** Who writes to which arriving file now; a later one lets the former stop first. */
  readonly #writing = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>()

  /** Makes the folders. `free`: bytes the disk has. */
  constructor(folder: string, free = () => freeBytes(folder)) {
    this.#folder = folder
    this.#free = free
    mkdirSync(this.#arriving(), { recursive: true, mode: 0o700 })
    const longAgo = Date.now() - GIVEN_UP_AFTER * 86_400_000
    for (const name of readdirSync(this.#arriving())) if (statSync(path.join(this.#arriving(), name)).mtimeMs < longAgo) rmSync(path.join(this.#arriving(), name), { force: true })
  }

  /** Bytes of a scan that is here, whole; null for one that is not. */
  size(hash: AttachmentHash): number | null {
    return statSync(this.#file(hash), { throwIfNoEntry: false })?.size ?? null
  }

  /** How much of it the device has brought. */
  arrived(device: DeviceId, hash: AttachmentHash): number {
    return statSync(this.#arrivingFile(device, hash), { throwIfNoEntry: false })?.size ?? 0
  }

  /** `first` and `last` are counted. */
  read(hash: AttachmentHash, first: number, last: number): ReadStream {
    return createReadStream(this.#file(hash), { start: first, end: last })
  }

  /** What has come is kept, however the piece ends. Whole: held against its hash, on the disk, and only then in its place. */
  async take(piece: Piece): Promise<Result<PieceAnswer, Problem>> {
    const file = this.#arrivingFile(piece.device, piece.hash)
    const former = this.#writing.get(file)
    const stop = new AbortController()
    former?.stop.abort()
    const taken = (former?.ended.catch(() => null) ?? Promise.resolve()).then(() => this.#take(piece, file, stop.signal))
    const writing = { stop, ended: taken }
    this.#writing.set(file, writing)
    try {
      return await taken
    } finally {
      if (this.#writing.get(file) === writing) this.#writing.delete(file)
    }
  }

  /** Reads it again whole; one that is not what it was named after goes. Whether it is here. */
  async doubt(hash: AttachmentHash): Promise<boolean> {
    const size = this.size(hash)
    if (size === null) return false
    if ((await hashOf(this.#file(hash))) === hash) return true
    await rm(this.#file(hash), { force: true })
    return false
  }

  async #take({ device, hash, from, size, bytes }: Piece, file: string, stop: AbortSignal): Promise<Result<PieceAnswer, Problem>> {
    const there = this.size(hash)
    if (there !== null) return accept({ arrived: there, whole: true })
    const before = this.arrived(device, hash)
    // A hole would never be filled.
    if (from > before) return accept({ arrived: before, whole: false })
    if ((await this.#free()) < LEFT_FREE + size) return refuse('disk-full')
    const end = await written(file, from, bytes, stop)
    return end < size || stop.aborted ? accept({ arrived: this.arrived(device, hash), whole: false }) : this.#settle(file, hash)
  }

  async #settle(file: string, hash: AttachmentHash): Promise<Result<PieceAnswer, Problem>> {
    if ((await hashOf(file)) !== hash) {
      await rm(file, { force: true })
      return accept({ arrived: 0, whole: false })
    }
    const handle = await open(file, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(file, this.#file(hash))
    fsyncFolder(this.#folder)
    return accept({ arrived: this.size(hash) ?? 0, whole: true })
  }

  #arriving(): string {
    return path.join(this.#folder, 'datang')
  }

  /** Names made here: what a device is called never becomes part of a path. */
  #arrivingFile(device: DeviceId, hash: AttachmentHash): string {
    return path.join(this.#arriving(), sha256(JSON.stringify([device, hash])))
  }

  #file(hash: AttachmentHash): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a hash')
    return path.join(this.#folder, hash)
  }
}

/** Writes what comes behind `from`; where it ended. */
async function written(file: string, from: number, bytes: Piece['bytes'], stop: AbortSignal): Promise<number> {
  const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  let at = from
  try {
    for await (const chunk of bytes(stop)) {
      await handle.write(chunk, 0, chunk.length, at)
      at += chunk.length
    }
  } finally {
    await handle.close()
  }
  return at
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
