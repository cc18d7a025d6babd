import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { caughtUp, drained } from './caught-up.ts'
import type { Fall, SimDisk } from './sim-disk.ts'
import { SimNetwork } from './sim-network.ts'
import { SimPc } from './sim-pc.ts'
import { SimServer } from './sim-server.ts'
import { BEGIN, PCS, type Template } from './template.ts'

/** An act that was answered for: the last event it left, whose hash holds all before. */
export interface Acknowledged {
  readonly pc: string
  readonly device: string
  readonly seq: number
  readonly hash: string
}

const WORKED_ON = 5

/** An office: its machines, their lines and clocks, and what was heard of them. It lives through several seeds, for opening its stores would take more time than a seed. */
export class World {
  readonly network = new SimNetwork()
  readonly disk: SimDisk
  readonly pcs: readonly SimPc[]
  /** Those that are worked on. */
  dossiers: DossierId[]
  readonly template: Template
  time = BEGIN
  /** Where each number that was given stands in the stream. */
  readonly numbers = new Map<string, number>()
  /** This seed's. */
  chance = new Chance(0)
  acknowledged: Acknowledged[] = []
  violations: string[] = []
  trace: string[] = []
  faults = 0
  /** Where the stream stood when it began. */
  from = 0
  #server: SimServer | null = null

  private constructor(nth: number, template: Template, disk: SimDisk) {
    this.template = template
    this.disk = disk
    this.dossiers = [...template.dossiers]
    this.pcs = PCS.slice(0, nth % 2 === 0 ? 3 : 2).map((name) => new SimPc(name, path.join(template.folder, name), { time: () => this.time, record: () => template.founded.record, network: this.network }))
    for (const pc of this.pcs) pc.code = template.codes.get(pc.name) ?? ''
  }

  /** The nth office, as the template left it. */
  static async open(nth: number, template: Template, disk: SimDisk): Promise<World> {
    const world = new World(nth, template, disk)
    rmSync(template.folder, { recursive: true, force: true })
    for (const name of ['server', ...world.pcs.map((pc) => pc.name)]) cpSync(path.join(template.kept, name), path.join(template.folder, name), { recursive: true })
    for (const pc of world.pcs) pc.open()
    await world.serverStarts()
    return world
  }

  /** Everybody is level. */
  begin(seed: number): void {
    this.chance = new Chance(seed)
    this.network.begin(new Chance(seed ^ 0x5eed))
    this.time += 3_600_000
    this.dossiers = this.dossiers.slice(-WORKED_ON)
    this.from = must(this.pcs[0], 'a PC').sync.head().g
    ;[this.acknowledged, this.violations, this.trace, this.faults] = [[], [], [], 0]
    for (const pc of this.pcs) pc.skew = 0
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
    if (seq > before) this.acknowledged.push({ pc: pc.name, device: pc.store.device, seq, hash })
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
    const last = this.acknowledged.findLast((one) => one.device === pc.store.device)
    if (last && pc.sync.ownHash(last.seq) !== last.hash) this.wrong(`${pc.name} has lost its event ${last.seq}, which was answered for`)
  }

  async serverIsDown(): Promise<void> {
    this.network.clear()
    this.network.server = null
    await this.server.close()
    this.#server = null
    this.disk.putBack(this.serverFolder)
  }

  async serverStarts(): Promise<void> {
    this.#server = await SimServer.open(this.serverFolder, this.template.founded)
    this.network.server = this.#server
  }

  get serverFolder(): string {
    return path.join(this.template.folder, 'server')
  }

  /** Everything is mended: all are on, all lines stand, and everybody catches up. */
  async heal(): Promise<void> {
    this.network.cut.clear()
    if (!this.serverUp) await this.serverStarts()
    for (const pc of this.pcs) if (!pc.on) this.pcStarts(pc)
    const problem = await caughtUp(this.pcs, this.network)
    if (problem !== null) this.wrong(problem)
  }

  async end(): Promise<void> {
    for (const pc of this.pcs) pc.close()
    await this.#server?.close()
  }
}
