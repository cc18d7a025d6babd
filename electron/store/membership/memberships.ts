import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { Membership } from '../contract/membership.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { MembershipTable } from '../schema/membership.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** The one row of what this PC keeps of its server. */
export class Memberships {
  readonly #read: Statement<object, MembershipTable>
  readonly #keep: Statement<MembershipTable, unknown>
  readonly #touch: Statement<{ contact: string }, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#read = connection.statement(QUERIES.read)
    this.#keep = connection.statement(QUERIES.keep)
    this.#touch = connection.statement(QUERIES.touch)
  }

  /** Null where none was let in, or another device than this. */
  of(device: DeviceId): Membership | null {
    const row = this.#read.get({})
    return row && row.device === device ? toMembership(row) : null
  }

  /** Another device's than this, whichever it was. */
  former(device: DeviceId): Membership | null {
    const row = this.#read.get({})
    return row && row.device !== device ? toMembership(row) : null
  }

  keep({ serverKey, serves, ...rest }: Membership): void {
    this.#keep.run({ ...rest, only_one: 1, server_key: serverKey, serves: serves ? 1 : 0 })
  }

  touch(at: IsoInstant): void {
    this.#touch.run({ contact: at })
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  read: (db: Db) => db.selectFrom('membership').selectAll().compile(),
  keep: (db: Db, arg: Arg<MembershipTable>) => {
    const { only_one, ...rest } = values(arg)
    return db.insertInto('membership').values({ only_one, ...rest }).onConflict((conflict) => conflict.column('only_one').doUpdateSet(rest)).compile()
  },
  touch: (db: Db, arg: Arg<{ contact: string }>) => db.updateTable('membership').set({ contact: arg('contact') }).compile(),
}

/** The brands are given back here: the row was written from branded values. */
function toMembership({ host, port, fingerprint, code, name, ...row }: MembershipTable): Membership {
  return {
    host,
    port,
    fingerprint,
    code,
    name,
    device: row.device as DeviceId,
    office: row.office as OfficeId,
    serverKey: row.server_key,
    joined: row.joined as IsoInstant,
    contact: row.contact as IsoInstant | null,
    serves: row.serves === 1,
  }
}

const values = (arg: Arg<MembershipTable>) => ({
  only_one: arg('only_one'),
  device: arg('device'),
  office: arg('office'),
  host: arg('host'),
  port: arg('port'),
  fingerprint: arg('fingerprint'),
  server_key: arg('server_key'),
  code: arg('code'),
  name: arg('name'),
  joined: arg('joined'),
  contact: arg('contact'),
  serves: arg('serves'),
})
