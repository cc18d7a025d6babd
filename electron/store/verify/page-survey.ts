import { hash } from 'node:crypto'
import { readSync } from 'node:fs'
import type { PageMoment } from './page-moment.ts'
import { type Overflow, overflowsOf } from './overflows.ts'

/** Every page of a database file at one moment: digests of all, and what is needed to follow its trees. */
export interface PageSurvey {
  readonly count: number
  /** Bytes of a page. */
  readonly size: number
  /** What page 1 says of how all others are to be read. */
  readonly format: Buffer
  /** SHA-256 of each page, one after the other. */
  readonly digests: Buffer
  /** The first four bytes of each page: of one in a chain, the next one. */
  readonly next: Uint32Array
  /** Pages that point at others of a tree. */
  readonly inner: ReadonlyMap<number, Buffer>
  /** Of pages of trees, where rows or entries go on in other pages; null where the page is not to be understood. */
  readonly chains: ReadonlyMap<number, readonly Overflow[] | null>
  /** What each page says it is, and how many cells it has; of one in no tree, anything. */
  readonly kinds: Uint8Array
  readonly cells: Uint16Array
  /** Read once more; throws where it is not what it was. */
  readonly page: (no: number) => Buffer
}

const DIGEST = 32
const [INDEX_INNER, TABLE_INNER] = [0x02, 0x05]
/** Of the first page the file's own head comes before the page's. */
const FILE_HEAD = 100
/** Pages read at a time. */
const TOGETHER = 256

/** Reads the file once from its beginning to its end. Null where it ends before. */
export function surveyPages(handle: number, { newer }: PageMoment, { count, size }: Pick<PageSurvey, 'count' | 'size'>): PageSurvey | null {
  const digests = Buffer.alloc(count * DIGEST)
  const next = new Uint32Array(count + 1)
  const [inner, chains] = [new Map<number, Buffer>(), new Map<number, readonly Overflow[] | null>()]
  const [kinds, cells] = [new Uint8Array(count + 1), new Uint16Array(count + 1)]
  const bytes = Buffer.alloc(TOGETHER * size)
  let format = Buffer.alloc(0)
  for (let first = 1; first <= count; first += TOGETHER) {
    const pages = Math.min(TOGETHER, count - first + 1)
    const read = readSync(handle, bytes, 0, pages * size, (first - 1) * size)
    for (let index = 0; index < pages; index += 1) {
      const no = first + index
      const page = newer.get(no) ?? bytes.subarray(index * size, (index + 1) * size)
      if (!newer.has(no) && (index + 1) * size > read) return null
      digests.write(hash('sha256', page, 'binary'), (no - 1) * DIGEST, DIGEST, 'latin1')
      next[no] = page.readUInt32BE(0)
      if (no === 1) format = Buffer.concat([page.subarray(16, 24), page.subarray(44, 48), page.subarray(56, 60)])
      const head = no === 1 ? FILE_HEAD : 0
      const kind = page[head] ?? 0
      kinds[no] = kind
      cells[no] = page.readUInt16BE(head + 3)
      if (kind === TABLE_INNER || kind === INDEX_INNER) inner.set(no, Buffer.from(page))
      const chain = no === 1 ? [] : overflowsOf(page)
      if (chain === null || chain.length > 0) chains.set(no, chain)
    }
  }
  const survey: PageSurvey = { count, size, format, digests, next, inner, chains, kinds, cells, page: (no) => pageAgain(survey, no, newer.get(no) ?? readPage(handle, no, size)) }
  return survey
}

function readPage(handle: number, no: number, size: number): Buffer {
  const page = Buffer.alloc(size)
  readSync(handle, page, 0, size, (no - 1) * size)
  return page
}

function pageAgain(survey: PageSurvey, no: number, page: Buffer): Buffer {
  if (hash('sha256', page, 'hex') !== digestOf(survey, no).toString('hex')) throw new Error(`page ${no} is another one now`)
  return page
}

export const digestOf = ({ digests }: PageSurvey, no: number): Buffer => digests.subarray((no - 1) * DIGEST, no * DIGEST)
