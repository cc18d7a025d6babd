import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { must } from '#domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { establishSample, shareBooks } from '../../electron/sample/establish-sample.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { bundledProgram } from '../torture/bundled-program.ts'
import { Kills } from '../torture/kills.ts'
import { isLevel, standingOf } from '../torture/standing-of.ts'
import { booksBySeed } from './books-by-seed.ts'
import { CounterWork } from './counter-work.ts'
import { type Held, holdTogether } from './hold-together.ts'
import { NemesisPc } from './nemesis-pc.ts'
import { OpenedPc } from './opened-pc.ts'
import { ServerKeeper } from './server-keeper.ts'
import { Nemesis } from './strikes.ts'
import { until } from './until.ts'

export interface NemesisOptions {
  readonly seconds: number
  readonly seed: number
  /** The counters; three where absent. */
  readonly counters?: number
  readonly progress: (said: string) => void
}

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

const NOT_LOOKED_INTO: Held = { wrongs: [], conflicts: 0, handOvers: 0 }

/** An office of several counters and their server, all in processes of their own, at work while its machines and cables fail. */
export async function nemesis({ seconds, seed, counters = 3, progress }: NemesisOptions): Promise<NemesisReport> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-nemesis-'))
  const program = await bundledProgram('office-process')
  const office = new StruckOffice(root, program, seed)
  try {
    await office.opens(counters)
    progress(`${counters} counters stand`)
    await office.works(seconds, progress)
    const report = await office.ends()
    if (report.kept === null) rmSync(root, { recursive: true, force: true })
    return report
  } finally {
    await office.close()
    rmSync(path.dirname(program), { recursive: true, force: true })
  }
}

class StruckOffice {
  readonly #root: string
  readonly #program: string
  readonly #seed: number
  readonly #kills = new Kills()
  readonly #server: ServerKeeper
  readonly #pcs: NemesisPc[] = []
  readonly #works: CounterWork[] = []
  readonly #violations: string[] = []
  #nemesis: Nemesis | null = null
  #acts = 0

  constructor(root: string, program: string, seed: number) {
    ;[this.#root, this.#program, this.#seed] = [root, program, seed]
    this.#server = new ServerKeeper(path.join(root, 'server'))
  }

  /** The first counter founds the office at the server; the others are let in. */
  async opens(counters: number): Promise<void> {
    await this.#server.start()
    for (let nth = 1; nth <= counters; nth += 1) this.#pcs.push(await this.#pc(`PC Loket ${nth}`, nth))
    const [first, ...others] = this.#pcs
    const { office, chance } = must(first, 'a PC')
    const staff = new Staff(office, chance, samplePeople)
    const admin = await establishSample(staff)
    await shareBooks(staff, admin, booksBySeed(this.#seed))
    const code = (name: string) => this.#server.program.code(name)
    await must(first, 'a PC').joins(await code('PC Loket 1'), admin)
    for (const pc of others) await pc.joins(await code(pc.name))
    for (const pc of this.#pcs) if (!(await until(() => pc.knowsPins(), BOUND))) throw new Error(`${pc.name} does not know the officers' PINs`)
    for (const [nth, pc] of this.#pcs.entries()) this.#works.push(await CounterWork.at(pc, nth * SERIALS))
  }

  async works(seconds: number, progress: (said: string) => void): Promise<void> {
    const over = performance.now() + seconds * 1000
    const nemesis = new Nemesis({ pcs: this.#pcs, server: this.#server, chance: new Chance(this.#seed), longest: Math.min(LONGEST, seconds * 200) })
    this.#nemesis = nemesis
    const chance = new Chance(this.#seed + 1)
    const working = this.#works.map((work) => this.#workUntil(over, work))
    while (performance.now() < over && this.#violations.length === 0) {
      await delay(chance.between(...FAULTS))
      nemesis.strike()
      progress(`${this.#acts} acts, ${this.#killed} kills, ${nemesis.struck.pauses} pauses, ${nemesis.struck.cuts} cuts, ${Math.max(0, Math.round((over - performance.now()) / 1000))} s left`)
    }
    await nemesis.heal()
    await Promise.all(working)
  }

  /** Heals it, waits until all is level, switches it off and looks into it. */
  async ends(): Promise<NemesisReport> {
    await this.#nemesis?.heal()
    await this.#server.runs()
    const began = performance.now()
    const level = await until(() => this.#isLevel(), BOUND)
    const healed = (performance.now() - began) / 1000
    if (!level) this.#violations.push(`not level after ${BOUND} s: ${JSON.stringify(await Promise.all(this.#pcs.map(async (pc) => ({ pc: pc.name, ...(await standingOf(pc.office)) }))))}`)
    for (const { office } of this.#pcs) await office.compareAll(`sample-${must(samplePeople[0], 'a clerk').id}`)
    const pcs = [...this.#pcs]
    await this.close()
    const { wrongs, conflicts, handOvers } = level ? await this.#lookedInto(pcs) : NOT_LOOKED_INTO
    this.#violations.push(...wrongs)
    const { pauses, cuts } = must(this.#nemesis, 'a nemesis').struck
    const acknowledged = pcs.reduce((sum, { office }) => sum + office.memory.acknowledged, 0)
    const refused = this.#works.reduce((sum, work) => sum + work.refused, 0)
    return { acts: this.#acts, acknowledged, refused, kills: this.#killed, pauses, cuts, conflicts, handOvers, violations: this.#violations, kept: this.#violations.length > 0 ? this.#root : null, healed }
  }

  async close(): Promise<void> {
    for (const { office, line } of this.#pcs.splice(0)) {
      await office.close()
      await line.close()
    }
    await this.#server.program.killed()
  }

  #pc(name: string, nth: number): Promise<NemesisPc> {
    return NemesisPc.open({ name, root: this.#root, program: this.#program, seed: this.#seed * 100 + nth, kills: this.#kills, serverPort: () => this.#server.program.port })
  }

  async #workUntil(over: number, work: CounterWork): Promise<void> {
    const chance = new Chance(this.#seed + this.#works.indexOf(work))
    while (performance.now() < over && this.#violations.length === 0) {
      const wrong = await work.doSomething()
      this.#acts += 1
      if (wrong !== '') this.#violations.push(wrong)
      await delay(chance.between(...ACTS))
    }
  }

  get #killed(): number {
    return this.#kills.total + this.#server.kills
  }

  /** Nobody has anything left to say, and everybody is at the same place. */
  async #isLevel(): Promise<boolean> {
    for (const pc of this.#pcs) if (!isLevel(await standingOf(pc.office))) return false
    const head = numberIn(path.join(this.#server.program.folder, 'server.db'), 'select max(g) from stream_event')
    return this.#pcs.every(({ premises: { data } }) => numberIn(path.join(data, 'register.db'), 'select g from applied') === head && numberIn(path.join(data, 'stream.db'), 'select count(*) from scan where at_server = 0') === 0)
  }

  async #lookedInto(pcs: readonly NemesisPc[]): Promise<Held> {
    const opened = pcs.map(({ name, premises, office }) => new OpenedPc(name, premises, office.memory, office.now))
    try {
      return await holdTogether({ server: this.#server.program.folder, pcs: opened })
    } finally {
      for (const pc of opened) pc.close()
    }
  }
}

function numberIn(file: string, sql: string): number {
  const database = new Database(file, { readonly: true })
  try {
    return Number(database.prepare(sql).pluck().get())
  } finally {
    database.close()
  }
}
