import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AttachmentHash, DeviceId } from '#domain/ids.ts'
import { ArrivingScans } from '../attachments/arriving-scans.ts'
import { filesNamed } from '../attachments/files-named.ts'
import type { AttachmentStore } from '../contract/attachment-store.ts'
import type { PlacedScan, ScanLaneStore } from '../contract/scan-lane-store.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { NamedServersHere } from './named-servers-here.ts'
import { PcNames } from './pc-names.ts'
import { ScanRows } from './scan-rows.ts'

/** Places of the stream read at a time. */
const AT_ONCE = 2_000

/** The scans of the office's stream beside the attachments' folder. */
export class ScansOfStream implements ScanLaneStore {
  readonly #connection: Connection<StreamSchema>
  readonly #rows: ScanRows
  readonly #names: PcNames
  readonly #attachments: AttachmentStore
  readonly #arriving: ArrivingScans
  readonly #folder: string
  readonly #own: DeviceId
  /** Last asked first. */
  #asked: readonly AttachmentHash[] = []
  #confirmedDownTo = Number.MAX_SAFE_INTEGER
  readonly #askedListeners = new Set<(hash: AttachmentHash) => void>()
  readonly #arrivedListeners = new Set<(hash: AttachmentHash) => void>()

  /** `own`: this PC's device. */
  constructor(connection: Connection<StreamSchema>, attachments: AttachmentStore, { data, own, servers }: { readonly data: string; readonly own: DeviceId; readonly servers: NamedServersHere }) {
    this.#own = own
    this.#connection = connection
    this.#rows = new ScanRows(connection)
    this.#names = new PcNames(connection, servers)
    this.#attachments = attachments
    this.#folder = join(data, 'lampiran')
    this.#arriving = new ArrivingScans(join(data, 'lampiran-datang'), this.#folder)
  }

  look(): boolean {
    const [looked, end] = [this.#rows.looked(), this.#rows.end()]
    if (looked >= end) return false
    const upTo = Math.min(looked + AT_ONCE, end)
    const found = this.#rows.naming(looked, upTo).flatMap(({ device, body }) => [...filesNamed(parsed(body))].map(({ hash }) => ({ device, hash })))
    this.#connection.transaction(() => {
      for (const { hash, device } of found) this.#rows.meet(hash, { device, here: this.#attachments.has(hash) })
      this.#rows.setLooked(upTo)
    })
    return upTo < end
  }

  wanted(below: number, most: number): readonly PlacedScan[] {
    return this.#rows.wanted(below, most)
  }

  unsent(below: number, most: number): readonly PlacedScan[] {
    return this.#rows.unsent(below, most)
  }

  counts(): { readonly unsent: number; readonly wanted: number } {
    return { unsent: this.#rows.countUnsent(), wanted: this.#rows.countWanted() }
  }

  unconfirmed(most: number): readonly AttachmentHash[] {
    const scans = this.#rows.unconfirmed(this.#confirmedDownTo, most)
    this.#confirmedDownTo = scans.length < most ? Number.MAX_SAFE_INTEGER : (scans.at(-1)?.rank ?? Number.MAX_SAFE_INTEGER)
    return scans.map(({ hash }) => hash)
  }

  brought(most: number): readonly AttachmentHash[] {
    return this.#rows.brought(most).map(({ hash }) => hash)
  }

  forgetServer(): void {
    this.#rows.forgetServer()
  }

  asked(): readonly AttachmentHash[] {
    return this.#asked
  }

  ask(hash: AttachmentHash): void {
    if (!this.#rows.of(hash) || this.#isWhole(hash)) return
    this.#rows.setHere(hash, false)
    this.#asked = [hash, ...this.#asked.filter((other) => other !== hash)]
    for (const listener of this.#askedListeners) listener(hash)
  }

  onAsked(listener: (hash: AttachmentHash) => void): () => void {
    this.#askedListeners.add(listener)
    return () => { this.#askedListeners.delete(listener) }
  }

  onArrived(listener: (hash: AttachmentHash) => void): () => void {
    this.#arrivedListeners.add(listener)
    return () => { this.#arrivedListeners.delete(listener) }
  }

  elsewhere(hash: AttachmentHash): string | null {
    const scan = this.#rows.of(hash)
    if (!scan || scan.device === this.#own || this.#attachments.has(hash)) return null
    return this.#names.of(scan.device)
  }

  size(hash: AttachmentHash): number | null {
    const bytes = this.#attachments.get(hash)
    if (!bytes) this.#rows.setHere(hash, false)
    return bytes?.byteLength ?? null
  }

  piece(hash: AttachmentHash, from: number, most: number): Uint8Array {
    const file = join(this.#folder, hash)
    const piece = Buffer.alloc(Math.max(0, Math.min(most, statSync(file).size - from)))
    const handle = openSync(file, 'r')
    try {
      for (let done = 0; done < piece.length;) {
        const read = readSync(handle, piece, done, piece.length - done, from + done)
        if (read === 0) throw new Error('a scan shorter than it was')
        done += read
      }
    } finally {
      closeSync(handle)
    }
    return piece
  }

  arrived(hash: AttachmentHash): number {
    return this.#arriving.arrived(hash)
  }

  arrive(hash: AttachmentHash, from: number, bytes: Uint8Array): void {
    this.#arriving.arrive(hash, from, bytes)
  }

  settle(hash: AttachmentHash): boolean {
    if (!this.#arriving.settle(hash)) return false
    this.#rows.setHere(hash, true)
    this.#asked = this.#asked.filter((other) => other !== hash)
    for (const listener of this.#arrivedListeners) listener(hash)
    return true
  }

  tell(hash: AttachmentHash, there: { readonly server: boolean; readonly others: number }): void {
    this.#rows.setThere(hash, there)
  }

  mayGo(hash: AttachmentHash): boolean {
    const scan = this.#rows.of(hash)
    return scan !== null && scan.others + (scan.server ? 1 : 0) >= 2
  }

  /** A damaged one is fetched again over itself. */
  #isWhole(hash: AttachmentHash): boolean {
    try {
      return this.#attachments.get(hash) !== null
    } catch {
      return false
    }
  }
}

/** An event another PC wrote may hold anything. */
function parsed(body: string | null): unknown {
  try {
    return body === null ? null : (JSON.parse(body) as unknown)
  } catch {
    return null
  }
}
