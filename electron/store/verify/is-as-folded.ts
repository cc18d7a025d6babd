import type Database from 'better-sqlite3'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { COMPARED } from './compared-tables.ts'
import { CHUNK, type ChunkDigests, wordText } from './dossier-chunks.ts'
import type { Applied, RegisterSeal } from './register-seal.ts'

export interface Held {
  readonly seal: RegisterSeal
  readonly applied: Applied
  /** Chunks all dossiers of which were folded again. */
  readonly compared: ReadonlySet<number>
  readonly chunks: readonly ChunkDigests[]
}

/**
 * Whether a register holds of the dossiers in `temp.compared`, of the settings, and beyond what a seal knows, what was folded at `beside`, and nothing else.
 * Leaves the fold attached.
 */
export function isAsFolded({ register, rawLog }: CheckedFolder, beside: string, { seal, applied, compared, chunks }: Held): boolean {
  if (!register) return false
  register.prepare('attach ? as beside').run(beside)
  const events = (only: string): number => rawLog.prepare<[number, number], number>(`select count(*) from event where place > ? and place <= ? and aggregate like 'dossier:%' ${only}`).pluck().get(seal.place, applied.place) ?? 0
  return (
    isNone(register, 'select 1 from beside.unreadable') &&
    isNone(register, 'select 1 from beside.waiting') &&
    WHOLE.every((table) => isSame(register, table, 'true')) &&
    areDossiersSame(register) &&
    isAddition(register, 'dossier_event', { after: seal.history.upTo, count: events(''), leftOut: [] }) &&
    isAddition(register, 'hand_over', { after: seal.handOvers.upTo, count: events("and type = 'document.handed-over'"), leftOut: ['place'] }) &&
    haveTheirWords(register, compared, chunks)
  )
}

/** Looked at dossier by dossier, or as far as they are newer; all other tables are small and compared whole. */
const BY_DOSSIER = ['dossier', 'dossier_event', 'hand_over', 'open_disposition', 'unreadable']
const WHOLE = COMPARED.map(({ table }) => table).filter((table) => !BY_DOSSIER.includes(table))

const isNone = (register: Database.Database, sql: string): boolean => register.prepare(`${sql} limit 1`).get() === undefined

/** Rows of one register that are not, column by column, in the other. */
function onlyIn(register: Database.Database, [one, other]: readonly [string, string], table: string, which: string, leftOut: readonly string[] = []): string {
  const columns = register.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table).filter((name) => !leftOut.includes(name)).join(', ')
  return `select * from (select ${columns} from ${one}.${table} where ${which} except select ${columns} from ${other}.${table})`
}

const isSame = (register: Database.Database, table: string, which: string): boolean =>
  isNone(register, onlyIn(register, ['main', 'beside'], table, which)) && isNone(register, onlyIn(register, ['beside', 'main'], table, which))

/** Each row compared is one that was folded, in the same order; and each stands behind the one before it, so that no other is missing. */
const areDossiersSame = (register: Database.Database): boolean =>
  isDense(register, 'dossier') &&
  isNone(register, onlyIn(register, ['main', 'beside'], 'dossier', 'id in (select id from temp.compared)', ['place'])) &&
  isInOrder(register, 'temp.compared cross join main.dossier kept using (id) cross join beside.dossier folded using (id)') &&
  isSame(register, 'open_disposition', 'dossier in (select id from temp.compared)') &&
  isNone(register, 'select 1 from open_disposition where dossier not in (select id from dossier)')

/** Behind a row number stand as many rows as there are events to tell of, each as folded and in their order. */
const isAddition = (register: Database.Database, table: 'dossier_event' | 'hand_over', { after, count, leftOut }: { readonly after: number; readonly count: number; readonly leftOut: readonly string[] }): boolean =>
  register.prepare<[number], number>(`select count(*) from ${table} where rowid > ?`).pluck().get(after) === count &&
  isNone(register, onlyIn(register, ['main', 'beside'], table, `rowid > ${after}`, leftOut)) &&
  isInOrder(register, `main.${table} kept cross join beside.${table} folded using (device, seq) where kept.rowid > ${after}`) &&
  (table === 'dossier_event' || isDense(register, table))

/** Numbered 1, 2, 3 … */
const isDense = (register: Database.Database, table: string): boolean => register.prepare<[], number>(`select count(*) = ifnull(max(rowid), 0) and ifnull(min(rowid), 1) = 1 from ${table}`).pluck().get() === 1

const isInOrder = (register: Database.Database, joined: string): boolean =>
  isNone(register, `select 1 from (select place, lag(place) over (order by kept_place) as before from (select folded.rowid as place, kept.rowid as kept_place from ${joined})) where place <= before`)

/** Chunk by chunk, the words of what was folded as if its dossiers stood where the register has them. */
function haveTheirWords(register: Database.Database, compared: ReadonlySet<number>, chunks: readonly ChunkDigests[]): boolean {
  register.exec("create virtual table temp.beside_word using fts5vocab('beside', 'dossier_text', 'instance')")
  const words = register.prepare<[], [number, Buffer]>(`
    select (kept.place - 1) / ${CHUNK} as chunk, cast(group_concat(${wordText('word', 'kept.place')}, ';' order by term, kept.place, col, offset) as blob)
    from temp.beside_word word cross join beside.dossier folded on folded.place = word.doc cross join main.dossier kept on kept.id = folded.id cross join temp.compared on compared.id = kept.id group by chunk`).raw()
  const told = new Map<number, string>()
  for (const [chunk, text] of words.iterate()) told.set(chunk, oneShotSha256(text))
  return [...compared].every((chunk) => chunks[chunk]?.words === (told.get(chunk) ?? oneShotSha256('')))
}
