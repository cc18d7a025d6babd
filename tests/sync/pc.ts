import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DeviceId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { readDeviceKey, type DeviceKey } from '#store/device/device-key.ts'
import { newDevice } from '#store/device/prepared-device.ts'
import type { Store } from '#store/store.ts'
import type { StoreOptions } from '#store/store-options.ts'
import { OfficeTrust } from '../../electron/sync/engine/office-trust.ts'
import { PullLane } from '../../electron/sync/engine/pull-lane.ts'
import { PushLane } from '../../electron/sync/engine/push-lane.ts'
import type { SyncParts } from '../../electron/sync/engine/sync-parts.ts'
import { people } from '../domain/people.ts'
import { type Folders, newFolders, OfficeOnDisk } from '../store/support/office-on-disk.ts'
import type { LanServer } from './lan-server.ts'
import type { Line } from './office-server.ts'
import { foldedDump, listed } from './same-registers.ts'

const never = new AbortController().signal

/** A PC with its whole way: it works alone, joins an office, is put back, copied, goes by another name. What it trusts it reads from its own files. */
export class Pc {
  readonly name: string
  readonly folders: Folders
  readonly desk: OfficeOnDisk
  #server: LanServer | null = null
  #line: Line | null = null
  #more: Partial<StoreOptions>
  #trust: OfficeTrust | null = null
  #parts: SyncParts | null = null
  #push: PushLane | null = null
  #pull: PullLane | null = null

  private constructor(name: string, folders: Folders, more: Partial<StoreOptions>) {
    this.name = name
    this.folders = folders
    this.#more = more
    this.desk = new OfficeOnDisk(folders, more)
  }

  /** With an office of its own, and nobody else. */
  static alone(name: string): Pc {
    return new Pc(name, newFolders(), {})
  }

  /** Fresh from the box, let into an office. */
  static async fresh(name: string, server: LanServer, more: Partial<StoreOptions> = {}): Promise<Pc> {
    const pc = new Pc(name, newFolders(), { joined: true, ...more })
    await pc.joins(server)
    return pc
  }

  /** The same, and a note of it is what a server that was put back hears first: it takes a place that another event had. */
  static async heardFirst(name: string, server: LanServer, dossier: DossierId): Promise<Pc> {
    const pc = await Pc.fresh(name, server)
    await pc.catchesUp()
    pc.notes(dossier, 'Catatan dari Kadis.')
    await pc.catchesUp()
    return pc
  }

  /** The disk's image in another machine, or in the same one; the PC must be off. */
  static copyOf(pc: Pc, name: string, more: Partial<StoreOptions> = {}): Pc {
    const folders = newFolders()
    cpSync(pc.folders.data, folders.data, { recursive: true })
    cpSync(pc.folders.keys, folders.keys, { recursive: true })
    const copy = new Pc(name, folders, { joined: true, ...more })
    copy.#server = pc.#server
    return copy
  }

  get store(): Store {
    return this.desk.store
  }

  get sync(): NonNullable<Store['sync']> {
    return must(this.store.sync, 'a joined store')
  }

  get key(): DeviceKey {
    return must(readDeviceKey(this.folders.keys, this.store.device), `${this.name}’s key`)
  }

