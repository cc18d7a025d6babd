import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Chance } from '../../electron/sample/chance.ts'
import { DataWatch } from './data-watch.ts'
import { CANARY } from './hostile.ts'
import { judge } from './judge.ts'
import { APPLICANT, intakeForm } from './office.ts'
import { ask, callShot } from './seat-keeper.ts'
import { PIN } from './seats.ts'
import { type Aimed, Shots } from './shots.ts'
import type { Prey, Target } from './target.ts'

export interface Tally {
  readonly calls: number
  readonly refused: number
  /** Something done, or changed on the disk, by what had to be refused. */
  readonly effects: number
  /** Faults, broken lines, processes that ended, an office that works no more. */
  readonly crashes: number
  /** Traces, paths, SQL, library English or people's data in an answer, a log, or on stdout. */
  readonly leaks: number
  /** The first of each, in words. */
  readonly findings: readonly string[]
  readonly memory: { readonly early: number; readonly late: number }
}

export interface Fire {
  readonly calls: number
  readonly seed: number
  /** Shots sent in one go by one seat. */
  readonly volley: number
  readonly progress?: (done: number) => void
}

/** Told in words, and of those that end alike. */
const MOST_FINDINGS = 100
const MOST_ALIKE = 5
/** Beyond twice what it held after a quarter of the shots: bytes. */
const MOST_GROWTH = 128 * 2 ** 20

/** Fires at one running Loket and says what came of it. */
export async function runFuzz(prey: Prey, fire: Fire): Promise<Tally> {
  const run = new FuzzRun(prey, fire)
  return run.run()
}

class FuzzRun {
  readonly #target: Target
  readonly #fire: Fire
  readonly #shots: Shots
  readonly #waiting = new Map<string, Aimed[]>()
  readonly #watch: DataWatch
  readonly #findings: string[] = []
  #calls = 0
  #refused = 0
  #effects = 0
  #crashes = 0
  #leaks = 0

  constructor(prey: Prey, fire: Fire) {
    const { target } = prey
    this.#target = target
    this.#fire = fire
    this.#shots = new Shots(new Chance(fire.seed), prey)
    this.#watch = new DataWatch(target.data)
  }

