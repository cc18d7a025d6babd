// node tests/store/measure/act-cost.ts: what one act costs beside a bare insert that is as safe, on this machine. For docs/decisions/log.md.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { people } from '../../domain/people.ts'
import { OfficeOnDisk } from '../support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../support/temporary-folder.ts'

const ROUNDS = 300

/** Median of one call, milliseconds. */
function median(work: () => void): number {
  for (let round = 0; round < 30; round += 1) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((one, other) => one - other)[ROUNDS / 2] ?? Number.NaN
}

function bareInsert(synchronous: 'FULL' | 'NORMAL'): number {
  const database = new Database(join(temporaryFolder(), 'bare.db'))
  database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${synchronous}`)
  database.exec('create table t (id integer primary key, text text) strict')
  const insert = database.prepare('insert into t (text) values (?)')
  const text = 'x'.repeat(1500)
  return median(() => void insert.run(text))
}

const office = new OfficeOnDisk()
const siti = office.receives()
const note = { type: 'note.added', version: 1, body: { text: 'Pemohon menelepon.' } } as const
let saved = 0
const rows: readonly (readonly [string, number])[] = [
  ['bare insert, synchronous=NORMAL', bareInsert('NORMAL')],
  ['bare insert, synchronous=FULL', bareInsert('FULL')],
  ['act of one event, appended', median(() => void office.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: note })))],
  ['act of one event, decided', median(() => office.does(people.sari, siti, { do: 'addNote', text: note.body.text }))],
  ['intake: five events, a number, the register and its search', median(() => void office.receives())],
  ['draft saved', median(() => office.store.drafts.save({ id: 'd', title: '', content: `${(saved += 1)}${'x'.repeat(4000)}`, officer: people.sari.id, at: office.now }))],
  ['view recorded', median(() => office.store.views.record({ officer: people.sari.id, at: office.now, what: 'open', about: siti }))],
  ['state of a dossier read', median(() => void office.state(siti))],
]
for (const [what, milliseconds] of rows) console.log(`${milliseconds.toFixed(3).padStart(8)} ms  ${what}`)
office.store.close()
clearAway()
