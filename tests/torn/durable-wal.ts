import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'

const HEADER = 32
const FRAME_HEADER = 24

/** A write-ahead log as it lies there: whose generation it is, and where its last committed frame ends. */
export interface Wal {
  readonly bytes: Buffer
  /** The two salts; a new generation begins once everything before is in the database file. */
  readonly generation: string
  /** Bytes up to the end of the last commit. */
  readonly committed: number
  /** Numbers of the database's pages that stand in its committed frames. */
  readonly pages: ReadonlySet<number>
  readonly pageSize: number
}

/** Its frames up to a byte. https://sqlite.org/fileformat2.html#walformat; checksums are not reckoned, salts are compared. */
export function readWal(file: string, upTo = Number.POSITIVE_INFINITY): Wal {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  if (bytes.length < HEADER) return { bytes, generation: '', committed: 0, pages: new Set(), pageSize: 0 }
  const [pageSize, salts] = [bytes.readUInt32BE(8), bytes.subarray(16, 24)]
  const [pages, seen] = [new Set<number>(), new Set<number>()]
  let committed = HEADER
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= Math.min(bytes.length, upTo) && bytes.subarray(at + 8, at + 16).equals(salts); at += FRAME_HEADER + pageSize) {
    seen.add(bytes.readUInt32BE(at))
    if (bytes.readUInt32BE(at + 4) === 0) continue
    committed = at + FRAME_HEADER + pageSize
    for (const page of seen) pages.add(page)
  }
  return { bytes, generation: salts.toString('hex'), committed, pages, pageSize }
}

/** Bytes of the WAL that were on the disk before a checkpoint wrote their pages into the database, by the shared-memory index: https://sqlite.org/walformat.html#the_wal_index_file_format */
export function checkpointed(database: string, pageSize: number): number {
  const index = existsSync(`${database}-shm`) ? readFileSync(`${database}-shm`) : Buffer.alloc(0)
  const frames = index.length < 100 ? 0 : os.endianness() === 'LE' ? index.readUInt32LE(96) : index.readUInt32BE(96)
  return frames === 0 ? 0 : HEADER + frames * (FRAME_HEADER + pageSize)
}
