import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { SignedPlace } from '#domain/stream/server-place.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { type Kysely, sql } from 'kysely'
import { fromRow } from './event-row.ts'
import { type Given, keptQuery } from './kept-query.ts'
import type { DeviceTable, ServerSchema, TermTable } from './schema.ts'
import type { EnrolledDevice, KeptTerm, OrderedHead, StreamPage, StreamReader } from './server-store.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
/** Rows looked at for one page. */
const MOST_ROWS = 2000
/** What a row takes beside its body, about. */
const ENVELOPE_BYTES = 400

const deviceOf = ({ device, public_key: publicKey, name, code, enrolled, revoked }: DeviceTable): EnrolledDevice => ({ device: device as DeviceId, publicKey, name, code, enrolled: enrolled as IsoInstant, revoked: revoked as IsoInstant | null })
const termOf = ({ office, n, server_key: serverKey, start_g: g, start_hash: hash, signature }: TermTable): KeptTerm => ({ term: { office: office as OfficeId, n, serverKey, start: { g, hash: hex(hash) } }, signature })

type OfOffice = { readonly office: string }
type OfDevice = OfOffice & { readonly device: string }
type Range = OfOffice & { readonly after: number; readonly last: number }

const HEAD = keptQuery((db, { text }: Given<OfOffice>) => db.selectFrom('stream').select(['term', 'g', 'hash']).where('office', '=', text('office')))
const HASH_AT = keptQuery((db, { text, count }: Given<OfOffice & { readonly g: number }>) => db.selectFrom('stream_event').select('stream_hash').where('office', '=', text('office')).where('g', '=', count('g')))
const ROWS = keptQuery((db, { text, count }: Given<Range>) => db.selectFrom('stream_event').selectAll().where('office', '=', text('office')).where('g', '>', count('after')).where('g', '<=', count('last')).orderBy('g'))
const SIGNATURES = keptQuery((db, { text, count }: Given<Range>) =>
  db
    .selectFrom('stream_event as e')
    .innerJoin('batch_signature as s', (join) => join.onRef('s.office', '=', 'e.office').onRef('s.device', '=', 'e.device').onRef('s.seq', '=', 'e.seq'))
    .select(['s.device', 's.seq', 's.signature'])
    .where('e.office', '=', text('office'))
    .where('e.g', '>', count('after'))
    .where('e.g', '<=', count('last'))
    .orderBy('e.g'),
)
/** What a page may have, row by row, and where acts end in it. */
const SIZES = keptQuery((db, { text, count }: Given<OfOffice & { readonly after: number }>) =>
  db
    .selectFrom('stream_event as e')
    .leftJoin('batch_signature as s', (join) => join.onRef('s.office', '=', 'e.office').onRef('s.device', '=', 'e.device').onRef('s.seq', '=', 'e.seq'))
    .select(['e.g as g', sql<number>`coalesce(length(e.body), 0)`.as('size'), sql<number>`case when s.seq is null then 0 else 1 end`.as('signed')])
    .where('e.office', '=', text('office'))
    .where('e.g', '>', count('after'))
    .orderBy('e.g')
    .limit(sql.lit(MOST_ROWS)),
)
const CHAIN_END = keptQuery((db, { text }: Given<OfDevice>) => db.selectFrom('stream_event').select(['seq', 'hash']).where('office', '=', text('office')).where('device', '=', text('device')).orderBy('seq', 'desc').limit(sql.lit(1)))
const CHAIN_HASHES = keptQuery((db, { text, count }: Given<OfDevice & { readonly first: number; readonly last: number }>) =>
  db.selectFrom('stream_event').select(['seq', 'hash']).where('office', '=', text('office')).where('device', '=', text('device')).where('seq', '>=', count('first')).where('seq', '<=', count('last')),
)
const CHAIN = keptQuery((db, { text }: Given<OfDevice>) => db.selectFrom('stream_event').selectAll().where('office', '=', text('office')).where('device', '=', text('device')).orderBy('seq'))
const DEVICE = keptQuery((db, { text }: Given<OfDevice>) => db.selectFrom('device').selectAll().where('office', '=', text('office')).where('device', '=', text('device')))
const DEVICES = keptQuery((db, { text }: Given<OfOffice>) => db.selectFrom('device').selectAll().where('office', '=', text('office')).orderBy('enrolled').orderBy('device'))
const TERMS = keptQuery((db, { text }: Given<OfOffice>) => db.selectFrom('term').selectAll().where('office', '=', text('office')).orderBy('n'))
const OTHER_TERMS = keptQuery((db, { text }: Given<OfOffice>) => db.selectFrom('other_term').selectAll().where('office', '=', text('office')).orderBy('n'))
const PLACE_OF = keptQuery((db, { text, count }: Given<OfOffice & { readonly n: number }>) => db.selectFrom('term_place').selectAll().where('office', '=', text('office')).where('n', '=', count('n')))

