import type { OfficeId } from '#domain/ids.ts'
import { serverMigrations } from '#migrations/server/registry.ts'
import type { Dialect } from '#migrations/server/migration.ts'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { keepingStatements } from './kept-statements.ts'
import { KyselyReader } from './kysely-reader.ts'
import { KyselyScanHolders } from './kysely-scan-holders.ts'
import { NotOurs } from './not-ours.ts'
import { KyselyVerifiers } from './kysely-verifiers.ts'
import { KyselyWriter } from './kysely-writer.ts'
import type { ServerSchema } from './schema.ts'
import type { ServerStore } from './server-store.ts'

const SQLITE: Dialect = { name: 'sqlite', bytes: 'blob', count: 'integer', strict: ' strict' }
/** "LKTS" */
const APPLICATION_ID = 0x4c4b5453

/** The LAN server's store in one file. Durable before it answers: `synchronous=FULL`. Throws `NotOurs` on a file that is another program's or a newer build's. */
export async function openSqliteStore(file: string): Promise<ServerStore> {
  const database = new Database(file)
  try {
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000']) database.pragma(pragma)
    migrate(database)
    return storeOn(new Kysely<ServerSchema>({ dialect: new SqliteDialect({ database: keepingStatements(database) }) }), database)
  } catch (error) {
    database.close()
    throw error
  }
}

const storeOn = (db: Kysely<ServerSchema>, database: Database.Database): ServerStore => ({
  offices: async () => (await db.selectFrom('office').selectAll().orderBy('office').execute()).map(({ office, office_key: officeKey }) => ({ office: office as OfficeId, officeKey })),
  reading: (office) => new KyselyReader(db, office),
  ordering: (office, work) => db.transaction().execute((tx) => work(new KyselyWriter(tx, office))),
  scanHolders: (office) => new KyselyScanHolders(db, office),
  verifierBox: (office) => new KyselyVerifiers(db, office),
  close: async () => {
    await db.destroy()
    // Kysely lets go only of what it was asked something of.
    database.close()
  },
})

function migrate(database: Database.Database): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  const owner = Number(database.pragma('application_id', { simple: true }))
  if (version > 0 && owner !== APPLICATION_ID) throw new NotOurs('foreign')
  if (version > serverMigrations.length) throw new NotOurs('newer')
  const compiler = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  const run = database.transaction(() => {
    for (const migration of serverMigrations.slice(version)) for (const { sql } of migration.statements(compiler, SQLITE)) database.exec(sql)
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${serverMigrations.length}`)
  })
  run.immediate()
}
