import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { establishSample, shareBooks } from '../../electron/sample/establish-sample.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { Kills } from '../torture/kills.ts'
import { standingOf } from '../torture/standing-of.ts'
import { Befallen } from './befallen.ts'
import { booksBySeed } from './books-by-seed.ts'
import { CounterWork } from './counter-work.ts'
import { type Grave, graveStrike } from './graves.ts'
import { type Held, holdTogether } from './hold-together.ts'
import { isLevelOffice } from './level.ts'
import { NemesisPc } from './nemesis-pc.ts'
import { OpenedPc } from './opened-pc.ts'
import { ServerKeeper } from './server-keeper.ts'
import type { GraveStrike, Stricken } from './stricken.ts'
import { Nemesis } from './strikes.ts'
import { until } from './until.ts'

export interface NemesisReport extends Omit<Held, 'wrongs'> {
  readonly acts: number
  readonly acknowledged: number
  readonly refused: number
  readonly kills: number
  readonly pauses: number
  readonly cuts: number
  readonly violations: readonly string[]
  /** Where the office lies that broke; null for one that held. */
  readonly kept: string | null
  /** Seconds until all was level again. */
  readonly healed: number
}

/** Applicants of one counter before the next one's begin. */
const SERIALS = 2_000
/** Seconds within which an office is level again, whatever it went through: the longest wait between tries is one minute, a line that hangs is given up after half of one. */
const BOUND = 150
/** The longest fault, milliseconds; a short run has shorter ones. */
const LONGEST = 20_000
/** Milliseconds between two acts at a counter, and between two faults. */
const [ACTS, FAULTS] = [[5, 80], [200, 1_500]] as const
/** Of the time: when a grave strike is prepared, how long after that it falls, how long is worked on after it. */
const [PREPARED, FALLS, WORKED_ON] = [0.25, 0.2, 0.25] as const

const NOT_LOOKED_INTO: Held = { wrongs: [], places: 0, conflicts: 0, takes: 0, handOvers: 0, twins: 0, orphans: 0 }

export interface OfficeParts {
  readonly root: string
  /** The counter's program, bundled. */
  readonly program: string
  readonly seed: number
  readonly seconds: number
  readonly grave: Grave
}

/** Several counters and their server, all in processes of their own, at work while their machines and cables fail. */
export class StruckOffice implements Stricken {
  readonly #parts: OfficeParts
  readonly #kills = new Kills()
  readonly befallen = new Befallen()
  readonly chance: Chance
  readonly nemesis: Nemesis
  server: ServerKeeper
  /** Also such as are no more. */
  readonly #servers: ServerKeeper[]
  readonly works: CounterWork[] = []
  /** Also such as are no more. */
  readonly #pcs: NemesisPc[] = []
  readonly #working: Promise<void>[] = []
  readonly #violations: string[] = []
  #grave: GraveStrike | null = null
  #admin: OfficerId | null = null
  #isOver = false
  #acts = 0
  #refused = 0

  constructor(parts: OfficeParts) {
    const { root, seed, seconds } = parts
    this.#parts = parts
    this.chance = new Chance(seed + 2)
    this.server = new ServerKeeper(path.join(root, 'server'))
    this.#servers = [this.server]
    this.nemesis = new Nemesis({ machines: () => ({ pcs: this.works.map(({ pc }) => pc), server: this.server }), chance: new Chance(seed), longest: Math.min(LONGEST, seconds * 200) })
  }

