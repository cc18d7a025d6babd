import type { DeviceId, EventRef, IsoInstant } from '#domain/ids.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { readOfficeRecord } from '#store/device/office-record.ts'
import type { Membership } from '#store/contract/membership.ts'
import type { Store } from '#store/store.ts'
import type { DriverPorts } from '../driver/driver-ports.ts'
import type { CodeAnswer } from '#protocol/sync/devices.ts'
import type { Term } from '#domain/stream/term.ts'
import { readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { ServerStanding } from '#protocol/server-port.ts'
import type { ServerPlace } from '../http/pinned-agent.ts'
import { runningIn } from '../http/steward.ts'
import type { OldServer } from './change-server.ts'
import { FormerDevice, NO_KEY } from './former-device.ts'
import { wasServed } from './founders-key.ts'
import type { HostedServer } from './hosted-server.ts'
import { joinOffice, type Joiner } from './join-office.ts'
import { OfficeLine } from './office-line.ts'
import { RecoverySheet } from './recovery-sheet.ts'
import { codeHere, LOOPBACK, onLoopback, serveOffice } from './serve-office.ts'
import { ledgerOf } from './term-ledger.ts'
import type { ToldDevice } from './told-devices.ts'

export interface OfficeLinkParts {
  readonly store: Store
  /** Folder of the keys. */
  readonly keys: string
  readonly now: () => IsoInstant
  readonly ports: DriverPorts
  /** Null or absent where the host keeps none. */
  readonly server?: HostedServer | null
  /** Rows of the office's stream were folded in. */
  readonly taken: () => void
  /** All that the server has is here: what the office asks of this PC can be done. */
  readonly level: () => void
  /** The standing is another one, or what waits. */
  readonly moved: () => void
  /** The counter is to be opened anew: this PC goes by another device from now on, or was let in as one. */
  readonly reopen: () => void
  readonly fault: (error: unknown) => void
}

type Standing = Omit<OfficeLine['standing'], 'state'> & { readonly state: OfficeLine['standing']['state'] | 'alone' }
type Joined = Result<{ readonly code: string; readonly name: string; readonly address: string }, Refusal>
type Done = Result<Readonly<Record<string, never>>, Refusal>

/** What a PC has to do with its office's server: nothing, until it joins one. */
export class OfficeLink {
  readonly #parts: OfficeLinkParts
  readonly #line: OfficeLine | null
  readonly #obstacle: string
  readonly #former: FormerDevice | null
  /** The office's key on paper, and whether it is on this PC. */
  readonly sheet: RecoverySheet
  #leaving = false
  #closed = false

  constructor(parts: OfficeLinkParts) {
    this.#parts = parts
    const { store, keys } = parts
    this.sheet = new RecoverySheet({ keys, office: () => (wasServed(store) ? (store.membership.read()?.office ?? store.settings.office()?.id ?? null) : null), now: parts.now })
    const [membership, record, key] = [store.membership.read(), readOfficeRecord(keys), readDeviceKey(keys, store.device)]
    const isWhole = membership !== null && record?.office === membership.office && key !== null && store.sync !== null
    this.#line = isWhole && store.sync ? new OfficeLine({ ...parts, membership, record, key, store: store.sync, scans: store.scans, verifiers: store.officeVerifiers, forked: () => { this.#openAnew() }, recoded: (code) => { this.#recode(membership, code) }, followed: (place, term) => { this.#follow(membership, place, term) }, touch: (at) => { store.membership.touch(at) } }) : null
    const former = store.membership.former()
    this.#former = record && key && former ? new FormerDevice({ ...parts, record, key }) : null
    // What was put back on another machine has none of its keys, and what a damaged log has lost nobody knows: the office's stream is there.
    this.#obstacle = membership && !isWhole ? NOT_WHOLE : !membership && !this.#former && (former || store.sync) ? NO_KEY : ''
  }

  start(): void {
    this.#line?.start()
    this.#former?.start(() => { this.#openAnew() })
  }

  get line(): Standing {
    if (this.#line) return this.#line.standing
    if (this.#former) return this.#former.standing
    return { state: this.#obstacle === '' ? 'alone' : 'stopped', contact: null, problem: this.#obstacle, serverHead: null }
  }

  get term(): number | null {
    return this.#line?.term ?? null
  }

  devices(): readonly ToldDevice[] {
    return this.#line?.devices() ?? []
  }

  /** Kept in log.db; counts from the next opening on. */
  async join(code: string): Promise<Joined> {
    return this.#kept(await joinOffice(code, this.#joiner()))
  }

  /** The LAN server the host keeps on this PC; null where it keeps none. */
  get server(): ServerStanding | null {
    return this.#parts.server?.standing ?? null
  }

  /** Makes this PC the office's server; it joins it by itself, under that name. Counts from the next opening on. */
  async serve(name: string): Promise<Joined> {
    const { server } = this.#parts
    return server ? this.#kept(await serveOffice(server, name, this.#joiner())) : refuse(NO_SERVER_HERE)
  }

  /** Another server goes on with the office's stream: the one that made the code, or (no code) this very PC. Counts from the next opening on. */
  async change(code: string, old: OldServer): Promise<Joined> {
    const { server = null, store, keys } = this.#parts
    const membership = store.membership.read()
    if (!this.#line || !membership) return refuse(ALONE)
    if (code !== '') return this.#kept(await this.#line.change(code, old, ledgerOf(keys, membership.office)))
    if (!server) return refuse(NO_SERVER_HERE)
    if (membership.serves) return refuse(SERVES)
    const wasOff = server.standing.state === 'off'
    const own = await codeHere(server, membership.name)
    const changed = own.ok ? await this.#line.change(onLoopback(own.value.code), old, ledgerOf(keys, membership.office), readEnrolmentCode(own.value.code)?.host ?? null) : own
    if (!changed.ok && wasOff) server.want(false)
    return this.#kept(changed.ok ? accept({ ...changed.value, serves: true }) : changed)
  }

  get filling(): OfficeLine['filling'] {
    return this.#line?.filling ?? null
  }

  stopFilling(): void {
    this.#line?.stopFilling()
  }

  /** An empty server on this PC, with whose code the PC that has the office's key has it go on with the office. */
  async prepare(): Promise<Result<CodeAnswer, Refusal>> {
    const { server = null, store } = this.#parts
    const membership = store.membership.read()
    if (!membership) return refuse(ALONE)
    if (membership.serves) return refuse(SERVES)
    return server ? codeHere(server, membership.name) : refuse(NO_SERVER_HERE)
  }

  /** A server on this PC that the office does not ask any more. */
  stopServer(): void {
    this.#parts.server?.want(false)
  }

  /** Whether that own event has its place in the Buku Register within some seconds. */
  async placed(event: EventRef): Promise<boolean> {
    return this.#line ? this.#line.placed(event) : false
  }

  async makeCode(name: string): ReturnType<OfficeLine['makeCode']> {
    return this.#line ? this.#line.makeCode(name) : refuse(ALONE)
  }

  async rename(device: DeviceId, name: string): Promise<Done> {
    return this.#line ? this.#line.rename(device, name) : refuse(ALONE)
  }

  async revoke(device: DeviceId): Promise<Done> {
    return this.#line ? this.#line.revoke(device) : refuse(ALONE)
  }

  /** Something was done here. */
  acted(): void {
    this.#line?.acted()
  }

  #joiner(): Joiner {
    const { store, keys, now } = this.#parts
    const key = readDeviceKey(keys, store.device)
    if (!key) throw new Error(`no key of ${store.device}`)
    return { device: store.device, key, keys, office: store.settings.office()?.id ?? null, served: wasServed(store), now: now() }
  }

  #kept(joined: Result<Membership, Refusal>): Joined {
    if (!joined.ok) return joined
    this.#parts.store.membership.keep(joined.value)
    const { host, port, code, name } = joined.value
    return accept({ code, name, address: `${host}:${port}` })
  }

  #recode(membership: Membership, code: string): void {
    this.#parts.store.membership.keep({ ...membership, code })
    this.#openAnew()
  }

  /** Where the new server is on this very PC, it is reached there whatever becomes of the network. */
  #follow(membership: Membership, { host, port, fingerprint }: ServerPlace, { serverKey }: Term): void {
    const { server = null, store, now } = this.#parts
    const here = server !== null && runningIn(server.folder)?.fingerprint === fingerprint
    store.membership.keep({ ...membership, host: here ? LOOPBACK : host, port, fingerprint, serverKey, joined: now(), contact: null, serves: here })
    this.#openAnew()
  }

  #openAnew(): void {
    if (this.#leaving) return
    this.#leaving = true
    this.#parts.reopen()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await Promise.all([this.#line?.stop(), this.#former?.stop()])
  }
}

const ALONE = refusal('not-joined', 'Komputer ini belum bergabung dengan server kantor. Gabungkan dahulu di Pengaturan, Komputer.')
const NOT_WHOLE = 'Kunci komputer ini untuk server kantor tidak ada lagi. Pekerjaan di sini tersimpan dan bisa dilanjutkan. Minta admin membuat kode baru, lalu gabungkan lagi.'
const NO_SERVER_HERE = refusal('no-server', 'Loket di komputer ini tidak bisa menjalankan server kantor. Jalankan lewat npm run server, lalu gabungkan komputer ini dengan kodenya.')
const SERVES = refusal('already-joined', 'Komputer ini sudah server kantor.')
