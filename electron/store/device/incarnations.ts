import { randomUUID } from 'node:crypto'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { IncarnationTable } from '../schema/incarnation.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** One of the devices a data folder has been: an id and a key of its own, a chain of its own. */
export interface Incarnation {
  readonly ordinal: number
  readonly device: DeviceId
  readonly opened: IsoInstant
  /** Whether its mark of use has stood outside the data folder: from then on a missing one means something. */
  readonly marked: boolean
}

export const newDeviceId = (): DeviceId => randomUUID() as string as DeviceId

/** The devices of this data folder, the current one last. */
export class Incarnations {
  readonly #all: Statement<object, IncarnationTable>
  readonly #add: Statement<IncarnationTable, unknown>
  readonly #mark: Statement<{ device: string }, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#all = connection.statement(QUERIES.all)
    this.#add = connection.statement(QUERIES.add)
    this.#mark = connection.statement(QUERIES.mark)
  }

  /** Empty only before the first opening. */
  all(): readonly Incarnation[] {
    return this.#all.all({}).map((row) => ({ ordinal: row.ordinal, device: row.device as DeviceId, opened: row.opened as IsoInstant, marked: row.marked === 1 }))
  }

  add(device: DeviceId, opened: IsoInstant): Incarnation {
    const ordinal = this.all().length + 1
    this.#add.run({ ordinal, device, opened, marked: 0 })
    return { ordinal, device, opened, marked: false }
  }

  setMarked(device: DeviceId): void {
    this.#mark.run({ device })
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  all: (db: Db) => db.selectFrom('incarnation').selectAll().orderBy('ordinal').compile(),
  add: (db: Db, arg: Arg<IncarnationTable>) => db.insertInto('incarnation').values({ ordinal: arg('ordinal'), device: arg('device'), opened: arg('opened'), marked: arg('marked') }).compile(),
  mark: (db: Db, arg: Arg<{ device: string }>) => db.updateTable('incarnation').set({ marked: 1 }).where('device', '=', arg('device')).compile(),
}
