import type Database from 'better-sqlite3'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { rowText } from './row-text.ts'

/** Dossiers to a chunk, in the order they came. */
export const CHUNK = 32

/** What register.db keeps of a chunk of dossiers: their rows with the dispositions that wait, and the words they are found by. SHA-256, hex. */
export interface ChunkDigests {
  readonly rows: string
  readonly words: string
  /** Of the rows without the dispositions. */
  readonly dossiers: string
}

/** What is known by pages that are what they were; the rest is read. */
export interface KnownChunks {
  /** The digest of a chunk's rows without the dispositions. */
  readonly dossiers: (chunk: number) => string | undefined
  /** The digest of a chunk's words, where all words are the same. */
  readonly words: ((chunk: number) => string | undefined) | null
}

const NOTHING_KNOWN: KnownChunks = { dossiers: () => undefined, words: null }

/** All chunks of a register, the first dossiers first. Null where a word is of no dossier. */
export function chunkDigests(register: Database.Database, known: KnownChunks = NOTHING_KNOWN): readonly ChunkDigests[] | null {
  const count = Math.ceil((register.prepare<[], number | null>('select max(place) from dossier').pluck().get() ?? 0) / CHUNK)
  const rows = Array.from({ length: count }, (_, index) => index).map(rowsDigest(register, known))
  if (known.words) return rows.map((one, index) => ({ ...one, words: known.words?.(index) ?? NO_WORDS }))
  const words = Array.from(rows, () => NO_WORDS)
  for (const [chunk, text] of wordsOf(register)) {
    if (chunk < 0 || chunk >= count) return null
    words[chunk] = oneShotSha256(text)
  }
  return rows.map((one, index) => ({ ...one, words: words[index] ?? NO_WORDS }))
}

const NO_WORDS = oneShotSha256('')

function rowsDigest(register: Database.Database, known: KnownChunks): (chunk: number) => Pick<ChunkDigests, 'rows' | 'dossiers'> {
  const dossiers = register.prepare<[number, number], Buffer | null>(`select cast(group_concat(${rowText(register, 'dossier')}, ';' order by place) as blob) from dossier where place > ? and place <= ?`).pluck()
  const waiting = register.prepare<[number, number], Buffer | null>(`
    select cast(group_concat(${rowText(register, 'open_disposition')}, ';' order by place, officer, deadline, at, disposition) as blob)
    from dossier cross join open_disposition on open_disposition.dossier = dossier.id where place > ? and place <= ?`).pluck()
  return (chunk) => {
    const [after, upTo] = [chunk * CHUNK, (chunk + 1) * CHUNK]
    const rows = known.dossiers(chunk) ?? oneShotSha256(dossiers.get(after, upTo) ?? '')
    return { rows: oneShotSha256(`${rows} ${oneShotSha256(waiting.get(after, upTo) ?? '')}`), dossiers: rows }
  }
}

/** Each chunk's words in one text, for the chunks that have any. */
function wordsOf(register: Database.Database): IterableIterator<[number, Buffer]> {
  register.exec("create virtual table if not exists temp.chunk_word using fts5vocab('main', 'dossier_text', 'instance')")
  return register.prepare<[], [number, Buffer]>(`
    select (doc - 1) / ${CHUNK} as chunk, cast(group_concat(${wordText('chunk_word', 'doc')}, ';' order by term, doc, col, offset) as blob) from chunk_word group by chunk order by chunk`).raw().iterate()
}

/** One text to a word of a dossier at that place. */
export const wordText = (words: string, place: string): string => `concat_ws(',', octet_length(${words}.term), ${words}.term, ${place}, ${words}.col, ${words}.offset)`
