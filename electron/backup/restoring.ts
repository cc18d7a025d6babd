import type { Refusal } from '#domain/refusal.ts'
import type { BackupPorts } from './backup-ports.ts'
import { type RunningTask, startTask } from './start-task.ts'
import type { Outcomes, Prepared } from './thread-messages.ts'

export interface RestoreState {
  readonly state: 'idle' | 'running' | 'refused' | 'prepared'
  readonly done: number
  /** 0 = not known yet. */
  readonly total: number
  readonly refusal: Refusal | null
  /** What lies ready to be put in place. */
  readonly prepared: Prepared | null
}

const IDLE: RestoreState = { state: 'idle', done: 0, total: 0, refusal: null, prepared: null }
const FELL_OVER: Refusal = { code: 'disk', message: 'Pemulihan terhenti karena gangguan. Tidak ada yang diubah; coba lagi.', fields: [] }

/** One restore at first start, as the wizard follows it. */
export class Restoring {
  readonly #ports: BackupPorts
  #state = IDLE
  #task: RunningTask<Outcomes['prepare']> | null = null

  constructor(ports: BackupPorts) {
    this.#ports = ports
  }

  get state(): RestoreState {
    return this.#state
  }

  begin(folder: string, passPhrase: string): void {
    this.#set({ ...IDLE, state: 'running' })
    const task = startTask(this.#ports.entry, this.#ports, { task: 'prepare', folder, passPhrase }, (done, total) => { this.#set({ ...this.#state, done, total }) })
    this.#task = task
    void this.#follow(task)
  }

  async stop(): Promise<void> {
    const task = this.#task
    this.#task = null
    task?.stop()
    await task?.outcome.catch(() => {})
    this.#set(IDLE)
  }

  halt(): void {
    const task = this.#task
    this.#task = null
    task?.stop()
  }

  async #follow(task: RunningTask<Outcomes['prepare']>): Promise<void> {
    try {
      const outcome = await task.outcome
      if (this.#task === task) this.#set(outcome.ok ? { ...this.#state, state: 'prepared', prepared: outcome.value } : { ...IDLE, state: 'refused', refusal: outcome.refusal })
    } catch (error) {
      if (this.#task !== task) return
      this.#ports.fault(error)
      this.#set({ ...IDLE, state: 'refused', refusal: FELL_OVER })
    }
  }

  #set(state: RestoreState): void {
    this.#state = state
    this.#ports.changed()
  }
}
