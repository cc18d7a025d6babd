import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '#store/open-store.ts'
import { instant, officeIn } from '../office.ts'

// node rebuild.ts DATA: takes the register away and opens the office again.
const [data = ''] = process.argv.slice(2)
const office = officeIn(data)
for (const part of ['', '-wal', '-shm']) rmSync(path.join(office.data, `register.db${part}`), { force: true })
const cpu = process.cpuUsage()
const begun = performance.now()
const store = openStore({ ...office, now: instant })
const wall = performance.now() - begun
const { user, system } = process.cpuUsage(cpu)
store.close()
const log = new Database(path.join(office.data, 'log.db'), { readonly: true })
const events = Number(log.prepare('select max(place) from event').pluck().get())
log.close()
console.log(JSON.stringify({ events, wall, cpu: (user + system) / 1000, rss: process.memoryUsage().rss / 1e6 }))
