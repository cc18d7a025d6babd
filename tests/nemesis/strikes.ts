import { setTimeout as delay } from 'node:timers/promises'
import type { Chance } from '../../electron/sample/chance.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import type { ServerKeeper } from './server-keeper.ts'

/** What was done to the office so far; its kills are counted where they are felt. */
export interface Struck {
  pauses: number
  cuts: number
}

/** Which seldom go well: kbit a second. */
const SLOW_LINES = [64, 64, 256, 1000] as const

/** What a fault touches of a PC. */
export interface StrikablePc {
  readonly line: Pick<NemesisPc['line'], 'reset' | 'cut' | 'hold' | 'slow' | 'strand' | 'mend'>
  readonly office: Pick<NemesisPc['office'], 'signal'>
}

/** What it touches of the server. */
export interface StrikableServer extends Pick<ServerKeeper, 'mayMove' | 'kill' | 'start' | 'runs'> {
  readonly program: Pick<ServerKeeper['program'], 'runs' | 'signal'>
}

/** What stands in the office now. */
export interface Machines {
  readonly pcs: readonly StrikablePc[]
  readonly server: StrikableServer
}

/** A PC stands for its cable, its office for its process. */
export type Spared = StrikablePc | StrikablePc['office'] | StrikableServer

export interface NemesisParts {
  readonly machines: () => Machines
  readonly chance: Chance
  /** The longest any fault lasts, milliseconds. */
  readonly longest: number
}

/** Does to the office's machines and cables what happens to machines and cables. One fault at a time at each, several in the office. */
export class Nemesis {
  readonly struck: Struck = { pauses: 0, cuts: 0 }
  readonly #parts: NemesisParts
  readonly #busy = new Map<Spared, Promise<void>>()
  readonly #over = new AbortController()

  constructor(parts: NemesisParts) {
    this.#parts = parts
  }

  /** One fault somewhere; it heals by itself. */
  strike(): void {
    const { machines, chance } = this.#parts
    const { pcs, server } = machines()
    const [first, ...others] = [...pcs.flatMap((pc) => [{ on: pc, fault: () => this.#line(pc) }, { on: pc.office, fault: () => this.#machine(pc) }]), { on: server, fault: () => this.#server(server) }].filter(({ on }) => !this.#busy.has(on))
    if (!first) return
    const { on, fault } = chance.oneOf([first, ...others])
    this.#keepBusy([on], fault())
  }

  /** Nothing befalls these from now on; what does already is over before the work begins. */
  async spare(things: readonly Spared[], work: () => Promise<void>): Promise<void> {
    const done = Promise.all(things.flatMap((thing) => this.#busy.get(thing) ?? [])).then(work)
    this.#keepBusy(things, done)
    await done
  }

  /** Who waits for them meanwhile stands in their place. */
  #keepBusy(things: readonly Spared[], until: Promise<void>): void {
    const over = until.catch(() => {}).finally(() => { for (const thing of things) if (this.#busy.get(thing) === over) this.#busy.delete(thing) })
    for (const thing of things) this.#busy.set(thing, over)
  }

  /** All is whole again: machines run, cables carry. */
  async heal(): Promise<void> {
    this.#over.abort()
    await Promise.all(this.#busy.values())
  }

  async #line({ line }: StrikablePc): Promise<void> {
    const { chance } = this.#parts
    const what = chance.between(1, 100)
    if (what <= 25) {
      this.struck.cuts += 1
      line.reset()
      return
    }
    if (what <= 50) line.cut()
    else if (what <= 65) line.hold('up', 'down')
    else if (what <= 75) line.hold(chance.oneOf(['up', 'down']))
    else line.slow(chance.oneOf(SLOW_LINES))
    this.struck.cuts += what <= 75 ? 1 : 0
    await this.#lasts()
    // What hung comes through after all, or its end is told, or nobody hears of it.
    const end = chance.between(1, 3)
    if (end === 1) line.reset()
    else if (end === 2) line.strand()
    line.mend()
  }

  async #machine({ office }: StrikablePc): Promise<void> {
    if (this.#parts.chance.happens(60)) return office.signal('SIGKILL')
    this.struck.pauses += 1
    office.signal('SIGSTOP')
    await this.#lasts()
    return office.signal('SIGCONT')
  }

  async #server(server: StrikableServer): Promise<void> {
    const { chance } = this.#parts
    if (!server.program.runs) return server.runs()
    if (chance.happens(35)) {
      this.struck.pauses += 1
      server.program.signal('SIGSTOP')
      await this.#lasts()
      return server.program.signal('SIGCONT')
    }
    await server.kill()
    await this.#lasts()
    // Elsewhere now and then; half of the time it falls again inside its work.
    return server.start({ ...(chance.happens(30) && server.mayMove ? { port: 0 } : {}), ...(chance.happens(50) ? { killAt: chance.between(60, 1500) } : {}) })
  }

  async #lasts(): Promise<void> {
    const { chance, longest } = this.#parts
    await delay(chance.between(50, longest), undefined, { signal: this.#over.signal }).catch(() => {})
  }
}
