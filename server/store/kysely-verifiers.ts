import type { DeviceId, OfficeId, OfficerId } from '#domain/ids.ts'
import type { Letterbox, SetVerifierRequest, WrapRequest } from '#protocol/sync/verifiers.ts'
import type { Kysely } from 'kysely'
import type { ServerSchema } from './schema.ts'
import type { KeptVerifier, VerifierBox } from './server-store.ts'

/** In the office's own rows. What is locked for a revoked device, and where its letters were put, is told to nobody. */
export class KyselyVerifiers implements VerifierBox {
  readonly #db: Kysely<ServerSchema>
  readonly #office: OfficeId

  constructor(db: Kysely<ServerSchema>, office: OfficeId) {
    this.#db = db
    this.#office = office
  }

  async box(device: DeviceId, { publicKey, signature }: Letterbox): Promise<void> {
    const there = await this.#db.selectFrom('letterbox').select('public_key').where('office', '=', this.#office).where('device', '=', device).executeTakeFirst()
    if (there?.public_key === publicKey) return
    await this.#db.transaction().execute(async (tx) => {
      // What was locked for the key before it opens nothing any more.
      await tx.deleteFrom('verifier_key').where('office', '=', this.#office).where('device', '=', device).execute()
      const row = { public_key: publicKey, signature: Buffer.from(signature) }
      await tx.insertInto('letterbox').values({ office: this.#office, device, ...row }).onConflict((conflict) => conflict.columns(['office', 'device']).doUpdateSet(row)).execute()
    })
  }

  async boxes(): Promise<readonly { readonly device: DeviceId; readonly letterbox: Letterbox }[]> {
    const rows = await this.#db
      .selectFrom('letterbox as b')
      .innerJoin('device as d', (join) => join.onRef('d.office', '=', 'b.office').onRef('d.device', '=', 'b.device'))
      .select(['b.device', 'b.public_key', 'b.signature'])
      .where('b.office', '=', this.#office)
      .where('d.revoked', 'is', null)
      .orderBy('b.device')
      .execute()
    return rows.map(({ device, public_key: publicKey, signature }) => ({ device: device as DeviceId, letterbox: { publicKey, signature } }))
  }

  async verifiers(): Promise<readonly KeptVerifier[]> {
    const rows = await this.#db.selectFrom('verifier').selectAll().where('office', '=', this.#office).orderBy('officer').execute()
    const keys = await this.#db
      .selectFrom('verifier_key as k')
      .innerJoin('device as d', (join) => join.onRef('d.office', '=', 'k.office').onRef('d.device', '=', 'k.device'))
      .select(['k.officer', 'k.device', 'k.locked'])
      .where('k.office', '=', this.#office)
      .where('d.revoked', 'is', null)
      .orderBy('k.device')
      .execute()
    return rows.map(({ officer, n, device, sealed, signature }) => ({
      verifier: { officer: officer as OfficerId, n, device: device as DeviceId, sealed, signature },
      keys: new Map(keys.filter((key) => key.officer === officer).map((key) => [key.device as DeviceId, key.locked])),
    }))
  }

  async set({ verifier, keys }: SetVerifierRequest): Promise<boolean> {
    const { officer, n, device, sealed, signature } = verifier
    return this.#db.transaction().execute(async (tx) => {
      const there = await tx.selectFrom('verifier').select('n').where('office', '=', this.#office).where('officer', '=', officer).executeTakeFirst()
      // A server that has none of an officer's goes on with whichever a PC knows of.
      if (there && there.n + 1 !== n) return false
      const row = { n, device, sealed, signature: Buffer.from(signature) }
      await tx.insertInto('verifier').values({ office: this.#office, officer, ...row }).onConflict((conflict) => conflict.columns(['office', 'officer']).doUpdateSet(row)).execute()
      await tx.deleteFrom('verifier_key').where('office', '=', this.#office).where('officer', '=', officer).execute()
      await tx.insertInto('verifier_key').values(keys.map((key) => ({ office: this.#office, officer, device: key.device, locked: key.key }))).onConflict((conflict) => conflict.doNothing()).execute()
      return true
    })
  }

  async wrap({ keys }: WrapRequest): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      for (const { officer, n, device, key } of keys) {
        const there = await tx.selectFrom('verifier').select('n').where('office', '=', this.#office).where('officer', '=', officer).executeTakeFirst()
        if (there?.n === n) await tx.insertInto('verifier_key').values({ office: this.#office, officer, device, locked: key }).onConflict((conflict) => conflict.doNothing()).execute()
      }
    })
  }
}
