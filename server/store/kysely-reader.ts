import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { type Kysely, sql } from 'kysely'
import { fromRow } from './event-row.ts'
import type { DeviceTable, ServerSchema, TermTable } from './schema.ts'
import type { EnrolledDevice, KeptTerm, OrderedHead, StreamPage, StreamReader } from './server-store.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
/** Rows looked at for one page. */
const MOST_ROWS = 2000
/** What a row takes beside its body, about. */
const ENVELOPE_BYTES = 400

const deviceOf = ({ device, public_key: publicKey, name, code, enrolled, revoked }: DeviceTable): EnrolledDevice => ({ device: device as DeviceId, publicKey, name, code, enrolled: enrolled as IsoInstant, revoked: revoked as IsoInstant | null })
const termOf = ({ office, n, server_key: serverKey, start_g: g, start_hash: hash, signature }: TermTable): KeptTerm => ({ term: { office: office as OfficeId, n, serverKey, start: { g, hash: hex(hash) } }, signature })

/** Reads one office's stream, in a transaction or outside of one. */
export class KyselyReader implements StreamReader {
  protected readonly db: Kysely<ServerSchema>
  protected readonly office: OfficeId

  constructor(db: Kysely<ServerSchema>, office: OfficeId) {
    this.db = db
    this.office = office
  }

  async head(): Promise<OrderedHead | null> {
    const row = await this.db.selectFrom('stream').select(['term', 'g', 'hash']).where('office', '=', this.office).executeTakeFirst()
    return row ? { term: row.term, point: { g: row.g, hash: hex(row.hash) } } : null
  }

  async hashAt(g: number): Promise<string | undefined> {
    if (g === 0) return STREAM_START.hash
    const row = await this.db.selectFrom('stream_event').select('stream_hash').where('office', '=', this.office).where('g', '=', g).executeTakeFirst()
    return row && hex(row.stream_hash)
  }

  async page(after: number, bytes: number): Promise<StreamPage> {
    const last = await this.#lastOfPage(after, bytes)
    const rows = await this.db.selectFrom('stream_event').selectAll().where('office', '=', this.office).where('g', '>', after).where('g', '<=', last).orderBy('g').execute()
    const signatures = await this.db
      .selectFrom('stream_event as e')
      .innerJoin('batch_signature as s', (join) => join.onRef('s.office', '=', 'e.office').onRef('s.device', '=', 'e.device').onRef('s.seq', '=', 'e.seq'))
      .select(['s.device', 's.seq', 's.signature'])
      .where('e.office', '=', this.office)
      .where('e.g', '>', after)
      .where('e.g', '<=', last)
      .orderBy('e.g')
      .execute()
    return { rows: rows.map(fromRow), signatures: signatures.map(({ device, seq, signature }) => ({ device: device as DeviceId, seq, signature })) }
  }

  async chainEnd(device: DeviceId): Promise<ChainEnd> {
    const row = await this.db.selectFrom('stream_event').select(['seq', 'hash']).where('office', '=', this.office).where('device', '=', device).orderBy('seq', 'desc').limit(1).executeTakeFirst()
    return row ? { seq: row.seq, hash: hex(row.hash) } : { seq: 0, hash: FIRST_PREV_HASH }
  }

  async chainHashes(device: DeviceId, first: number, last: number): Promise<ReadonlyMap<number, string>> {
    const rows = await this.db.selectFrom('stream_event').select(['seq', 'hash']).where('office', '=', this.office).where('device', '=', device).where('seq', '>=', first).where('seq', '<=', last).execute()
    return new Map([...(first <= 0 ? [[0, FIRST_PREV_HASH] as const] : []), ...rows.map(({ seq, hash }) => [seq, hex(hash)] as const)])
  }

  async chain(device: DeviceId): Promise<readonly SequencedRow[]> {
    const rows = await this.db.selectFrom('stream_event').selectAll().where('office', '=', this.office).where('device', '=', device).orderBy('seq').execute()
    return rows.map(fromRow)
  }

  async device(device: DeviceId): Promise<EnrolledDevice | null> {
    const row = await this.db.selectFrom('device').selectAll().where('office', '=', this.office).where('device', '=', device).executeTakeFirst()
    return row ? deviceOf(row) : null
  }

  async devices(): Promise<readonly EnrolledDevice[]> {
    const rows = await this.db.selectFrom('device').selectAll().where('office', '=', this.office).orderBy('enrolled').orderBy('device').execute()
    return rows.map(deviceOf)
  }

  async terms(): Promise<readonly KeptTerm[]> {
    const rows = await this.db.selectFrom('term').selectAll().where('office', '=', this.office).orderBy('n').execute()
    return rows.map(termOf)
  }

  async otherTerms(): Promise<readonly KeptTerm[]> {
    const rows = await this.db.selectFrom('other_term').selectAll().where('office', '=', this.office).orderBy('n').execute()
    return rows.map(termOf)
  }

  /** The end of the last whole act within so many bytes, or of the first act where that alone is longer. */
  async #lastOfPage(after: number, bytes: number): Promise<number> {
    const { rows } = await sql<{ g: number; size: number; signed: number }>`
      select e.g as g, coalesce(length(e.body), 0) as size, case when s.seq is null then 0 else 1 end as signed
      from stream_event e left join batch_signature s on s.office = e.office and s.device = e.device and s.seq = e.seq
      where e.office = ${this.office} and e.g > ${after} order by e.g limit ${MOST_ROWS}`.execute(this.db)
    let [size, last] = [0, after]
    for (const row of rows) {
      size += row.size + ENVELOPE_BYTES
      if (size > bytes && last > after) return last
      if (row.signed === 1) last = row.g
    }
    return last
  }
}