  get line(): Line {
    return must(this.#line, 'a line')
  }

  /** What its lanes work with. */
  get parts(): SyncParts {
    return must(this.#parts, 'a line')
  }

  get trust(): OfficeTrust {
    return must(this.#trust, 'somebody to trust')
  }

  /** Under the name it goes by now, whoever it was before. */
  async joins(server: LanServer): Promise<void> {
    this.#server = server
    this.#more = { ...this.#more, joined: true }
    this.reopen()
    await server.enrol(this.store.device, this.key.publicKey, this.name)
    await this.meets(server)
  }

  /** It is revoked, and let in again with another code, under another name; gives back the one it had. What it did under that is held. */
  async revokedAndBack(server: LanServer): Promise<DeviceId> {
    const { device: was } = this.store
    await server.revoke(was)
    await this.isLetInAgain(server)
    this.reopen()
    return was
  }

  /** With another code, under a name it has not taken yet. Gives that back. */
  async isLetInAgain(server: LanServer): Promise<DeviceId> {
    const { device, key } = newDevice(this.folders.keys, this.desk.now)
    await server.enrol(device, key.publicKey, this.name)
    const { office, terms } = await server.record()
    this.store.membership.keep({ device, office, host: '127.0.0.1', port: 1, fingerprint: '0'.repeat(64), serverKey: must(terms[0], 'a term').term.serverKey, code: 'C', name: this.name, joined: this.desk.now, contact: null, serves: false })
    return device
  }

  /** It has been let in before. */
  async meets(server: LanServer): Promise<void> {
    this.#server = server
    const record = await server.record()
    this.#trust = new OfficeTrust({ record: { ...record, terms: [...(this.#trust?.terms ?? []), ...record.terms] }, store: { chainOf: (device) => this.sync.chainOf(device) }, kept: () => {} })
    this.#connect()
  }

  /** Switched off and on again. `change`: what becomes of its folders meanwhile. */
  reopen(change: (folders: Folders) => void = () => {}): void {
    this.desk.store.close()
    change(this.folders)
    this.desk.open(this.#more)
    if (this.#trust) this.#connect()
  }

  /** Another build of Loket is started on the same data. */
  becomes(more: Partial<StoreOptions>): void {
    this.#more = { joined: true, ...more }
    this.reopen()
  }

  /** What was put aside of the data folder, again in its place. */
  putBack(copy: string): void {
    this.reopen(({ data }) => {
      rmSync(data, { recursive: true })
      cpSync(copy, data, { recursive: true })
    })
  }

  copyOfData(): string {
    const copy = join(newFolders().data, 'salinan')
    this.desk.store.close()
    cpSync(this.folders.data, copy, { recursive: true })
    this.desk.open(this.#more)
    if (this.#trust) this.#connect()
    return copy
  }

  pushes = () => must(this.#push, 'a lane').step(never)
  pulls = () => must(this.#pull, 'a lane').step(0, never)

  async catchesUp(): Promise<void> {
    await this.sendsAll()
    await this.takesAll()
    await this.sendsAll()
  }

  sendsAll = () => this.#untilIdle(this.pushes)
  takesAll = () => this.#untilIdle(this.pulls)

  /** A dossier that is yet to be looked at, so that it takes no number. */
  receives(name: string): DossierId {
    return this.desk.receives({ name }, 'to-check')
  }

  notes(dossier: DossierId, text: string): void {
    this.desk.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'note.added', version: 1, body: { text } } }))
  }

  /** What stands in the histories of all dossiers here: one line an event. */
  folded(): ReturnType<typeof foldedDump> {
    this.store.settings.office()
    return { ...foldedDump(this.folders.data), ...listed(this.store) }
  }

  /** As `folded`, by a register.db that is made anew. */
  foldedFromNothing(): ReturnType<typeof foldedDump> {
    this.reopen(({ data }) => { for (const part of ['', '-wal', '-shm']) rmSync(join(data, `register.db${part}`), { force: true }) })
    return this.folded()
  }

  close(): void {
    this.store.close()
  }

  async #untilIdle(step: () => Promise<{ readonly did: string }>): Promise<void> {
    for (let steps = 0; steps < 200; steps += 1) {
      const done = await step()
      if (done.did === 'stopped' || done.did === 'differs') throw new Error(`${this.name}: ${JSON.stringify(done)}`)
      if (done.did === 'nothing' || done.did === 'failed') return this.#foldsWhatIsLeft()
    }
    throw new Error(`${this.name}: no end`)
  }

  /** What a rewind left to be folded between calls, and what was pulled meanwhile. */
  async #foldsWhatIsLeft(): Promise<void> {
    for (let turns = 0; turns < 1000 && !this.sync.forked && this.sync.folded() < this.sync.head().g; turns += 1) await nextTurn()
  }

  #connect(): void {
    const server = must(this.#server, 'a server')
    this.#line ??= server.lineOf(() => this.store.device)
    this.trust.reload()
    this.#parts = { office: server.office, store: this.sync, wire: this.line, vouching: this.trust, verifyHead: this.trust.verifyHead, trust: this.trust }
    ;[this.#push, this.#pull] = [new PushLane(this.#parts), new PullLane(this.#parts)]
  }
}
