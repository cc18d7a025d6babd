import { must } from '#domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { builtApp } from './built-app.ts'
import { BuiltCounter } from './built-counter.ts'
import { type Figure, spreadOf } from './figures.ts'
import { type BenchOffice, sizeOf, withStore } from './office.ts'
import { registerPage } from './register-page.ts'

const SOUGHT = ['', 's', 'si', 'sit', 'putri', 'melati', '0012', 'lub', 'andi s', 'optik'] as const

interface Told {
  readonly opened: number
  readonly worked: number
}

/** The process of the built counter, just opened and after a morning's work. */
export async function memory(office: BenchOffice): Promise<readonly Figure[]> {
  await builtApp()
  const size = withStore(office, sizeOf)
  const told: Told[] = []
  for (let round = 0; round < 3; round += 1) told.push(await morning(office))
  return [
    { part: 'memory', what: `counter process, just opened; ${size}`, unit: 'MB', ours: spreadOf(told.map(({ opened }) => opened)) },
    { part: 'memory', what: `counter process, after a morning’s work; ${size}`, unit: 'MB', ours: spreadOf(told.map(({ worked }) => worked)), wanted: '≤ 200 MB' },
  ]
}

/** Log-in, desk, queue, searches, a hundred dossiers. */
async function morning(office: BenchOffice): Promise<Told> {
  const counter = new BuiltCounter(office)
  const staff = new Staff(counter, new Chance(Date.now()), samplePeople)
  const clerk = must(samplePeople[0], 'a clerk').id
  await staff.ask(clerk, 'session.state', {})
  const opened = await counter.memory()
  await staff.ask(clerk, 'desk.queues', {})
  await staff.ask(clerk, 'desk.queue', { queue: 'waiting-applicant', after: '', limit: 50 })
  for (const text of SOUGHT) {
    const { rows } = await staff.ask(clerk, 'register.search', registerPage(text))
    for (const { dossier } of rows.slice(0, 10)) await staff.ask(clerk, 'dossier.open', { dossier })
  }
  const worked = await counter.memory()
  await counter.close()
  return { opened, worked }
}
