import { v7 } from 'uuid'
import { isLapse, type Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'

/** What an officer sends, under its command id: the same one while the same is tried again without an answer, so that it has one effect. */
export class Submission {
  #id = ''
  #content = ''

  /** Of something else than last time it is another one. */
  idOf(input: unknown): string {
    const content = JSON.stringify(input)
    if (this.#id === '' || this.#content !== content) this.#id = v7()
    this.#content = content
    return this.#id
  }

  /** Done or refused: the same once more is sent as new. Not where nobody was let in: that says nothing of what was sent before. */
  answered(answer: Result<unknown, Refusal>): void {
    if (answer.ok || !isLapse(answer.refusal)) this.#id = ''
  }
}
