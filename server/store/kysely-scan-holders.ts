import type { AttachmentHash, DeviceId, OfficeId } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { ScanHolders } from './server-store.ts'
import type { ServerSchema } from './schema.ts'

/** In the office's own rows. */
export class KyselyScanHolders implements ScanHolders {
  readonly #db: Kysely<ServerSchema>
  readonly #office: OfficeId

  constructor(db: Kysely<ServerSchema>, office: OfficeId) {
    this.#db = db
    this.#office = office
  }

  async hold(device: DeviceId, hashes: readonly AttachmentHash[]): Promise<void> {
    if (hashes.length === 0) return
    const rows = hashes.map((hash) => ({ office: this.#office, hash: Buffer.from(hash, 'hex'), device }))
    await this.#db.insertInto('scan_holder').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
  }

  async letGo(device: DeviceId, hashes: readonly AttachmentHash[]): Promise<void> {
    if (hashes.length === 0) return
    await this.#db.deleteFrom('scan_holder').where('office', '=', this.#office).where('device', '=', device).where('hash', 'in', bytesOf(hashes)).execute()
  }

  async others(device: DeviceId, hashes: readonly AttachmentHash[]): Promise<ReadonlyMap<AttachmentHash, number>> {
    if (hashes.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('scan_holder as h')
      .innerJoin('device as d', (join) => join.onRef('d.office', '=', 'h.office').onRef('d.device', '=', 'h.device'))
      .select(['h.hash', (of) => of.fn.countAll<number | string | bigint>().as('holders')])
      .where('h.office', '=', this.#office)
      .where('h.hash', 'in', bytesOf(hashes))
      .where('h.device', '<>', device)
      .where('d.revoked', 'is', null)
      .groupBy('h.hash')
      .execute()
    return new Map(rows.map(({ hash, holders }) => [Buffer.from(hash).toString('hex') as AttachmentHash, Number(holders)]))
  }
}

const bytesOf = (hashes: readonly AttachmentHash[]): Buffer[] => hashes.map((hash) => Buffer.from(hash, 'hex'))
