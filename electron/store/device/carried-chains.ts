import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { CarriedTable } from '../schema/carried.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Which own events count no more, since they stand again in a later chain of this PC. */
export class CarriedChains {
  readonly #all: Statement<object, CarriedTable>
  readonly #add: Statement<CarriedTable, unknown>
  #read: ReadonlyMap<string, number> | null = null

  constructor(connection: Connection<LogSchema>) {
    this.#all = connection.statement(QUERIES.all)
    this.#add = connection.statement(QUERIES.add)
  }

  /** The last of the device's events that counts. Read once: it changes only while the data are opened. */
  last(device: DeviceId): number {
    this.#read ??= new Map(this.#all.all({}).toSorted((one, other) => other.after - one.after).map((row) => [row.device, row.after]))
    return this.#read.get(device) ?? Number.MAX_SAFE_INTEGER
  }

  /** The devices that carried acts over. */
  get successors(): readonly DeviceId[] {
    return this.#all.all({}).map((row) => row.by_device as DeviceId)
  }

  add(device: DeviceId, after: number, by: DeviceId, at: IsoInstant): void {
    this.#add.run({ device, after, by_device: by, at })
    this.#read = null
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  all: (db: Db) => db.selectFrom('carried').selectAll().compile(),
  add: (db: Db, arg: Arg<CarriedTable>) => db.insertInto('carried').values({ device: arg('device'), after: arg('after'), by_device: arg('by_device'), at: arg('at') }).compile(),
}
