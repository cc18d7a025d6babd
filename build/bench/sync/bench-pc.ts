import type { CommandId, DossierId } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { must } from '#domain/must.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { readOfficeRecord } from '#store/device/office-record.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { randomUUID } from 'node:crypto'
import { OfficeTrust } from '../../../electron/sync/engine/office-trust.ts'
import type { SyncParts } from '../../../electron/sync/engine/sync-parts.ts'
import { HttpWire } from '../../../electron/sync/http/http-wire.ts'
import { joinOffice } from '../../../electron/sync/office/join-office.ts'
import { OfficeLink } from '../../../electron/sync/office/office-link.ts'
import type { Wire } from '../../../electron/sync/wire.ts'
import { type BenchOffice, instant } from '../office.ts'

const PORTS = { after: (milliseconds: number, run: () => void) => { const timer = setTimeout(run, milliseconds); return () => clearTimeout(timer) }, clock: () => performance.now(), random: Math.random }

/** A PC that is let in with a code. */
export async function joinedPc(office: BenchOffice, code: string): Promise<BenchPc> {
  const store = openStore({ ...office, now: instant })
  const { device } = store
  const joined = await joinOffice(code, { device, key: must(readDeviceKey(office.keys, device), 'its key'), keys: office.keys, office: store.settings.office()?.id ?? null, served: false, now: instant() })
  if (!joined.ok) throw new Error(joined.refusal.message)
  store.membership.keep(joined.value)
  store.close()
  return new BenchPc(office)
}

export class BenchPc {
  readonly store: Store
  readonly #office: BenchOffice
  #dossiers: readonly DossierId[] = []
  #officer: Officer | null = null
  #notes = 0

  constructor(office: BenchOffice) {
    this.#office = office
    this.store = openStore({ ...office, now: instant })
  }

  get sync() {
    return must(this.store.sync, 'a joined store')
  }

  /** `port`: of what stands before the server, on this machine. */
  wire(port?: number): HttpWire {
    const [membership, key] = [must(this.store.membership.read(), 'a membership'), must(readDeviceKey(this.#office.keys, this.store.device), 'its key')]
    return new HttpWire({ place: port === undefined ? membership : { ...membership, host: '127.0.0.1', port }, office: membership.office, device: membership.device, serverKey: membership.serverKey, sign: (text) => key.sign(text) })
  }

  parts(wire: Wire): SyncParts {
    const trust = new OfficeTrust({ record: must(readOfficeRecord(this.#office.keys), 'the office’s record'), store: this.sync, kept: () => {} })
    return { office: must(this.store.membership.read(), 'a membership').office, store: this.sync, wire, vouching: trust, trust, verifyHead: (stream) => trust.verifyHead(stream) }
  }

  /** As the app has it. */
  link(taken: () => void): OfficeLink {
    const fault = (error: unknown): never => { throw error }
    return new OfficeLink({ store: this.store, keys: this.#office.keys, now: instant, ports: PORTS, taken, level: () => {}, moved: () => {}, reopen: () => {}, fault })
  }

  /** One act: a note on one dossier after the other. */
  note(text: string): void {
    if (this.#dossiers.length === 0) this.#dossiers = this.store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 200 }).ids
    const dossier = must(this.#dossiers[this.#notes++ % this.#dossiers.length], 'a dossier')
    this.#officer ??= must(this.store.settings.officers()[0], 'an officer')
    const officer = this.#officer
    this.store.transact({ command: randomUUID() as string as CommandId, actor: officer.id, role: null, now: instant() }, (tx) => {
      tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text } } })
    })
  }
}
