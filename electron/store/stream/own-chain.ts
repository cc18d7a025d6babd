import { authored, type ChainEnd } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import { must } from '#domain/must.ts'
import type { OwnStretch } from '../contract/sync-store.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

type Range = { readonly device: string; readonly after: number; readonly upTo: number }

/** What an event takes beside its body, about. */
const ENVELOPE_BYTES = 400
/** Events read at a time: more than most pushes have. */
const AT_ONCE = 500

/** The current device's chain as it is sent on. */
export class OwnChain {
  readonly #log: LogReader
  readonly #signed: Statement<Range, SignedHead>
  readonly #acts: Statement<Range, { acts: number }>

  constructor(connection: Connection<LogSchema>, log: LogReader) {
    this.#log = log
    this.#signed = connection.statement((db, arg: Arg<Range>) =>
      db.selectFrom('batch_signature').select(['seq', 'signature']).where('device', '=', arg('device')).where('seq', '>', arg('after')).where('seq', '<=', arg('upTo')).orderBy('seq').compile(),
    )
    this.#acts = connection.statement((db, arg: Arg<Range>) =>
      db.selectFrom('batch_signature').select((eb) => eb.fn.countAll<number>().as('acts')).where('device', '=', arg('device')).where('seq', '>', arg('after')).where('seq', '<=', arg('upTo')).compile(),
    )
  }

  /** Each act is signed once, at its end. */
  acts(after: number, upTo: number): number {
    return this.#acts.get({ device: this.#log.device, after, upTo })?.acts ?? 0
  }

  end(): ChainEnd {
    const { seq, hash } = this.#log.head()
    return { seq, hash }
  }

  hashOf(seq: number): string | undefined {
    return seq === 0 ? FIRST_PREV_HASH : this.#log.of(this.#log.device, seq)?.envelope.hash
  }

  /** Whole acts behind an own number; see `SyncStore.ownAfter`. */
  after(seq: number, most: { readonly bytes: number; readonly events: number }): OwnStretch {
    const rows = this.#rowsAfter(seq, most.events)
    const signatures = this.#signed.all({ device: this.#log.device, after: seq, upTo: seq + rows.length })
    const last = lastOf(rows, new Set(signatures.map((signed) => signed.seq)), most.bytes)
    return {
      after: { seq, hash: must(this.hashOf(seq), `own event ${seq}`) },
      events: rows.slice(0, last - seq).map(({ envelope, salt, body }) => authored({ envelope, salt, body: body && Buffer.from(body).toString() })),
      signatures: signatures.filter((signed) => signed.seq <= last),
    }
  }

  #rowsAfter(seq: number, most: number): readonly LoggedEvent[] {
    const first = this.#log.placeOf(this.#log.device, seq + 1)
    if (first === null) return []
    const rows: LoggedEvent[] = []
    while (rows.length < most) {
      const more = this.#log.after(first - 1 + rows.length, Math.min(AT_ONCE, most - rows.length))
      rows.push(...more)
      if (more.length < AT_ONCE) break
    }
    return rows
  }
}

/** The number of the last event that still fits and ends an act; of the first act's last where that alone is longer. */
function lastOf(rows: readonly LoggedEvent[], signed: ReadonlySet<number>, bytes: number): number {
  let [size, last] = [0, 0]
  for (const { envelope, body } of rows) {
    size += ENVELOPE_BYTES + (body?.length ?? 0)
    if (size > bytes && last > 0) break
    if (signed.has(envelope.seq)) last = envelope.seq
  }
  return last
}
