import type Database from 'better-sqlite3'
import { type Finding, finding } from './finding.ts'

interface Word {
  readonly term: string
  readonly doc: number
  readonly col: string
  readonly offset: number
}

/** The words of the search, held against those folded anew, both in the order the search keeps them. One line for each dossier. `joined`: several PCs work in the office. */
export function* wordFaults(database: Database.Database, joined: boolean): Generator<Finding, void, undefined> {
  database.exec("create virtual table temp.kept_word using fts5vocab('main', 'dossier_text', 'instance')")
  database.exec("create virtual table temp.folded_word using fts5vocab('beside', 'dossier_text', 'instance')")
  if (joined) return yield* wordsByDossier(database)
  const words = (table: string): IterableIterator<Word> => database.prepare<[], Word>(`select term, doc, col, offset from ${table}`).iterate()
  const wrong = new Set<number>()
  const [kept, folded] = [words('kept_word'), words('folded_word')]
  let [one, other] = [kept.next(), folded.next()]
  while (!one.done || !other.done) {
    const order = one.done ? 1 : other.done ? -1 : compare(one.value, other.value)
    if (order < 0 && !one.done) wrong.add(one.value.doc)
    if (order > 0 && !other.done) wrong.add(other.value.doc)
    if (order <= 0) one = kept.next()
    if (order >= 0) other = folded.next()
  }
  const name = database.prepare<[number], string>("select coalesce(nullif(json_extract(state, '$.registerNumber.text'), ''), id) from beside.dossier where place = ?").pluck()
  for (const doc of wrong) yield finding('register', 0, `Buku Register: kata pencarian berkas ${name.get(doc) ?? doc} berbeda dari catatan.`)
}

/** Where each PC's dossiers stand in the order they came to it, a word is its dossier's, not its place's. */
function* wordsByDossier(database: Database.Database): Generator<Finding, void, undefined> {
  const words = (table: string, of: string): string => `select term, coalesce(id, doc) as id, col, offset from temp.${table} left join ${of}.dossier on place = doc`
  const [kept, folded] = [words('kept_word', 'main'), words('folded_word', 'beside')]
  const wrong = database.prepare<[], string>(`
    select distinct coalesce((select nullif(json_extract(told.state, '$.registerNumber.text'), '') from beside.dossier told where told.id = wrong.id), wrong.id)
    from (select id from (${kept} except ${folded}) union select id from (${folded} except ${kept})) wrong`)
  for (const name of wrong.pluck().iterate()) yield finding('register', 0, `Buku Register: kata pencarian berkas ${name} berbeda dari catatan.`)
}

function compare(one: Word, other: Word): number {
  if (one.term !== other.term) return Buffer.compare(Buffer.from(one.term), Buffer.from(other.term))
  if (one.doc !== other.doc) return one.doc - other.doc
  if (one.col !== other.col) return one.col < other.col ? -1 : 1
  return one.offset - other.offset
}
