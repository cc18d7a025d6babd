import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { OwnStretch } from '#store/contract/sync-store.ts'
import { readDeviceKey } from '#store/device/device-key.ts'
import { newDevice } from '#store/device/prepared-device.ts'
import { OrdersNothing } from '../../server/sequence/terms-here.ts'
import { Chance } from '../../electron/sample/chance.ts'
import type { Counted } from './accounts.ts'
import { type Acknowledged, isShown } from './acknowledged.ts'
import { caughtUp, drained } from './caught-up.ts'
import { allFollow } from './following.ts'
import { ReckonedRuns } from './hands-as-ordered.ts'
import type { OnPaper } from './put-back.ts'
import { nameHigher } from './two-servers.ts'
import { type Day, dayOf } from './days.ts'
import { copyParts, type Fall, type SimDisk } from './sim-disk.ts'
import { SimNetwork } from './sim-network.ts'
import { type GoneBack, goesBack } from './gone-back.ts'
import { unreadAsOrdered } from './oracle.ts'
import { LATER, SimPc } from './sim-pc.ts'
import { type Founded, highestTerm, SimServer } from './sim-server.ts'
import { BEGIN, PCS, type Template } from './template.ts'
import type { Twins } from './twins.ts'

const WORKED_ON = 5
/** Of a hundred seeds so many have thin lines; in so many everything is clicked twice. */
const [THIN_LINES, CLICK_TWICE] = [10, 5]

/** A PC that never comes back. */
export interface LostPc {
  readonly device: DeviceId
  /** All it had done, where somebody found its disk. */
  readonly found: OwnStretch | null
  /** Its machine is there, under another name. */
  readonly comesBack?: true
}

/** An office: its machines, their lines and clocks, and what was heard of them. It lives through several seeds, for opening its stores would take more time than a seed. */
export class World {
  readonly network = new SimNetwork()
  readonly disk: SimDisk
  /** Those of the office; one that is lost is none of them. */
  pcs: readonly SimPc[]
  /** PCs that never come back. */
  lost: readonly LostPc[] = []
  /** One disk in two machines. */
  twins: Twins | null = null
  /** Those that are worked on. */
  dossiers: DossierId[]
  readonly template: Template
  time = BEGIN
  /** What the stream has of each run. */
  readonly numbers = new Map<string, Counted>()
  /** What the stream tells of who holds them. */
  readonly hands = new ReckonedRuns()
  /** This seed's. */
  chance = new Chance(0)
  /** The same of what moves nothing: what is done besides draws as before. */
  beside = new Chance(0)
  /** The same of what came to be played later. */
  apart = new Chance(0)
  day: Day = dayOf(this.chance)
  acknowledged: Acknowledged[] = []
  violations: string[] = []
  trace: string[] = []
  faults = 0
  /** Machines that only a server let in whose term was over. */
  unknown: DeviceId[] = []
  /** Numbers whose acts went with a disk. */
  readonly onPaper: OnPaper[] = []
  /** Whenever a PC's stream went back. */
  goneBack: GoneBack[] = []
  /** In the step under way. */
  readonly wentBack = new Set<SimPc>()
  /** Whether something may stand before what it was built upon. */
  careless = false
  /** Where the stream stood when it began. */
  from = 0
  /** Folders of which there is a copy. */
  readonly #copies = new Set<string>()
  /** Whether numbers may have been given twice: from two images of a disk, or under two servers. What was, must be shown. */
  doubled = false
  #server: SimServer | null = null
  /** One that was given up and goes on all the same, or was named for the same term. */
  #former: SimServer | null = null
  /** Machines that are servers, or were, by their keys. */
  readonly #servers = new Map<string, string>()
  /** Who moved the server by plan, which is followed by the others; null once they have, or where nobody did. */
  movedBy: SimPc | null = null
  /** Two servers were named for the highest term. */
  namedTwice = false
  readonly #began: number
  #founded: Founded

