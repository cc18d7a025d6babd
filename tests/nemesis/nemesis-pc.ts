import path from 'node:path'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { Reply } from '#protocol/call.ts'
import { enrolmentCodeText, readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { must } from '#domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { SAMPLE_PIN, samplePeople } from '../../electron/sample/people.ts'
import { CrashingOffice, type Treatment } from '../torture/crashing-office.ts'
import type { Kills } from '../torture/kills.ts'
import type { Premises } from '../torture/office-in-process.ts'
import { isLevel, standingOf } from '../torture/standing-of.ts'
import { copied } from './copied.ts'
import { LineProxy } from './line-proxy.ts'
import { until } from './until.ts'

/** How rarely it is cut down inside its acts: it also is from outside. */
const TREATMENT: Treatment = { acts: 3, openings: 10, amongOthers: true }
/** What a PC may take to be let in on a machine busy with other work: seconds. */
const LET_IN = 120

export interface PcParts {
  readonly name: string
  /** Of the whole office. */
  readonly root: string
  /** The counter's program, bundled. */
  readonly program: string
  readonly seed: number
  readonly kills: Kills
  readonly serverPort: () => number
}

/** One counter of the office in a process of its own, with its cable to the server. */
export class NemesisPc {
  readonly name: string
  readonly premises: Premises
  readonly chance: Chance
  readonly office: CrashingOffice
  readonly #parts: PcParts
  readonly #lines: LineProxy[]

  private constructor(parts: PcParts, line: LineProxy) {
    const { name, root, program, seed, kills } = parts
    this.#parts = parts
    this.#lines = [line]
    const folder = path.join(root, name.replaceAll(' ', '-').toLowerCase())
    this.name = name
    this.premises = { data: path.join(folder, 'data'), keys: path.join(folder, 'keys'), program }
    this.chance = new Chance(seed)
    this.office = new CrashingOffice(this.premises, new Date().toISOString() as IsoInstant, this.chance, kills, TREATMENT)
  }

  static async open(parts: PcParts): Promise<NemesisPc> {
    return new NemesisPc(parts, await LineProxy.open(parts.serverPort))
  }

  /** Its cable; the last one, where it was led to another server. */
  get line(): LineProxy {
    return must(this.#lines.at(-1), 'a cable')
  }

  /** A cable more, to the server that has that port; who goes by the one before still does. */
  async wiredTo(serverPort: () => number): Promise<void> {
    this.#lines.push(await LineProxy.open(serverPort))
  }

  /** An image of its disk in another machine, which has a cable of its own beside the one it knows of. Its process is not running. */
  async cloned(name: string, seed: number): Promise<NemesisPc> {
    const clone = await NemesisPc.open({ ...this.#parts, name, seed })
    for (const folder of ['data', 'keys'] as const) copied(this.premises[folder], clone.premises[folder])
    clone.office.now = this.office.now
    return clone
  }

  /** Its process is not running. */
  copyAside(...folders: readonly ('data' | 'keys')[]): void {
    for (const folder of folders) copied(this.premises[folder], `${this.premises[folder]}.salinan`)
  }

  /** Its process is not running. */
  putBack(...folders: readonly ('data' | 'keys')[]): void {
    for (const folder of folders) copied(`${this.premises[folder]}.salinan`, this.premises[folder])
  }

  async close(): Promise<void> {
    await this.office.close()
    for (const line of this.#lines.splice(0)) await line.close()
  }

  /** With a one-time code. `officer`: who is logged in here, where an office stands. */
  async joins(code: string, officer: OfficerId | null = null): Promise<void> {
    const typed = this.codeByCable(code)
    const [client, call] = officer === null ? ['first start', 'setup.join'] : [`sample-${officer}`, 'sync.join']
    const reply = await this.office.call(client, call, { commandId: crypto.randomUUID(), input: { code: typed } })
    if (!reply.ok) throw new Error(`${this.name} was not let in: ${JSON.stringify(reply)}`)
    await this.office.opensAnew()
    if (!(await until(async () => isLevel(await standingOf(this.office)), LET_IN))) throw new Error(`${this.name} has not come level: ${JSON.stringify(await standingOf(this.office))}`)
  }

  /** A code as it was read off the server, but for the port, which is the cable's. */
  codeByCable(code: string): string {
    return enrolmentCodeText({ ...must(readEnrolmentCode(code), 'a code'), port: this.line.port })
  }

  /** Everybody's PIN is known here. */
  async knowsPins(): Promise<boolean> {
    for (const { id } of samplePeople) if (!(await this.#call(`sample-${id}`, 'session.logIn', { officer: id, secret: SAMPLE_PIN })).ok) return false
    return true
  }

  #call(client: string, name: string, input: unknown): Promise<Reply<unknown>> {
    return this.office.call(client, name, { input })
  }
}
