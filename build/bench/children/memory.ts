import { must } from '#domain/must.ts'
import { Chance } from '../../../electron/sample/chance.ts'
import { samplePeople } from '../../../electron/sample/people.ts'
import { Staff } from '../../../electron/sample/staff.ts'
import { officeIn } from '../office.ts'
import { BuiltCounter } from './built-counter.ts'

// node memory.ts DATA: the built counter alone in its process, after a morning's work: desk, lists, searches, dossiers.
const [data = ''] = process.argv.slice(2)
const counter = new BuiltCounter(officeIn(data))
const staff = new Staff(counter, new Chance(1), samplePeople)
const clerk = must(samplePeople[0], 'a clerk').id
await staff.ask(clerk, 'session.state', {})
const opened = process.memoryUsage().rss / 1e6
await staff.ask(clerk, 'desk.queues', {})
await staff.ask(clerk, 'desk.queue', { queue: 'waiting-applicant', after: '', limit: 50 })
for (const text of ['', 's', 'si', 'sit', 'putri', 'melati', '0012', 'lub', 'andi s', 'optik']) {
  const { rows } = await staff.ask(clerk, 'register.search', { text, status: 'all', year: null, service: null, from: null, to: null, after: '', limit: 50 })
  for (const { dossier } of rows.slice(0, 10)) await staff.ask(clerk, 'dossier.open', { dossier })
}
const worked = process.memoryUsage().rss / 1e6
console.log(JSON.stringify({ opened, worked }))
await counter.close()
