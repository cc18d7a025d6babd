import type { Lane } from '../lanes/lane.ts'
import type { DriverPorts } from './driver-ports.ts'
import { type Ended, LaneRun } from './lane-run.ts'

export interface DriverParts {
  readonly lanes: readonly Lane[]
  readonly ports: DriverPorts
  /** How each step came out. */
  readonly told: (lane: string, ended: Ended) => void
}

/** Drives the lanes, each for itself: none waits for another, but for word that the line is there again. */
export class SyncDriver {
  readonly #runs: readonly LaneRun[]

  constructor({ lanes, ports, told }: DriverParts) {
    this.#runs = lanes.map((lane) => new LaneRun(lane, ports, (ended) => {
      told(lane.name, ended)
      if (ended.did !== 'failed' && !('unasked' in ended)) this.#lineIsBack()
    }))
  }

  start(): void {
    for (const run of this.#runs) run.start()
  }

  /** There is something to do for a lane, or for all. */
  wake(lane?: string): void {
    for (const run of this.#runs) if (lane === undefined || run.name === lane) run.wake()
  }

  /** Lets go of the line; no step is begun any more. */
  async stop(): Promise<void> {
    await Promise.all(this.#runs.map((run) => run.stop()))
  }

  #lineIsBack(): void {
    for (const run of this.#runs) run.lineIsBack()
  }
}
