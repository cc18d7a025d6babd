import type { OfficerId } from '#domain/ids.ts'
import { refusal } from '#domain/refusal.ts'
import type { Reply } from '#protocol/call.ts'
import { isOwnAnswer, readAnswer } from './kept-answer.ts'

/** So many of the latest are remembered beside what the store keeps for good. */
const REMEMBERED = 500

export interface AskedCommand {
  readonly command: string
  readonly call: string
  readonly officer: OfficerId | null
}

interface Given extends Omit<AskedCommand, 'command'> {
  readonly reply: Promise<Reply<unknown>>
}

/** One command id, one effect: whoever asks again while it runs waits for the same answer, whoever asks later gets it once more. */
export class AnsweredCommands {
  readonly #given = new Map<string, Given>()
  readonly #kept: (command: string) => string | null

  /** `kept`: what `writeAnswer` wrote with the command's act, null if nothing. */
  constructor(kept: (command: string) => string | null) {
    this.#kept = kept
  }

  async once({ command, ...asked }: AskedCommand, work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
    const given = this.#given.get(command)
    if (given) return isOwnAnswer(given, asked) ? given.reply : usedElsewhere()
    const kept = this.#kept(command)
    if (kept !== null) {
      const answer = readAnswer(kept)
      return isOwnAnswer(answer, asked) ? { ok: true, value: answer.value } : usedElsewhere()
    }
    return this.#first(command, asked, work)
  }

  /** Refusals and faults are not remembered: what was wrong can be put right and sent again. */
  async #first(command: string, asked: Omit<AskedCommand, 'command'>, work: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
    const reply = work()
    this.#given.set(command, { ...asked, reply })
    try {
      const { ok } = await reply
      if (ok) this.#letGoOfOldest()
      else this.#given.delete(command)
    } catch (error) {
      this.#given.delete(command)
      throw error
    }
    return reply
  }

  #letGoOfOldest(): void {
    const [oldest] = this.#given.keys()
    if (this.#given.size > REMEMBERED && oldest !== undefined) this.#given.delete(oldest)
  }
}

const usedElsewhere = (): Reply<unknown> => ({ ok: false, refusal: refusal('invalid-input', 'Nomor perintah ini sudah dipakai untuk pekerjaan lain. Muat ulang layar (F5), lalu ulangi.') })
