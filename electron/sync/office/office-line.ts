import type { DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { Term } from '#domain/stream/term.ts'
import { codeAnswer, codeRequest, devicesAnswer, renameRequest, revokeRequest } from '#protocol/sync/devices.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { placeAnswer, placeRequest } from '#protocol/sync/server-place.ts'
import type { Membership } from '#store/contract/membership.ts'
import type { ScanLaneStore } from '#store/contract/scan-lane-store.ts'
import type { VerifierLaneStore } from '#store/contract/verifier-lane-store.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'
import type { DeviceKey } from '#store/device/device-key.ts'
import { letterboxKey } from '#store/device/letterbox-key.ts'
import { type OfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import type { DriverPorts } from '../driver/driver-ports.ts'
import type { Ended } from '../driver/lane-run.ts'
import { SyncDriver } from '../driver/sync-driver.ts'
import { OfficeTrust } from '../engine/office-trust.ts'
import type { SyncParts } from '../engine/sync-parts.ts'
import { httpScans } from '../http/http-scans.ts'
import { httpVerifiers } from '../http/http-verifiers.ts'
import { HttpWire } from '../http/http-wire.ts'
import type { ServerPlace } from '../http/pinned-agent.ts'
import { FollowLane } from '../lanes/follow-lane.ts'
import type { Lane } from '../lanes/lane.ts'
import { ScanLane } from '../lanes/scan-lane.ts'
import { VerifierLane } from '../lanes/verifier-lane.ts'
import { AwaitedPlaces } from './awaited-places.ts'
import { changeServer, type OldServer } from './change-server.ts'
import { LineWatch } from './line-watch.ts'
import { officeLanes } from './office-lanes.ts'
import { PullWatch } from './pull-watch.ts'
import { serverRefusal } from './server-refusal.ts'
import type { TermLedger } from './term-ledger.ts'
import { type ToldDevice, toldDevices } from './told-devices.ts'

export interface OfficeLineParts {
  readonly membership: Membership
  readonly record: OfficeRecord
  readonly store: SyncStore
  readonly scans: ScanLaneStore | null
  readonly verifiers: VerifierLaneStore | null
  readonly key: DeviceKey
  /** Folder of the keys. */
  readonly keys: string
  readonly now: () => IsoInstant
  readonly ports: DriverPorts
  /** Rows of the stream were folded in. */
  readonly taken: () => void
  /** All that the server has is here. */
  readonly level: () => void
  /** The standing is another one, or what waits. */
  readonly moved: () => void
  /** Keeps when the server last answered. */
  readonly touch: (at: IsoInstant) => void
  /** Another machine goes by this device's name: the store is to be opened anew, as another device. */
  readonly forked: () => void
  /** The office calls this PC by another short code: the one it had is another PC's by now. */
  readonly recoded: (code: string) => void
  /** The office's key named another server, and that one lets this PC in there. */
  readonly followed: (place: ServerPlace, term: Term) => void
  readonly fault: (error: unknown) => void
}

/** How old what is kept of the last answer may be: milliseconds. */
const TOUCHED = 600_000

/** How often and how many times it is looked whether all is here: milliseconds. */
const [LOOK, LOOKS] = [100, 100]

/** When PCs ask for PINs once another one came: milliseconds. */
const MEETING = [1_000, 3_000, 8_000, 20_000]

/** A joined PC's line to its office's server, from opening to closing. */
export class OfficeLine {
  readonly #parts: OfficeLineParts
  readonly #wire: HttpWire
  readonly #trust: OfficeTrust
  readonly #watch: LineWatch
  readonly #driver: SyncDriver
  readonly #places: AwaitedPlaces
  readonly #pulls: PullWatch
  #serverHead: number | null = null
  #filling: { readonly done: number; readonly total: number } | null = null
  #stopFilling = new AbortController()
  #touched: number | null = null
  #pcs = 0
  #following = false
  #meeting: readonly (() => void)[] = []

  constructor(parts: OfficeLineParts) {
    const { membership, record, key, keys, store, ports, now } = parts
    this.#parts = parts
    this.#trust = new OfficeTrust({ record, store, kept: (heard) => { writeOfficeRecord(keys, heard) } })
    this.#wire = new HttpWire({ place: membership, office: membership.office, device: membership.device, serverKey: membership.serverKey, sign: (text) => key.sign(text) })
    this.#watch = new LineWatch({ clock: ports.clock, now, contact: membership.contact })
    this.#places = new AwaitedPlaces(store, ports)
    this.#pulls = new PullWatch({ after: ports.after, head: () => store.head().g, again: () => { this.#wire.pullAgain() } })
    store.onFoldedAgain((through) => { this.#foldedAgain(through) })
    this.#driver = new SyncDriver({ lanes: this.#lanes(), ports, told: (lane, ended) => { this.#told(lane, ended) } })
  }

  get standing() {
    const { contact } = this.#watch
    const { state, problem } = this.#trust.disputed !== null ? { state: 'stopped' as const, problem: TWO_SERVERS } : this.#hasMoved ? { state: 'stopped' as const, problem: MOVED } : this.#watch
    return { state, contact, problem, serverHead: this.#serverHead }
  }

  get term(): number | null {
    return this.#trust.term?.n ?? null
  }

  /** Another server goes on with the office's stream, from the office's key on. */
  change(code: string, old: OldServer, ledger: TermLedger | null, reached: string | null = null): Promise<Result<Membership, Refusal>> {
    const { membership, record, key, store, now, moved } = this.#parts
    const filling = { abort: (this.#stopFilling = new AbortController()).signal, told: (done: number, total: number) => {
      this.#filling = { done, total }
      moved()
    } }
    const changed = changeServer(code, old, { membership, key, ledger, record: () => ({ ...record, terms: [...this.#trust.terms] }), trust: this.#trust, store, wire: this.#wire, now: now(), filling, reached, level: () => this.#levelled() })
    return changed.finally(() => { this.#filling = null })
  }

  /** How far a new server is filled, in rows; null while none is. */
  get filling(): { readonly done: number; readonly total: number } | null {
    return this.#filling
  }

  /** Calls the filling of a new server off; gone on with by the same change. */
  stopFilling(): void {
    this.#stopFilling.abort()
  }

  devices(): readonly ToldDevice[] {
    return toldDevices(this.#parts.store, this.#trust.servers)
  }

  start(): void {
    this.#parts.scans?.onAsked(() => { this.#driver.wake('scans') })
    this.#driver.start()
  }

  /** Something was done here. */
  acted(): void {
    this.#driver.wake('push')
    this.#driver.wake('scans')
    if (this.#parts.verifiers?.pending() === true) this.#driver.wake('verifiers')
  }

  /** Whether that own event has its place in the Buku Register within some seconds. */
  placed(event: EventRef): Promise<boolean> {
    this.acted()
    return this.#places.until(event)
  }

  makeCode(name: string): Promise<Result<{ readonly code: string; readonly qr: string; readonly minutes: number }, Refusal>> {
    return this.#asked(() => this.#wire.ask(SYNC_ROUTES.code, [codeRequest, codeAnswer], { name }))
  }

  async rename(device: DeviceId, name: string): Promise<Result<Readonly<Record<string, never>>, Refusal>> {
    return done(await this.#asked(() => this.#wire.ask(SYNC_ROUTES.rename, [renameRequest, devicesAnswer], { device, name })))
  }

  async revoke(device: DeviceId): Promise<Result<Readonly<Record<string, never>>, Refusal>> {
    return done(await this.#asked(() => this.#wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device })))
  }

  async stop(): Promise<void> {
    for (const callOff of this.#meeting) callOff()
    this.#places.close()
    this.#pulls.ended()
    await this.#driver.stop()
    this.#wire.close()
    this.#touch()
  }

  #lanes(): readonly Lane[] {
    const { scans, verifiers, membership: { office, device }, key, keys } = this.#parts
    const trust = this.#trust
    const letters = { office, device, sign: (text: string) => key.sign(text), letterbox: letterboxKey(keys, device), devices: () => trust.devices }
    const beside: readonly Lane[] = [
      ...(scans ? [new ScanLane(scans, httpScans(this.#wire))] : []),
      ...(verifiers ? [new VerifierLane({ ...letters, store: verifiers, wire: httpVerifiers(this.#wire) })] : []),
    ]
    return [...officeLanes(this.#syncParts(), (rows) => { this.#taken(rows) }), ...beside, this.#followLane()]
  }

  #followLane(): FollowLane {
    const { record: { officeKey }, membership: { office, device }, key, followed } = this.#parts
    return new FollowLane({
      moved: () => (this.#hasMoved ? this.#trust.term : null),
      officeKey,
      ask: async (n, abort) => (await this.#wire.ask(SYNC_ROUTES.place, [placeRequest, placeAnswer], { n, told: null }, { abort })).place,
      isThere: async (place, { serverKey }, abort) => {
        const wire = new HttpWire({ place, office, device, serverKey, sign: (text) => key.sign(text) })
        try {
          return this.#trust.verifyHead((await wire.hashes({ at: [0] }, abort)).stream)
        } finally {
          wire.close()
        }
      },
      follow: followed,
    })
  }

  #syncParts(): SyncParts {
    const trust = this.#trust
    const { membership, store } = this.#parts
    return {
      office: membership.office,
      store,
      wire: this.#wire,
      vouching: trust,
      trust,
      verifyHead: (stream) => {
        const verified = trust.verifyHead(stream)
        if (verified) this.#serverHead = stream.head.g
        return verified
      },
    }
  }

  #taken(rows: number): void {
    const { store, taken, level, membership, recoded } = this.#parts
    if (rows > 0) {
      taken()
      this.#places.look()
      this.#driver.wake('scans')
      // What lost its place here is to be sent again.
      this.#driver.wake('push')
    }
    const { code = membership.code } = this.#trust.devices.get(membership.device) ?? {}
    if (code !== membership.code) return recoded(code)
    if (this.#trust.devices.size !== this.#pcs) this.#meet()
    if (store.head().g >= (this.#serverHead ?? 0)) level()
  }

  #foldedAgain(through: boolean): void {
    if (!through) return this.#parts.moved()
    this.#parts.taken()
    this.#places.look()
  }

  get #hasMoved(): boolean {
    const { term } = this.#trust
    return term !== null && term.serverKey !== this.#parts.membership.serverKey
  }

  /** Once all is here that the server last said it has, or after some seconds. */
  async #levelled(): Promise<void> {
    const { store, ports } = this.#parts
    for (let look = 0; look < LOOKS && store.head().g < (this.#serverHead ?? 0); look += 1) await new Promise<void>((resolve) => { ports.after(LOOK, resolve) })
  }

  /** A PC came: the others lock the officers' PINs for it, once it has said with what. */
  #meet(): void {
    this.#pcs = this.#trust.devices.size
    for (const callOff of this.#meeting) callOff()
    this.#meeting = MEETING.map((milliseconds) => this.#parts.ports.after(milliseconds, () => { this.#driver.wake('verifiers') }))
  }

  #told(lane: string, ended: Ended): void {
    if (ended.did === 'failed' && ended.fault === 'defect') this.#parts.fault(ended.error)
    const moved = this.#watch.told(lane, ended)
    if (lane === 'pull') this.#pulls.ended()
    else if (ended.did === 'more') this.#pulls.heard(this.#serverHead ?? 0)
    this.#follow()
    if (this.#parts.store.forked) return this.#parts.forked()
    if (moved || this.#touched === null || this.#parts.ports.clock() - this.#touched > TOUCHED) this.#touch()
    if (moved || (lane === 'push' && ended.did === 'more')) this.#parts.moved()
  }

  /** Once, when it is heard that the server is another one. */
  #follow(): void {
    if (this.#hasMoved && !this.#following) this.#driver.wake('follow')
    this.#following = this.#hasMoved
  }

  #touch(): void {
    const { contact } = this.#watch
    if (contact === null) return
    this.#touched = this.#parts.ports.clock()
    this.#parts.touch(contact)
  }

  async #asked<Value>(ask: () => Promise<Value>): Promise<Result<Value, Refusal>> {
    const { host, port } = this.#parts.membership
    try {
      return accept(await ask())
    } catch (error) {
      return refuse(serverRefusal(error, `${host}:${port}`))
    }
  }
}

const TWO_SERVERS = 'Dua server sama-sama ditunjuk sebagai server kantor: pergantian server pernah dilakukan dua kali, atau dipaksakan padahal server yang satu masih hidup. Komputer yang memakai server berbeda tidak saling melihat pekerjaannya, dan nomor bisa terpakai dua kali. Tidak ada pekerjaan yang hilang. Beri tahu admin. Di komputer yang memegang kunci kantor: Pengaturan, Komputer, Ganti server sekali lagi, ke server yang masih kosong; lalu gabungkan semua komputer dengan kode dari server itu.'
const MOVED = 'Server kantor sudah pindah ke komputer lain. Pekerjaan di sini tersimpan dan bisa dilanjutkan. Komputer ini menyusul sendiri selama server yang lama masih menyala. Bila tetap begini, minta admin membuat kode di server yang baru (Pengaturan, Komputer, Tambah komputer), lalu gabungkan lagi komputer ini dengan kode itu.'

const done = (answer: Result<unknown, Refusal>): Result<Readonly<Record<string, never>>, Refusal> => (answer.ok ? accept({}) : answer)
