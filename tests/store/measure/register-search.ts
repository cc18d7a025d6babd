// node tests/store/measure/register-search.ts [dossiers]: how long the register takes to be made anew and to be searched. For docs/decisions/log.md.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BookId, DossierId, IsoDate } from '#domain/ids.ts'
import type { RegisterQuery } from '#store/contract/dossier-reader.ts'
import { INTAKE } from '../../domain/office-in-memory.ts'
import { people } from '../../domain/people.ts'
import { OfficeOnDisk, SERVICE } from '../support/office-on-disk.ts'
import { clearAway } from '../support/temporary-folder.ts'

const many = Number(process.argv[2] ?? 100_000)
const FIRST = ['Siti', 'Budi', 'Ani', 'Joko', 'Dewi', 'Agus', 'Rina', 'Hendra', 'Nur', 'Yusuf', 'Bambang', 'Indah', 'Rudi', 'Fitri', 'Slamet']
const LAST = ['Rahmawati', 'Santoso', 'Lestari', 'Susilo', 'Kurniawan', 'Harahap', 'Nasution', 'Wijaya', 'Putri', 'Gunawan', 'Siregar', 'Hidayat', 'Saputra']

const timed = <Value>(what: string, work: () => Value): Value => {
  const start = performance.now()
  const value = work()
  console.log(`${(performance.now() - start).toFixed(1).padStart(9)} ms  ${what}`)
  return value
}

const office = new OfficeOnDisk()
const receive = (index: number) => (tx: Parameters<Parameters<typeof office.act>[1]>[0]) => {
  const id = randomUUID() as string as DossierId
  const aggregate = `dossier:${id}`
  const name = `${FIRST[index % FIRST.length] ?? ''} ${LAST[(index * 7) % LAST.length] ?? ''} ${index}`
  const nik = `14710141${String(index).padStart(8, '0')}`
  const body = { ...INTAKE, applicant: { ...INTAKE.applicant, name, nik, phone: `+62812${String(index).padStart(8, '0')}` }, service: SERVICE.id, serviceName: SERVICE.name, procedure: SERVICE.procedure, start: 'x' as never, checklist: [], heldBy: office.store.device }
  tx.append({ aggregate, base: null, event: { type: 'dossier.received', version: 1, body } })
  const number = tx.giveNumber({ book: 'register' as BookId, date: '2026-11-04' as IsoDate, abbreviation: 'SIKRO', placeSequence: '', summary: name, dossier: id })
  tx.append({ aggregate, base: null, event: { type: 'number.given', version: 1, body: { number, document: null } } })
}
timed(`${many} dossiers taken in, 500 an act`, () => {
  for (let from = 0; from < many; from += 500) office.act(people.sari, (tx) => Array.from({ length: Math.min(500, many - from) }, (_, index) => receive(from + index)(tx)))
})
office.store.close()
rmSync(join(office.folders.data, 'register.db'))
timed('register made anew', () => office.open())
timed('opened again', () => office.reopen())
const query = (text: string, change: Partial<RegisterQuery> = {}) => office.store.dossiers.search({ text, status: 'all', year: null, after: '', limit: 50, ...change })
for (const text of ['', 's', 'si', 'siti', 'siti rahm', `siti rahmawati ${many - many % 195}`, '0812', '081200000012', '12/SIKRO', 'SIKRO', 'zzz', '1471']) {
  query(text)
  timed(`search “${text}”: ${query(text).total} found`, () => query(text))
}
timed('search “siti” among those ended (none)', () => query('siti', { status: 'ended' }))
timed('whole register walked', () => [...office.store.dossiers.walk({ text: '', status: 'all', year: null })].length)
timed('running', () => office.store.dossiers.running().length)
timed('whole log verified', () => console.log(office.store.verify(3)))
office.store.close()
clearAway()
