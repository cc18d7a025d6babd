import { sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'

/** Its tables with nothing in them, the search too. Only inside an open transaction of it. */
export function emptyRegister(connection: Connection<RegisterSchema>): void {
  const tables = connection.statement((db) => sql<{ name: string }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'dossier_text%'`.compile(db)).all({})
  for (const { name } of tables) connection.execute(sql`delete from ${sql.table(name)}`.compile(connection.kysely))
  connection.execute(sql`insert into dossier_text (dossier_text) values ('delete-all')`.compile(connection.kysely))
}