/** Reads one office's stream, in a transaction or outside of one. */
export class KyselyReader implements StreamReader {
  protected readonly db: Kysely<ServerSchema>
  protected readonly office: OfficeId

  constructor(db: Kysely<ServerSchema>, office: OfficeId) {
    this.db = db
    this.office = office
  }

  async head(): Promise<OrderedHead | null> {
    const [row] = await HEAD(this.db, { office: this.office })
    return row ? { term: row.term, point: { g: row.g, hash: hex(row.hash) } } : null
  }

  async hashAt(g: number): Promise<string | undefined> {
    if (g === 0) return STREAM_START.hash
    const [row] = await HASH_AT(this.db, { office: this.office, g })
    return row && hex(row.stream_hash)
  }

  async page(after: number, bytes: number): Promise<StreamPage> {
    const range = { office: this.office, after, last: await this.#lastOfPage(after, bytes) }
    const rows = await ROWS(this.db, range)
    const signatures = await SIGNATURES(this.db, range)
    return { rows: rows.map(fromRow), signatures: signatures.map(({ device, seq, signature }) => ({ device: device as DeviceId, seq, signature })) }
  }

  async chainEnd(device: DeviceId): Promise<ChainEnd> {
    const [row] = await CHAIN_END(this.db, { office: this.office, device })
    return row ? { seq: row.seq, hash: hex(row.hash) } : { seq: 0, hash: FIRST_PREV_HASH }
  }

  async chainHashes(device: DeviceId, first: number, last: number): Promise<ReadonlyMap<number, string>> {
    const rows = await CHAIN_HASHES(this.db, { office: this.office, device, first, last })
    return new Map([...(first <= 0 ? [[0, FIRST_PREV_HASH] as const] : []), ...rows.map(({ seq, hash }) => [seq, hex(hash)] as const)])
  }

  async chain(device: DeviceId): Promise<readonly SequencedRow[]> {
    return (await CHAIN(this.db, { office: this.office, device })).map(fromRow)
  }

  async device(device: DeviceId): Promise<EnrolledDevice | null> {
    const [row] = await DEVICE(this.db, { office: this.office, device })
    return row ? deviceOf(row) : null
  }

  async devices(): Promise<readonly EnrolledDevice[]> {
    return (await DEVICES(this.db, { office: this.office })).map(deviceOf)
  }

  async terms(): Promise<readonly KeptTerm[]> {
    return (await TERMS(this.db, { office: this.office })).map(termOf)
  }

  async otherTerms(): Promise<readonly KeptTerm[]> {
    return (await OTHER_TERMS(this.db, { office: this.office })).map(termOf)
  }

  async placeOf(n: number): Promise<SignedPlace | null> {
    const [row] = await PLACE_OF(this.db, { office: this.office, n })
    return row ? { place: { office: this.office, n, serverKey: row.server_key, host: row.host, port: row.port, fingerprint: row.fingerprint }, signature: row.signature } : null
  }

  /** The end of the last whole act within so many bytes, or of the first act where that alone is longer. */
  async #lastOfPage(after: number, bytes: number): Promise<number> {
    let [size, last] = [0, after]
    for (const row of await SIZES(this.db, { office: this.office, after })) {
      size += row.size + ENVELOPE_BYTES
      if (size > bytes && last > after) return last
      if (row.signed === 1) last = row.g
    }
    return last
  }
}