  private constructor(nth: number, template: Template, disk: SimDisk) {
    this.template = template
    this.#founded = template.founded
    this.#servers.set(template.founded.key.publicKey, path.join(template.folder, 'server'))
    this.disk = disk
    this.dossiers = [...template.dossiers]
    this.pcs = PCS.slice(0, nth % 2 === 0 ? 3 : 2).map((name) => this.#pc(name, name))
    this.#began = this.pcs.length
    for (const pc of this.pcs) pc.code = template.codes.get(pc.name) ?? ''
  }

  #pc(name: string, machine: string): SimPc {
    return new SimPc(name, path.join(this.template.folder, name), { machine, time: () => this.time, goesBack: (pc, to) => { goesBack(this, pc, to) }, network: this.network })
  }

  /** Another machine that cannot be told from that one: it has nothing on its disk yet. */
  onAnotherMachine(pc: SimPc): SimPc {
    const other = this.#pc(`${pc.name} again`, pc.name)
    other.code = pc.code
    return other
  }

  /** The nth office, as the template left it. */
  static async open(nth: number, template: Template, disk: SimDisk): Promise<World> {
    const world = new World(nth, template, disk)
    rmSync(template.folder, { recursive: true, force: true })
    for (const name of ['server', ...world.pcs.map((pc) => pc.name)]) copyParts(path.join(template.kept, name), path.join(template.folder, name))
    for (const pc of world.pcs) pc.open()
    await world.serverStarts()
    return world
  }

  /** Everybody is level. */
  begin(seed: number): void {
    this.chance = new Chance(seed)
    this.beside = new Chance(seed ^ 0xbe51de)
    this.apart = new Chance(seed ^ 0xa9a27)
    this.day = dayOf(new Chance(seed ^ 0xda7))
    this.network.begin(new Chance(seed ^ 0x5eed))
    this.time += 3_600_000
    this.dossiers = this.dossiers.slice(-WORKED_ON)
    this.#copies.clear()
    this.from = must(this.pcs[0], 'a PC').sync.head().g
    ;[this.acknowledged, this.violations, this.trace, this.faults] = [[], [], [], 0]
    ;[this.goneBack, this.unknown, this.careless] = [[], [], false]
    this.wentBack.clear()
    const isThin = this.apart.happens(THIN_LINES)
    const clicksTwice = this.apart.happens(CLICK_TWICE)
    for (const pc of this.pcs) Object.assign(pc, { skew: 0, thin: isThin, clicksTwice })
  }

  /** A PC that it began with never comes back. */
  get isShort(): boolean {
    return this.pcs.length < this.#began
  }

