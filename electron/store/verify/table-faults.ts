import type Database from 'better-sqlite3'
import { COMPARED, dossierName } from './compared-tables.ts'
import { type Finding, finding } from './finding.ts'

/** Rows of register.db (`main`) held against those folded anew (`beside`) by their natural keys, in both directions. `joined`: several PCs work in the office. */
export function* tableFaults(database: Database.Database, joined: boolean): Generator<Finding, void, undefined> {
  for (const { table, key, name, arrival } of COMPARED) {
    const columns = database.prepare<[], string>(`select name from beside.pragma_table_info('${table}')`).pluck().all()
    const on = key.map((column) => `row.${column} = other.${column}`).join(' and ')
    const differs = columns.filter((column) => !key.includes(column) && !(joined && column === arrival)).map((column) => `row.${column} is not other.${column}`).join(' or ')
    const told = (from: string, to: string, which: string): IterableIterator<string> => database.prepare<[], string>(`select ${name} from ${from}.${table} row left join ${to}.${table} other on ${on} where ${which}`).pluck().iterate()
    for (const row of told('beside', 'main', `other.${key[0] ?? ''} is null`)) yield finding('register', 0, `Buku Register: ${row} ada di catatan, tetapi hilang dari Buku Register.`)
    for (const row of told('main', 'beside', `other.${key[0] ?? ''} is null`)) yield finding('register', 0, `Buku Register: ${row} tidak ada di catatan.`)
    if (differs !== '') for (const row of told('beside', 'main', `other.${key[0] ?? ''} is not null and (${differs})`)) yield finding('register', 0, `Buku Register: ${row} berbeda dari catatan.`)
  }  if (joined) yield* orderFaults(database)
}

/** A dossier's history in the order of the office. */
function* orderFaults(database: Database.Database): Generator<Finding, void, undefined> {
  const ordered = (of: string): string => `select dossier, device, seq, row_number() over (partition by dossier order by rowid) as nth from ${of}.dossier_event`
  const moved = database.prepare<[], string>(`select distinct ${dossierName('row.dossier')} from (${ordered('beside')}) row join (${ordered('main')}) other using (device, seq) where row.nth <> other.nth and row.dossier = other.dossier`)
  for (const name of moved.pluck().iterate()) yield finding('register', 0, `Buku Register: urutan riwayat ${name} berbeda dari catatan.`)
}
