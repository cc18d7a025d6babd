import type { DeviceId } from '#domain/ids.ts'
import { type Kysely, sql } from 'kysely'
import { parseStored } from '../files/parse-stored.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { NamedServersHere } from './named-servers-here.ts'

interface Said {
  readonly g: number
  readonly term: number
  readonly device: string
  readonly type: string
  readonly body: string | null
}

/** A PC the office's server has let in. */
export interface KnownPc {
  readonly device: DeviceId
  /** With its short code where another of the office's PCs is called the same, as one that was restored and its copy are. */
  readonly name: string
  /** Its short code, which numbers of its own mark bear; "" where it was told none. */
  readonly code: string
  readonly revoked: boolean
}

/** The office's PCs, as its server, or those after one another, say in their own chains: each in its own term, and who is revoked in any. */
export class PcNames {
  readonly #nextServer: Statement<{ after: string }, { device: string | null }>
  readonly #said: Statement<{ device: string }, Said>
  readonly #servers: NamedServersHere

  constructor(connection: Connection<StreamSchema>, servers: NamedServersHere) {
    this.#servers = servers
    this.#nextServer = connection.statement(QUERIES.nextServer)
    this.#said = connection.statement(QUERIES.said)
  }

  /** In the order they were let in. */
  all(): readonly KnownPc[] {
    const known = new Map<DeviceId, KnownPc>()
    for (const { type, body } of this.#allSaid()) {
      if (body === null) continue
      const { device, name = known.get(device)?.name ?? '', code = known.get(device)?.code ?? '' } = parseStored<{ readonly device: DeviceId; readonly name?: string; readonly code?: string }>(body)
      if (known.has(device) === (type === 'device.enrolled')) continue
      known.set(device, { device, name, code, revoked: type === 'device.revoked' || (known.get(device)?.revoked ?? false) })
    }
    return toldApart([...known.values()])
  }

  /** In the order of the stream, whichever server it was. */
  #allSaid(): readonly Said[] {
    const isOfTerm = this.#servers.read()
    const said: Said[] = []
    for (let server = this.#nextServer.get({ after: SERVERS })?.device; server; server = this.#nextServer.get({ after: server })?.device) said.push(...this.#said.all({ device: server }))
    return said.filter(({ type, term, device }) => type === 'device.revoked' || isOfTerm(term, device as DeviceId)).toSorted((one, other) => one.g - other.g)
  }

  /** "" for one that was never let in. */
  of(device: DeviceId): string {
    return this.all().find((pc) => pc.device === device)?.name ?? ''
  }
}

const toldApart = (pcs: readonly KnownPc[]): readonly KnownPc[] =>
  pcs.map(({ device, name, code, revoked }) => ({ device, name: pcs.some((other) => other.device !== device && other.name === name) ? `${name} (kode ${code})` : name, code, revoked }))

type Db = Kysely<StreamSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  nextServer: (db: Db, arg: Arg<{ after: string }>) => db.selectFrom('stream_event').select((eb) => eb.fn.min('device').as('device')).where('device', '>', arg('after')).where('device', '<', SERVERS_END).compile(),
  said: (db: Db, arg: Arg<{ device: string }>) =>
    db.selectFrom('stream_event').select(['g', 'term', 'device', 'type', sql<string | null>`cast(body as text)`.as('body')]).where('device', '=', knownText(arg('device'))).where('type', 'in', ['device.enrolled', 'device.renamed', 'device.revoked']).orderBy('seq').compile(),
}

/** Names of servers lie between these. */
const [SERVERS, SERVERS_END] = ['server-', 'server.']
