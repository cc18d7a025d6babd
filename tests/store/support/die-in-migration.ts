// A process of its own: brings log.db to the newest version, and kills itself once so many statements of it have run.
import { logMigrations } from '#migrations/counter/log/registry.ts'
import type { LogSchema } from '#store/schema/log-schema.ts'
import { compileOnly } from '#store/sqlite/compile-only.ts'
import { Connection } from '#store/sqlite/connection.ts'

const [file = '', statements = '0'] = process.argv.slice(2)
const log = new Connection<LogSchema>({ file, readonly: false, synchronous: 'FULL' })
const queries = logMigrations.slice(Number(log.pragma('user_version'))).flatMap((migration) => migration.statements(compileOnly<unknown>()))
log.begin()
for (const query of queries.slice(0, Number(statements))) log.execute(query)
if (Number(statements) > queries.length) log.pragma(`user_version = ${logMigrations.length}`)
process.kill(process.pid, 'SIGKILL')
