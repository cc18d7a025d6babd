import { sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { HistoryWriter, KeptEvent } from './history-writer.ts'

type Stretch = { readonly after: number; readonly upTo: number }

/**
 * Events copied from log.db by SQLite itself while a register is made anew, a stretch at a time: as long as nobody's name changes, and none has to be left out.
 * The log is attached for reading; `end` lets go of it.
 */
export class CopiedHistory implements HistoryWriter {
  readonly #connection: Connection<RegisterSchema>
  readonly #copy: Statement<Stretch, unknown>
  readonly #name: Statement<{ readonly officer: string; readonly name: string }, unknown>
  readonly #names = new Map<string, string>()
  #copied = 0
  #kept = 0

  /** Not inside a transaction. */
  constructor(connection: Connection<RegisterSchema>, logFile: string) {
    this.#connection = connection
    connection.statement((db, arg: Arg<{ readonly file: string }>) => sql`attach database ${arg('file')} as log`.compile(db)).run({ file: logFile })
    connection.execute(sql`create table officer_name (officer text primary key, name text not null) without rowid`.compile(connection.kysely))
    this.#name = connection.statement((db, arg: Arg<{ readonly officer: string; readonly name: string }>) => sql`insert or replace into officer_name values (${arg('officer')}, ${arg('name')})`.compile(db))
    this.#copy = connection.statement((db, arg: Arg<Stretch>) =>
      sql`insert into dossier_event (dossier, device, seq, at, officer, officer_name, role, command, event)
        select substr(aggregate, ${sql.lit(DOSSIER.length + 1)}), device, seq, wall_time, actor, ifnull(name, ''), role, command_id,
          '{"type":' || json_quote(type) || ',"version":' || type_version || ',"body":' || cast(body as text) || '}'
        from log.event left join officer_name on officer = actor
        where place > ${arg('after')} and place <= ${arg('upTo')} and substr(aggregate, 1, ${sql.lit(DOSSIER.length)}) = ${sql.lit(DOSSIER)} order by place`.compile(db),
    )
  }

  keep({ place, recorded: { officer, officerName } }: KeptEvent): void {
    if (officer !== null && this.#names.get(officer) !== officerName) this.#rename(officer, officerName)
    this.#kept = place
  }

  leaveOut(place: number): void {
    if (this.#kept === place) return
    this.flush()
    this.#copied = place
  }

  /** A whole log is copied in its order: nothing comes again. */
  drop(): void {
    throw new Error('a history that is copied is folded once')
  }

  /** Copies all that was kept so far. */
  flush(): void {
    if (this.#kept > this.#copied) this.#copy.run({ after: this.#copied, upTo: this.#kept })
    this.#copied = Math.max(this.#copied, this.#kept)
  }

  /** Takes away what only the copying needed. Not inside a transaction. */
  end(): void {
    this.#connection.execute(sql`drop table officer_name`.compile(this.#connection.kysely))
    this.#connection.execute(sql`detach database log`.compile(this.#connection.kysely))
  }

  #rename(officer: string, name: string): void {
    this.flush()
    this.#name.run({ officer, name })
    this.#names.set(officer, name)
  }
}

const DOSSIER = 'dossier:'
