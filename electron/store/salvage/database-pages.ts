import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { committedPages } from './committed-pages.ts'

const USUAL_SIZE = 4096
/** So many pages tell of their size; the first byte of each says what it is. https://sqlite.org/fileformat2.html#b_tree_pages */
const LOOKED_AT = 16
const KINDS: readonly number[] = [2, 5, 10, 13]
const MAGIC = Buffer.from('SQLite format 3\0')

/** The pages of a database that SQLite may refuse to read, those its write-ahead log has committed in their place. Reads only; the file must be open nowhere else in this process. */
export class DatabasePages {
  /** Bytes of a page. */
  readonly size: number
  readonly count: number
  readonly #handle: number
  readonly #newer: ReadonlyMap<number, Buffer>

  constructor(file: string) {
    this.#handle = openSync(file, 'r')
    const header = this.#read(0, 100)
    const wal = committedPages(existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0))
    this.size = this.#likelier(sizeIn(header) ?? wal.pageSize ?? USUAL_SIZE)
    this.#newer = wal.pages
    this.count = Math.max(Math.floor(fstatSync(this.#handle).size / this.size), ...wal.pages.keys())
  }

  /** Null beyond the end, and where the disk does not give it back. */
  page(no: number): Buffer | null {
    const newer = this.#newer.get(no)
    if (newer) return newer
    if (no < 1 || no > this.count) return null
    try {
      const bytes = this.#read((no - 1) * this.size, this.size)
      return bytes.length === this.size ? bytes : null
    } catch {
      return null
    }
  }

  /** Pages that hold nothing any more, as far as their list can be followed: what stands in them was taken back. */
  free(): ReadonlySet<number> {
    const free = new Set<number>()
    const first = this.page(1)
    for (let trunk = first?.subarray(0, 16).equals(MAGIC) ? first.readUInt32BE(32) : 0; trunk !== 0 && !free.has(trunk); ) {
      const bytes = this.page(trunk)
      if (bytes === null) break
      free.add(trunk)
      for (let leaf = 0; leaf < Math.min(bytes.readUInt32BE(4), this.size / 4 - 2); leaf += 1) free.add(bytes.readUInt32BE(8 + 4 * leaf))
      trunk = bytes.readUInt32BE(0)
    }
    return free
  }

  close(): void {
    closeSync(this.#handle)
  }

  /** What the header says, which its disk may have altered too, or the usual size where more of the first pages begin as pages do. */
  #likelier(said: number): number {
    return said !== USUAL_SIZE && this.#fitting(USUAL_SIZE) > this.#fitting(said) ? USUAL_SIZE : said
  }

  #fitting(size: number): number {
    return Array.from({ length: LOOKED_AT }, (_, no) => this.#read((no + 1) * size, 1)[0] ?? 0).filter((kind) => KINDS.includes(kind)).length
  }

  #read(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(this.#handle, bytes, 0, length, at))
  }
}

function sizeIn(header: Buffer): number | null {
  if (header.length < 100 || !header.subarray(0, 16).equals(MAGIC)) return null
  const size = header.readUInt16BE(16)
  return size === 1 ? 65_536 : size >= 512 && (size & (size - 1)) === 0 ? size : null
}