  get admin(): OfficerId {
    return must(this.#admin, 'an admin')
  }

  /** The first counter founds the office at the server; the others are let in. */
  async opens(counters: number): Promise<void> {
    await this.server.start()
    for (let nth = 1; nth <= counters; nth += 1) this.#pcs.push(await this.#pc(`PC Loket ${nth}`, nth))
    const [first, ...others] = this.#pcs
    const { office, chance } = must(first, 'a PC')
    const staff = new Staff(office, chance, samplePeople)
    const admin = await establishSample(staff)
    this.#admin = admin
    await shareBooks(staff, admin, booksBySeed(this.#parts.seed))
    const code = (name: string) => this.server.program.code(name)
    await must(first, 'a PC').joins(await code('PC Loket 1'), admin)
    for (const pc of others) await pc.joins(await code(pc.name))
    for (const pc of this.#pcs) if (!(await until(() => pc.knowsPins(), BOUND))) throw new Error(`${pc.name} does not know the officers' PINs`)
    for (const pc of this.#pcs) this.works.push(await CounterWork.at(pc, (this.works.length + 1) * SERIALS))
  }

  async isWorkedAt(progress: (said: string) => void): Promise<void> {
    const { seconds } = this.#parts
    const over = performance.now() + seconds * 1000
    const chance = new Chance(this.#parts.seed + 1)
    for (const work of this.works) this.#working.push(this.#workAt(work))
    let isStruck = false
    const struck = this.#strikesGravely().catch((error: unknown) => { this.#violations.push(String(error)) }).finally(() => { isStruck = true })
    while ((performance.now() < over || !isStruck) && this.#violations.length === 0) {
      await delay(chance.between(...FAULTS))
      this.nemesis.strike()
      progress(`${this.#acts} acts, ${this.#killed} kills, ${this.nemesis.struck.pauses} pauses, ${this.nemesis.struck.cuts} cuts, ${Math.max(0, Math.round((over - performance.now()) / 1000))} s left`)
    }
    await struck
    await this.nemesis.heal()
    this.#isOver = true
    await Promise.all(this.#working)
  }

  /** Heals it, waits until all is level, switches it off and looks into it. */
  async ends(): Promise<NemesisReport> {
    await this.server.runs()
    const began = performance.now()
    const isWhole = (await this.#comesLevel()) && (await this.#seenTo())
    const healed = (performance.now() - began) / 1000
    for (const { pc: { office } } of this.works) await office.compareAll(`sample-${must(samplePeople[0], 'a clerk').id}`)
    const acknowledged = this.#pcs.reduce((sum, { office }) => sum + office.memory.acknowledged, this.befallen.gone.length)
    const refused = this.works.reduce((sum, work) => sum + work.refused, this.#refused)
    const pcs = this.works.map(({ pc }) => pc)
    await this.close()
    const { wrongs, ...held } = isWhole ? await this.#lookedInto(pcs) : NOT_LOOKED_INTO
    this.#violations.push(...wrongs, ...this.#servers.flatMap(({ program }) => program.fallen.map((said) => `the server fell by itself: ${said}`)))
    const { pauses, cuts } = this.nemesis.struck
    return { acts: this.#acts, acknowledged, refused, kills: this.#killed, pauses, cuts, ...held, violations: this.#violations, kept: this.#violations.length > 0 ? this.#parts.root : null, healed }
  }

  async close(): Promise<void> {
    for (const pc of this.#pcs.splice(0)) await pc.close()
    for (const { program } of this.#servers) await program.killed()
  }

  async comes(pc: NemesisPc): Promise<CounterWork> {
    this.#pcs.push(pc)
    const work = await CounterWork.at(pc, this.#pcs.length * SERIALS)
    this.works.push(work)
    this.#working.push(this.#workAt(work))
    return work
  }

  async goes(work: CounterWork): Promise<void> {
    work.over = true
    this.works.splice(this.works.indexOf(work), 1)
    this.#refused += work.refused
    await work.pc.office.close()
  }

  async emptyServer(): Promise<ServerKeeper> {
    const server = new ServerKeeper(path.join(this.#parts.root, `server-${this.#servers.length + 1}`))
    this.#servers.push(server)
    await server.start()
    return server
  }

  #pc(name: string, nth: number): Promise<NemesisPc> {
    const { root, program, seed } = this.#parts
    const { server } = this
    return NemesisPc.open({ name, root, program, seed: seed * 100 + nth, kills: this.#kills, serverPort: () => server.program.port })
  }

  /** In the midst of the work; what it takes is worked through, and a while longer. */
  async #strikesGravely(): Promise<void> {
    const { seconds, grave } = this.#parts
    const strike = graveStrike(grave, this)
    this.#grave = strike
    await delay(seconds * 1000 * PREPARED)
    await strike.prepare?.()
    await delay(seconds * 1000 * FALLS)
    await strike.strike()
    await delay(seconds * 1000 * WORKED_ON)
  }

  async #workAt(work: CounterWork): Promise<void> {
    const chance = new Chance(this.#parts.seed + this.works.indexOf(work))
    while (!this.#isOver && !work.over && this.#violations.length === 0) {
      const wrong = await work.doSomething()
      this.#acts += 1
      if (wrong !== '') this.#violations.push(wrong)
      await delay(chance.between(...ACTS))
    }
  }

  get #killed(): number {
    return this.#kills.total + this.#servers.reduce((sum, { kills }) => sum + kills, 0)
  }

  /** What an admin has to do about a grave strike is done, and all is level again. */
  async #seenTo(): Promise<boolean> {
    try {
      await this.#grave?.afterwards?.()
    } catch (error) {
      this.#violations.push(String(error))
      return false
    }
    return this.#comesLevel()
  }

  async #comesLevel(): Promise<boolean> {
    const level = await until(() => isLevelOffice({ pcs: this.works.map(({ pc }) => pc), server: this.server.program.folder, gone: this.befallen.scans }), BOUND)
    if (!level) this.#violations.push(`not level after ${BOUND} s: ${JSON.stringify(await Promise.all(this.works.map(async ({ pc }) => ({ pc: pc.name, ...(await standingOf(pc.office)) }))))}`)
    return level
  }

  async #lookedInto(pcs: readonly NemesisPc[]): Promise<Held> {
    const opened = pcs.map(({ name, premises, office }) => new OpenedPc(name, premises, office.memory, office.now))
    try {
      return await holdTogether({ server: this.server.program.folder, pcs: opened, befallen: this.befallen })
    } finally {
      for (const pc of opened) pc.close()
    }
  }
}
