import type { Migration } from '#migrations/counter/migration.ts'
import { compileOnly } from './compile-only.ts'
import type { Connection } from './connection.ts'
import { DataDamaged } from './data-damaged.ts'
import { DataTooNew } from './data-too-new.ts'

export interface MigrationPlan {
  readonly file: string
  readonly migrations: readonly Migration[]
  /** Marks the file as ours: SQLite's application_id. */
  readonly applicationId: number
  /** Before a file that is there is moved on from its version. */
  readonly beforeMove?: () => void
  /** While rows are copied: how many so far, of the statement that copies them. */
  readonly moved?: (rows: number) => void
}

/** Brings a database to the newest version, all missing migrations in one transaction. Throws `DataTooNew`, or `DataDamaged` for a file that is not ours. */
export function migrate<Schema>(connection: Connection<Schema>, { file, migrations, applicationId, beforeMove, moved }: MigrationPlan): void {
  const version = Number(connection.pragma('user_version'))
  const found = Number(connection.pragma('application_id'))
  const isNew = found === 0 && version === 0
  // Both are written in one transaction: a file that has one without the other was not left so by anybody.
  if (!isNew && (found !== applicationId || version < 1)) throw new DataDamaged(file, new Error(`application_id ${found}, not ${applicationId}, user_version ${version}`))
  if (version > migrations.length) throw new DataTooNew(file)
  if (version === migrations.length) return
  if (version > 0) beforeMove?.()
  connection.transaction(() => {
    const queries = migrations.slice(version).flatMap((migration) => migration.statements(compileOnly<unknown>()))
    for (const query of queries) {
      if (moved && version > 0) connection.executeWatched(query, moved)
      else connection.execute(query)
    }
    connection.pragma(`application_id = ${applicationId}`)
    connection.pragma(`user_version = ${migrations.length}`)
  })
}
