import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { type Kysely, sql } from 'kysely'
import type { SearchText } from './search-text.ts'

type Placed = { readonly place: number }

/** Where the words of dossiers go. */
export interface TextIndex {
  /** `before` = what stood there so far; null for a dossier that is new. */
  put(place: number, before: SearchText | null, text: SearchText): void
  /** Not to be found any more. */
  drop(place: number): void
}

/** The search itself, found at once: for acts. Only inside an open transaction. */
export class LiveTextIndex implements TextIndex {
  readonly #drop: Statement<Placed, unknown>
  readonly #put: Statement<Placed & SearchText, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#drop = connection.statement(QUERIES.drop)
    this.#put = connection.statement(QUERIES.put)
  }

  put(place: number, before: SearchText | null, text: SearchText): void {
    if (before && isSame(before, text)) return
    if (before) this.drop(place)
    this.#put.run({ place, ...text })
  }

  drop(place: number): void {
    this.#drop.run({ place })
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  drop: (db: Db, arg: Arg<Placed>) => db.deleteFrom('dossier_text').where('rowid', '=', arg('place')).compile(),
  put: (db: Db, arg: Arg<Placed & SearchText>) => sql`insert into dossier_text (rowid, ${COLUMNS}) values (${arg('place')}, ${valuesOf(arg)})`.compile(db),
}

/** Texts laid aside while a register is made anew and put into the search together at the end: FTS5 is quick only in the order of the places. */
export class GatheredTextIndex implements TextIndex {
  readonly #put: Statement<Placed & SearchText, unknown>
  readonly #drop: Statement<Placed, unknown>
  readonly #fill: Statement<{ readonly after: number; readonly upTo: number }, unknown>
  readonly #last: Statement<object, { place: number | null }>
  readonly #end: Statement<object, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    connection.statement((db) => sql`create table gathered (place integer primary key, numbers text, nik_tail text, phone text, name text, address text, service text)`.compile(db)).run({})
    this.#put = connection.statement((db, arg: Arg<Placed & SearchText>) => sql`insert or replace into gathered (place, ${COLUMNS}) values (${arg('place')}, ${valuesOf(arg)})`.compile(db))
    this.#drop = connection.statement((db, arg: Arg<Placed>) => sql`delete from gathered where place = ${arg('place')}`.compile(db))
    this.#fill = connection.statement((db, arg: Arg<{ readonly after: number; readonly upTo: number }>) =>
      sql`insert into dossier_text (rowid, ${COLUMNS}) select place, ${COLUMNS} from gathered where place > ${arg('after')} and place <= ${arg('upTo')} order by place`.compile(db),
    )
    this.#last = connection.statement((db) => sql<{ place: number | null }>`select max(place) as place from gathered`.compile(db))
    this.#end = connection.statement((db) => sql`drop table gathered`.compile(db))
  }

  put(place: number, before: SearchText | null, text: SearchText): void {
    if (before && isSame(before, text)) return
    this.#put.run({ place, ...text })
  }

  drop(place: number): void {
    this.#drop.run({ place })
  }

  /** After this it is of no more use. Gives back how far it has come, and how far there is to go. */
  *fill(chunk: number): Generator<{ readonly done: number; readonly total: number }, void, undefined> {
    const total = this.#last.get({})?.place ?? 0
    for (let done = 0; done < total; done += chunk) {
      this.#fill.run({ after: done, upTo: done + chunk })
      yield { done: Math.min(total, done + chunk), total }
    }
    this.#end.run({})
  }
}

const COLUMNS = sql.raw('numbers, nik_tail, phone, name, address, service')
const valuesOf = (arg: Arg<Placed & SearchText>) => sql`${arg('numbers')}, ${arg('nik_tail')}, ${arg('phone')}, ${arg('name')}, ${arg('address')}, ${arg('service')}`
const isSame = (one: SearchText, other: SearchText): boolean => JSON.stringify(one) === JSON.stringify(other)
