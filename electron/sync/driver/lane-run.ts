import { assertNever } from '#domain/assert-never.ts'
import type { Lane, LaneStep } from '../lanes/lane.ts'
import type { WireFaultKind } from '../wire.ts'
import { backOff } from './back-off.ts'
import type { DriverPorts } from './driver-ports.ts'

/** A step came to an end; `fault`: by a defect of ours, which it is tried again after as after no answer. */
export type Ended = LaneStep | { readonly did: 'failed'; readonly fault: 'defect'; readonly error: unknown }

/** The next look at what stands still, and what one step may take at the longest: a line's own deadlines come long before. Milliseconds. */
const STOPPED = 300_000
const LONGEST_STEP = 600_000
/** Steps that find nothing are at least so far apart, whatever the lane says. */
const APART = 1_000
/** How long a step may take to end once it is aborted. */
const LEAVING = 2_000

interface Attempt {
  readonly began: number
  readonly abort: AbortController
  readonly unwatch: () => void
  readonly ended: Promise<void>
}

/** One lane, step after step. What it waits for is a timer or the step that is under way; a step that never ends is given up, and another begins. */
export class LaneRun {
  readonly #lane: Lane
  readonly #ports: DriverPorts
  readonly #told: (ended: Ended) => void
  #attempt: Attempt | null = null
  #resting: { readonly callOff: () => void; readonly why: 'idle' | 'no-line' | 'other' } | null = null
  #woken = false
  #failures = 0
  #stopped = false

  constructor(lane: Lane, ports: DriverPorts, told: (ended: Ended) => void) {
    this.#lane = lane
    this.#ports = ports
    this.#told = told
  }

  get name(): string {
    return this.#lane.name
  }

  start(): void {
    this.#begin()
  }

  /** There is something to do. Who waits for the line goes on waiting. */
  wake(): void {
    if (this.#attempt) this.#woken = true
    else if (this.#resting?.why === 'idle') this.#begin()
  }

  /** Another lane got an answer. */
  lineIsBack(): void {
    if (this.#resting?.why === 'no-line') this.#begin()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#resting?.callOff()
    this.#resting = null
    const attempt = this.#attempt
    if (!attempt) return
    attempt.abort.abort(new Error('sync is closed'))
    const { promise: tooLong, resolve } = Promise.withResolvers<void>()
    const callOff = this.#ports.after(LEAVING, resolve)
    await Promise.race([attempt.ended, tooLong])
    callOff()
    attempt.unwatch()
  }

  #begin(): void {
    if (this.#stopped) return
    this.#resting?.callOff()
    this.#resting = null
    this.#woken = false
    const abort = new AbortController()
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    const attempt: Attempt = { began: this.#ports.clock(), abort, ended, unwatch: this.#ports.after(LONGEST_STEP, () => { this.#giveUp(attempt) }) }
    this.#attempt = attempt
    void this.#step(abort.signal).then((step) => {
      resolve()
      this.#end(attempt, step)
    })
  }

  async #step(abort: AbortSignal): Promise<Ended> {
    try {
      return await this.#lane.step(abort)
    } catch (error) {
      return abort.aborted ? { did: 'failed', fault: 'no-line' } : { did: 'failed', fault: 'defect', error }
    }
  }

  /** The watchdog: the step may go on for itself, nobody waits for it any more. */
  #giveUp(attempt: Attempt): void {
    attempt.abort.abort(new Error('a step of sync took too long'))
    this.#end(attempt, { did: 'failed', fault: 'no-line' })
  }

  #end(attempt: Attempt, step: Ended): void {
    if (this.#attempt !== attempt) return
    attempt.unwatch()
    this.#attempt = null
    if (this.#stopped) return
    if (step.did === 'failed') this.#failures += 1
    else this.#failures = 0
    this.#told(step)
    this.#goOn(step, attempt.began)
  }

  #goOn(step: Ended, began: number): void {
    switch (step.did) {
      case 'more':
        return this.#begin()
      case 'nothing':
        return this.#rest(step.again, began)
      case 'failed':
        return this.#wait(backOff(asLine(step.fault), this.#failures, this.#ports.random()), step.fault === 'no-line' ? 'no-line' : 'other')
      case 'stopped':
        return this.#wait(STOPPED, 'other')
      default:
        return assertNever(step)
    }
  }

  /** Woken meanwhile: at once. */
  #rest(again: number | undefined, began: number): void {
    if (this.#woken) return this.#begin()
    if (again === undefined) this.#resting = { callOff: () => {}, why: 'idle' }
    else this.#wait(Math.max(again, began + APART - this.#ports.clock(), 0), 'idle')
  }

  #wait(milliseconds: number, why: 'idle' | 'no-line' | 'other'): void {
    this.#resting = { callOff: this.#ports.after(milliseconds, () => { this.#begin() }), why }
  }
}

const asLine = (fault: WireFaultKind | 'defect'): WireFaultKind => (fault === 'defect' ? 'garbled' : fault)