  get server(): SimServer {
    return must(this.#server, 'a server that is up')
  }

  get serverUp(): boolean {
    return this.#server !== null
  }

  say(line: string): void {
    this.trace.push(line)
  }

  wrong(what: string): void {
    this.violations.push(what)
    this.say(`VIOLATION ${what}`)
  }

  /** What was done is answered for: whoever did it was told. */
  hears(pc: SimPc, before: number): void {
    const { seq, hash } = pc.sync.ownEnd()
    if (seq > before && !pc.sync.forked && (pc.sync.toldEnd()?.seq ?? 0) <= before && pc.sync.waiting().kept === 0) this.wrong(`${pc.name} says nothing it did is kept here alone`)
    const last = seq > before ? pc.sync.ownAfter(seq - 1, { bytes: 1, events: 1 }).events.at(-1) : undefined
    if (last) this.acknowledged.push({ pc: pc.name, device: pc.store.device, seq, hash, command: last.commandId, at: last.wallTime, actor: last.actor })
  }

  /** Does the machine's work, which it goes down in; then the machine is off, with what was left on its disk. */
  async falls(folder: string, fall: Fall, left: number, work: () => Promise<void> | void): Promise<string> {
    return this.disk.fallDuring(folder, fall, this.chance, left, async () => {
      await work()
      await drained()
    })
  }

  pcIsDown(pc: SimPc): void {
    this.network.forget(pc.name)
    pc.close()
    this.disk.putBack(pc.folder)
  }

  pcStarts(pc: SimPc): void {
    pc.open()
    const last = this.acknowledged.findLast((one) => one.pc === pc.name && one.device === pc.store.device && !one.elsewhere)
    if (!last) return
    if (pc.sync.ownHash(last.seq) !== last.hash) this.wrong(`${pc.name} has lost its event ${last.seq}, which was answered for`)
    else if (!isShown(pc, last)) this.wrong(`${pc.name} does not show its event ${last.seq}, which was answered for`)
  }

  async serverIsDown(): Promise<void> {
    await this.serverStops()
    this.disk.putBack(this.serverFolder)
  }

  async serverStops(): Promise<void> {
    this.network.clear()
    this.network.server = null
    await this.server.close()
    this.#server = null
  }

  async serverStarts(): Promise<void> {
    this.#server = await SimServer.open(this.serverFolder, this.#founded)
    this.network.server = this.#server
  }

  get serverFolder(): string {
    return must(this.#servers.get(this.#founded.key.publicKey), 'a machine')
  }

  /** The highest that was signed. */
  get term(): number {
    return highestTerm(this.#founded)
  }

  /** Another machine orders from here on: the last of the terms names it, and that PC brings what there was. `living`: those whose lines lead to the one before, which goes on. */
  async replaceServer(founded: Founded, brings: SimPc, living: readonly SimPc[]): Promise<void> {
    await this.formerGoes()
    this.network.clear()
    if (living.length > 0) {
      this.#former = this.server
      for (const { name } of living) this.network.former.set(name, this.server)
    } else if (this.serverUp) await this.server.close()
    this.#founded = founded
    const { device } = brings.store
    const isBack = this.#servers.has(founded.key.publicKey)
    if (!isBack) this.#servers.set(founded.key.publicKey, path.join(this.template.folder, `server-${this.#servers.size + 1}`))
    this.#server = isBack ? await SimServer.returning(this.serverFolder, founded) : await SimServer.replacing(this.serverFolder, founded, { device, publicKey: this.#keyOf(brings), name: brings.name })
    this.network.server = this.#server
  }

  /** One that goes on beside the server. */
  get former(): SimServer | null {
    return this.#former
  }

  /** Somebody switches it off at last. */
  async formerGoes(): Promise<void> {
    if (!this.#former) return
    this.network.former.clear()
    this.network.clear()
    await this.#former.close()
    this.#former = null
    this.movedBy = null
  }

  /** A Loket is put on it whose pushes do not say where its stream is: what it sends may stand before what it was built upon. */
  saysNoPlace(pc: SimPc): void {
    pc.saysNoPlace = true
    this.careless = true
  }

  get founded(): Founded {
    return this.#founded
  }

  #keyOf(pc: SimPc): string {
    return must(readDeviceKey(pc.keys, pc.store.device), 'a key').publicKey
  }

  /** Everything is mended: all are on, all lines stand, and everybody catches up. */
  async heal(): Promise<void> {
    this.network.cut.clear()
    if (!this.serverUp) await this.serverStarts()
    for (const pc of this.pcs) if (!pc.on) this.pcStarts(pc)
    await allFollow(this)
    await this.formerGoes()
    if (this.namedTwice) await nameHigher(this)
    await this.catchUp()
    const older = this.pcs.filter((pc) => pc.outdated || pc.saysNoPlace)
    for (const pc of older) if (pc.outdated) unreadAsOrdered(this, pc, LATER)
    for (const pc of older) pc.becomes('current')
    if (older.length > 0) await this.catchUp()
    // Whoever has the office's key named two servers for a term, and none since for a higher one.
    for (const { name, trust: { disputed } } of this.pcs) if (disputed !== null) this.wrong(`${name} knows of two servers of term ${disputed}`)
  }

  async catchUp(): Promise<void> {
    const problem = await caughtUp(this.pcs, this.network, (pc) => this.mend(pc))
    if (problem !== null) this.wrong(problem)
  }

  /** A machine's folder as it is now; the next such fault of the seed puts it back. Gives back what was put back: nothing, where it was only copied. */
  keepsOrPutsBack(folder: string, parts: readonly string[]): boolean {
    const copy = `${folder}.copy`
    const had = this.#copies.delete(folder)
    for (const part of parts) {
      const [inFolder, inCopy] = [path.join(folder, part), path.join(copy, part)]
      const [from, to] = had ? [inCopy, inFolder] : [inFolder, inCopy]
      rmSync(to, { recursive: true, force: true })
      mkdirSync(path.dirname(to), { recursive: true })
      copyParts(from, to)
    }
    if (!had) this.#copies.add(folder)
    return had
  }

  /** A copy of the server's folder as it is now, whatever copy there was. */
  async keepsServer(): Promise<void> {
    this.#copies.delete(this.serverFolder)
    await this.keepsOrPutsBackServer()
  }

  /** As `keepsOrPutsBack` of the server's folder; it starts again behind it. */
  async keepsOrPutsBackServer(): Promise<boolean> {
    // Also what it had in its write-ahead log when it fell.
    if (!this.serverUp) await this.serverStarts()
    await this.serverStops()
    const put = this.keepsOrPutsBack(this.serverFolder, ['server.db'])
    await this.serverStarts()
    return put
  }

  /** What was answered for at that PC, or lost its place there, and is neither in what was put back nor at the server is gone with its disk; whoever put it back was told so. */
  async forgetLostActs(pc: SimPc): Promise<void> {
    const kept: Acknowledged[] = []
    this.goneBack = this.goneBack.filter((one) => one.pc !== pc)
    for (const one of this.acknowledged) {
      const hashes = one.pc === pc.name ? await this.server.reader.chainHashes(one.device as DeviceId, one.seq, one.seq) : null
      const isHere = hashes === null || pc.sync.ownHash(one.seq, one.device as DeviceId) === one.hash
      if (isHere) kept.push(one)
      else if (hashes.get(one.seq) === one.hash) kept.push({ ...one, elsewhere: true })
    }
    this.acknowledged = kept
  }

  /** What a lost PC had told nobody but a server that is given up goes with that server; whoever gave it up was told so. `furthest`: who has most of what that server said. */
  forgetTheirLastActs(furthest: SimPc): void {
    const gone = this.lost.filter(({ found, comesBack }) => found === null && !comesBack)
    const ends = new Map<string, number>(gone.map(({ device }) => [device, furthest.sync.chainOf(device).at(-1)?.envelope.seq ?? 0]))
    this.acknowledged = this.acknowledged.filter(({ device, seq }) => seq <= (ends.get(device) ?? seq))
  }

  /** Under another name than it was let in: the office lets it in again. One that goes by the name of another machine goes on under a new one. */
  async mend(pc: SimPc): Promise<boolean> {
    const forked = pc.sync.forked
    if (forked) {
      this.network.forget(pc.name)
      pc.close()
      pc.open()
      this.say(`${pc.name} goes on under another name`)
      if (pc.store.incidents.length === 0) this.wrong(`${pc.name} says nothing of another machine that went by its name`)
    }
    const { device } = pc.store
    if (!this.serverUp || (await this.server.hasLetIn(device))) return forked
    try {
      pc.code = await this.server.enrol(device, this.#keyOf(pc), pc.name)
    } catch (error) {
      // It gets what came before its term first.
      if (!(error instanceof OrdersNothing)) throw error
    }
    return true
  }

  /** A revoked PC, with a new code: as another device, which it is from its next opening on. */
  async letInAgain(pc: SimPc): Promise<void> {
    const { device, key } = newDevice(pc.keys, pc.now())
    pc.code = await this.server.enrol(device, key.publicKey, pc.name)
    const { office } = this.#founded.record
    pc.joins(this.#founded.record)
    pc.store.membership.keep({ device, office, host: '127.0.0.1', port: 1, fingerprint: '0'.repeat(64), serverKey: this.#founded.key.publicKey, code: pc.code, name: pc.name, joined: pc.now(), contact: null, serves: false })
    this.network.forget(pc.name)
    pc.close()
    pc.open()
  }

  async end(): Promise<void> {
    for (const pc of this.pcs) pc.close()
    await this.#former?.close()
    await this.#server?.close()
  }
}
