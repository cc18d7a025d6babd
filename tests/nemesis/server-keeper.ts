import { ServerProgram, type Starting } from '../sync-http/server-program.ts'

/** Whoever looks after the office's server: one that fell is started again. */
export class ServerKeeper {
  readonly program: ServerProgram
  /** How often it died. */
  kills = 0
  #starting: Promise<void> = Promise.resolve()
  #mayMove = true

  constructor(folder: string) {
    this.program = new ServerProgram(folder)
  }

  /** It may be started again at another port. */
  get mayMove(): boolean {
    return this.#mayMove
  }

  /** There are counters that go to its address by no cable of theirs. */
  stays(): void {
    this.#mayMove = false
  }

  async kill(): Promise<void> {
    await this.#starting
    this.kills += this.program.runs ? 1 : 0
    await this.program.killed()
  }

  /** As often as it takes: one that kills itself while it starts is let be the next time. */
  start(starting: Starting = {}): Promise<void> {
    this.#starting = this.#start(starting)
    return this.#starting
  }

  /** It runs; one that killed itself meanwhile is started. */
  async runs(): Promise<void> {
    await this.#starting
    if (this.program.runs) return
    this.kills += 1
    await this.start()
  }

  /** Where it fell on the way, or another program has its port now: once more, wherever there is room. */
  async #start(starting: Starting): Promise<void> {
    try {
      await this.program.start(starting)
    } catch {
      this.kills += starting.killAt === undefined ? 0 : 1
      await this.program.start(this.#mayMove ? { port: 0 } : {})
    }
  }
}
