import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { SignedPlace } from '#domain/stream/server-place.ts'
import { STREAM_START, type StreamPoint } from '#domain/stream/stream-hash.ts'
import { toRow } from './event-row.ts'
import { keptInsert } from './kept-insert.ts'
import { type Given, keptQuery } from './kept-query.ts'
import { KyselyReader } from './kysely-reader.ts'
import type { TermTable } from './schema.ts'
import type { EnrolledDevice, KeptTerm, StreamWriter } from './server-store.ts'

const addEvents = keptInsert('stream_event')
const addSignatures = keptInsert('batch_signature')
const MOVE_ON = keptQuery((db, { value, text }: Given<{ readonly office: string; readonly g: number; readonly hash: Uint8Array }>) => db.updateTable('stream').set({ g: value('g'), hash: value('hash') }).where('office', '=', text('office')))

/** Adds to one office's stream; only inside the transaction that holds it. */
export class KyselyWriter extends KyselyReader implements StreamWriter {
  async append(rows: readonly SequencedRow[], device: DeviceId, signatures: readonly SignedHead[]): Promise<void> {
    const last = rows.at(-1)
    if (!last) return
    await addEvents(this.db, rows.map(toRow))
    await addSignatures(this.db, signatures.map(({ seq, signature }) => ({ office: this.office, device, seq, signature: Buffer.from(signature) })))
    await MOVE_ON(this.db, { office: this.office, g: last.point.g, hash: Buffer.from(last.point.hash, 'hex') })
  }

  async enrol({ device, publicKey, name, code, enrolled, revoked }: EnrolledDevice): Promise<void> {
    await this.db.insertInto('device').values({ office: this.office, device, public_key: publicKey, name, code, enrolled, revoked }).execute()
  }

  async rename(device: DeviceId, name: string): Promise<void> {
    await this.db.updateTable('device').set({ name }).where('office', '=', this.office).where('device', '=', device).execute()
  }

  async revoke(device: DeviceId, at: IsoInstant): Promise<void> {
    await this.db.updateTable('device').set({ revoked: at }).where('office', '=', this.office).where('device', '=', device).where('revoked', 'is', null).execute()
    await this.db.deleteFrom('letterbox').where('office', '=', this.office).where('device', '=', device).execute()
    await this.db.deleteFrom('verifier_key').where('office', '=', this.office).where('device', '=', device).execute()
  }

  async found(officeKey: string): Promise<void> {
    await this.db.insertInto('office').values({ office: this.office, office_key: officeKey }).execute()
  }

  async begin(kept: KeptTerm): Promise<void> {
    await this.hear(kept)
    const { n, start } = kept.term
    await this.#standAt(n, start)
  }

  async takeOver(terms: readonly KeptTerm[]): Promise<void> {
    for (const term of terms) await this.hear(term)
    await this.#standAt(Math.max(...terms.map(({ term }) => term.n)), STREAM_START)
  }

  async standIn(term: number): Promise<void> {
    await this.db.updateTable('stream').set({ term }).where('office', '=', this.office).execute()
  }

  async hear(kept: KeptTerm): Promise<void> {
    await this.db.insertInto('term').values(this.#rowOf(kept)).execute()
  }

  async hearOther(kept: KeptTerm): Promise<void> {
    await this.db.insertInto('other_term').values(this.#rowOf(kept)).onConflict((conflict) => conflict.doNothing()).execute()
  }

  async place({ place: { n, serverKey, host, port, fingerprint }, signature }: SignedPlace): Promise<void> {
    const there = { server_key: serverKey, host, port, fingerprint, signature: Buffer.from(signature) }
    await this.db.insertInto('term_place').values({ office: this.office, n, ...there }).onConflict((conflict) => conflict.columns(['office', 'n']).doUpdateSet(there)).execute()
  }

  #rowOf({ term: { n, serverKey, start }, signature }: KeptTerm): TermTable {
    return { office: this.office, n, server_key: serverKey, start_g: start.g, start_hash: Buffer.from(start.hash, 'hex'), signature: Buffer.from(signature) }
  }

  async #standAt(term: number, { g, hash }: StreamPoint): Promise<void> {
    await this.db
      .insertInto('stream')
      .values({ office: this.office, term, g, hash: Buffer.from(hash, 'hex') })
      .onConflict((conflict) => conflict.column('office').doUpdateSet({ term }))
      .execute()
  }
}
