import type { Reply } from '#protocol/call.ts'

/** So many of the latest are remembered beside what the store keeps for good. */
const REMEMBERED = 500

/** One command id, one effect: whoever asks again while it runs waits for the same answer, whoever asks later gets it once more. */
export class AnsweredCommands {
  readonly #running = new Map<string, Promise<Reply<unknown>>>()
  readonly #answered = new Map<string, Reply<unknown>>()
  readonly #kept: (command: string) => string | null

  /** `kept`: the JSON of an answer kept with its act, null if none. */
  constructor(kept: (command: string) => string | null) {
    this.#kept = kept
  }

  async once(command: string, work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
    const running = this.#running.get(command) ?? this.#answered.get(command)
    if (running) return running
    const kept = this.#kept(command)
    if (kept !== null) return { ok: true, value: JSON.parse(kept) as unknown }
    const answer = work()
    this.#running.set(command, answer)
    try {
      this.#remember(command, await answer)
      return await answer
    } finally {
      this.#running.delete(command)
    }
  }

  /** Refusals and faults are not kept: what was wrong can be put right and sent again. */
  #remember(command: string, reply: Reply<unknown>): void {
    if (!reply.ok) return
    this.#answered.set(command, reply)
    const [oldest] = this.#answered.keys()
    if (this.#answered.size > REMEMBERED && oldest !== undefined) this.#answered.delete(oldest)
  }
}
