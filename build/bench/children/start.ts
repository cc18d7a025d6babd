import { must } from '#domain/must.ts'
import { Chance } from '../../../electron/sample/chance.ts'
import { samplePeople } from '../../../electron/sample/people.ts'
import { Staff } from '../../../electron/sample/staff.ts'
import { officeIn } from '../office.ts'
import { BuiltCounter } from './built-counter.ts'

// node start.ts DATA: from the moment the counter is started to the names of the log-in screen, and on, through a log-in, to the register's first page.
const [data = ''] = process.argv.slice(2)
const staff = (door: BuiltCounter): Staff => new Staff(door, new Chance(Date.now()), samplePeople)
const clerk = must(samplePeople[0], 'a clerk').id
const begun = performance.now()
const counter = new BuiltCounter(officeIn(data))
await staff(counter).ask(clerk, 'session.state', {})
const named = performance.now() - begun
await staff(counter).ask(clerk, 'register.search', { text: '', status: 'all', year: null, service: null, from: null, to: null, after: '', limit: 50 })
const listed = performance.now() - begun
await counter.close()
console.log(JSON.stringify({ named, listed }))
