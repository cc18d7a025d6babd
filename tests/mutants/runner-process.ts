import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { endTree } from './end-tree.ts'
import type { Said } from './said.ts'
import type { Asked } from './test-runner.ts'

const PROGRAM = path.join(import.meta.dirname, 'runner-program.ts')

/** A test runner that can be ended in the middle of a test. */
export class RunnerProcess {
  readonly #child: ChildProcess
  readonly #ended = new AbortController()
  readonly #ready: Promise<unknown>

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#child = fork(PROGRAM, [folder], { cwd: folder, detached: true, env })
    this.#child.once('exit', () => { this.#ended.abort() })
    this.#ready = this.#message()
  }

  /** Null where it ended before it answered. */
  async ask(asked: Asked): Promise<Said | null> {
    try {
      await this.#ready
      this.#child.send(asked)
      return (await this.#message()) as Said
    } catch (error) {
      if (this.#ended.signal.aborted) return null
      throw error
    }
  }

  end(): void {
    endTree(this.#child)
  }

  async #message(): Promise<unknown> {
    const [message] = (await once(this.#child, 'message', { signal: this.#ended.signal })) as [unknown]
    return message
  }
}