  async run(): Promise<Tally> {
    let early = 0
    while (this.#calls < this.#fire.calls) {
      await this.#volley()
      if (early === 0 && this.#calls >= this.#fire.calls / 4) early = await this.#target.memory()
      this.#fire.progress?.(this.#calls)
    }
    const late = await this.#target.memory()
    if (late > early * 2 + MOST_GROWTH) this.#note('crashes', `memory grew from ${early} to ${late} bytes`)
    await this.#officeWorksOn()
    this.#lookIntoLogs()
    this.#watch.close()
    return { calls: this.#calls, refused: this.#refused, effects: this.#effects, crashes: this.#crashes, leaks: this.#leaks, findings: this.#findings, memory: { early, late } }
  }

  /** One seat's shots of one kind: what must be refused is watched for effects, what may be done is not. */
  async #volley(): Promise<void> {
    const aimed = this.#gather()
    const [{ seat, must }] = [aimed[0] ?? { seat: 'nobody' as const, must: 'refuse' as const }]
    await this.#target.sit(seat)
    await this.#allWritten()
    this.#watch.changes()
    const heard = await this.#target.send(aimed.map(({ shot }) => shot))
    await this.#allWritten()
    aimed.forEach((one, index) => { this.#judge(one, heard[index] ?? { status: 0, text: '' }) })
    this.#calls += aimed.length
    const changes = this.#watch.changes()
    if (must !== 'bear' && changes.length > 0) this.#note('effects', `${seat} changed ${changes.join('; ')} by ${suspects(aimed, heard)}`)
    for (const ended of await this.#target.fallen()) this.#note('crashes', `${ended} by one of: ${aimed.map(({ shot }) => JSON.stringify(shot).slice(0, 160)).join(' | ')}`)
  }

  /** What was answered is written after its answer, and before the next one: on a busy machine long after it was heard. */
  async #allWritten(): Promise<void> {
    await this.#target.send([callShot('session.state', {})])
  }

  #gather(): readonly Aimed[] {
    for (;;) {
      const aimed = this.#shots.next()
      if (this.#wouldUpset(aimed)) continue
      const key = `${aimed.seat} ${aimed.must}`
      const waiting = [...(this.#waiting.get(key) ?? []), aimed]
      const wanted = aimed.must === 'bear' ? Math.ceil(this.#fire.volley / 20) : this.#fire.volley
      const enough = Math.min(wanted, this.#fire.calls - this.#calls)
      if (waiting.length >= enough) {
        this.#waiting.set(key, waiting.slice(enough))
        return waiting.slice(0, enough)
      }
      this.#waiting.set(key, waiting)
    }
  }

  /** On its way to such a target a call on the session loses what is wrong with it, and rightly logs the seat out. */
  #wouldUpset({ shot, must }: Aimed): boolean {
    return this.#target.dropsProto === true && must === 'refuse' && shot.kind === 'call' && shot.name.startsWith('session.') && shot.body.includes('__proto__')
  }

  #judge(aimed: Aimed, heard: { readonly status: number; readonly text: string }): void {
    const { refused, crash, leak, wrong } = judge(aimed, heard)
    const about = `${aimed.seat} ${JSON.stringify(aimed.shot).slice(0, 400)}`
    if (refused) this.#refused += 1
    if (crash !== '') this.#note('crashes', `${about} → ${crash}`)
    if (leak !== '') this.#note('leaks', `${about} → ${leak}`)
    const arrived = this.#target.dropsProto !== true || aimed.shot.kind !== 'call' || !aimed.shot.body.includes('"__proto__"')
    if (wrong !== '' && arrived) this.#note('effects', `${about} → ${wrong}`)
  }

  /** The next applicant is taken in as if nothing had happened, and found. */
  async #officeWorksOn(): Promise<void> {
    try {
      await this.#target.sit('budi')
      const form = await intakeForm((shots) => this.#target.send(shots))
      const { registerNumber } = await ask((shots) => this.#target.send(shots), 'intake.receive', { ...form, applicant: { ...form.applicant, name: 'Ayu Lestari' } })
      const { rows } = await ask((shots) => this.#target.send(shots), 'register.search', { text: registerNumber, status: 'all', year: null, after: '', limit: 5 })
      if (registerNumber === '' || !rows.some(({ applicantName }) => applicantName === 'Ayu Lestari')) this.#note('crashes', 'the intake afterwards is not found')
    } catch (error) {
      this.#note('crashes', `the office does not work on: ${String(error)}`)
    }
  }

  #lookIntoLogs(): void {
    const folder = path.join(this.#target.data, 'catatan')
    const logs = [...readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const), ['stdout and stderr', this.#target.said()] as const]
    for (const [name, text] of logs) {
      for (const data of [CANARY, PIN, APPLICANT.nik, APPLICANT.name, APPLICANT.phone, APPLICANT.address, APPLICANT.email, 'Ayu Lestari']) {
        if (text.includes(data)) this.#note('leaks', `${name} holds ${data}: …${text.slice(Math.max(0, text.indexOf(data) - 150), text.indexOf(data) + 80)}…`)
      }
    }
  }

  #note(what: 'effects' | 'crashes' | 'leaks', about: string): void {
    if (what === 'effects') this.#effects += 1
    else if (what === 'crashes') this.#crashes += 1
    else this.#leaks += 1
    const alike = this.#findings.filter((told) => told.startsWith(what) && told.slice(-30) === about.slice(-30))
    if (alike.length < MOST_ALIKE && this.#findings.length < MOST_FINDINGS) this.#findings.push(`${what}: ${about}`)
  }
}

/** Those that were answered as done; where none was, all of them. */
function suspects(aimed: readonly Aimed[], heard: readonly { readonly text: string }[]): string {
  const done = aimed.filter((_, index) => heard[index]?.text.startsWith('{"ok":true') === true)
  const told = (done.length > 0 ? done : aimed).map(({ shot }) => JSON.stringify(shot).slice(0, 400))
  return `${done.length > 0 ? '' : 'one of '}${told.join(' | ').slice(0, 4_000)}`
}

/** Of several hosts. */
export const addUp = (tallies: readonly Tally[]): Omit<Tally, 'findings' | 'memory'> => {
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0)
  return { calls: sum(({ calls }) => calls), refused: sum(({ refused }) => refused), effects: sum(({ effects }) => effects), crashes: sum(({ crashes }) => crashes), leaks: sum(({ leaks }) => leaks) }
}

export const closingLine = ({ calls, refused, effects, crashes, leaks }: Pick<Tally, 'calls' | 'refused' | 'effects' | 'crashes' | 'leaks'>): string => `calls ${calls} refused ${refused} effects ${effects} crashes ${crashes} leaks ${leaks}`
