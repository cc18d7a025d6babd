import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Grave } from '../nemesis/graves.ts'
import { endTree } from './end-tree.ts'
import { RunnerProcess } from './runner-process.ts'
import type { Said, Verdict } from './said.ts'
import type { Asked } from './test-runner.ts'

interface Program {
  readonly args: readonly string[]
  /** Its last line where it came to an end, and where it found nothing. */
  readonly ended: RegExp
  readonly silent: RegExp
}

/** Half a minute of work. */
const nemesis = (seed: number, grave: Grave): Program => ({ args: ['tests/nemesis/main.ts', '--minutes', '0.5', '--seed', String(seed), '--grave', grave, '--discard'], ended: /violations \d+$/, silent: /violations 0$/ })

/** The checks that are no test files: pictures of power cuts, killed processes, and an office of several of them. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map([
  ['torn', { args: ['tests/torn/main.ts', '--images', '50', '--seed', '7'], ended: /complaints \d+$/, silent: /complaints 0$/ }],
  ['torture', { args: ['tests/torture/main.ts', '--cycles', '6', '--seed', '4'], ended: /^cycles \d+ .*doubled \d+$|^\w*Error: /m, silent: /^cycles \d+ acknowledged \d+ lost 0 doubled 0$/m }],
  ['nemesis', nemesis(3, 'none')],
  // With these every counter registers for itself.
  ['nemesis pc-put-back', nemesis(2, 'pc-put-back')],
  ['nemesis pc-imaged', nemesis(18, 'pc-imaged')],
  ['nemesis pc-cloned', nemesis(4, 'pc-cloned')],
  // All register from one run's slices, so that each counter always has some numbers in hand.
  ['nemesis pc-lost', nemesis(15, 'pc-lost')],
  ['nemesis pc-revoked', nemesis(8, 'pc-revoked')],
  ['nemesis server-put-back', nemesis(16, 'server-put-back')],
  ['nemesis server-moved', nemesis(12, 'server-moved')],
  ['nemesis server-gone', nemesis(6, 'server-gone')],
])

const ENVIRONMENT = { ...process.env, NODE_NO_WARNINGS: '1' }

/** Runs checks in a copy of the checkout, in programs of their own: one that never comes to an end can be ended. */
export class Checks {
  readonly #folder: string
  #runner: RunnerProcess | null = null
  #program: ChildProcess | null = null
  #edited: readonly string[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  /** `late`: what is not through by then is ended. `edited`: files that are not as they were, from the root, until the next run. */
  async run(by: string, late: AbortSignal, edited: readonly string[] = []): Promise<Said> {
    const end = (): void => { this.end() }
    late.addEventListener('abort', end)
    const said = await this.#said(by, edited).finally(() => { late.removeEventListener('abort', end) })
    return late.aborted ? { ...said, verdict: 'endless', test: by } : said
  }

  /** At once, whatever it is at. */
  end(): void {
    this.#runner?.end()
    this.#runner = null
    if (this.#program) endTree(this.#program)
  }

  async #said(by: string, edited: readonly string[]): Promise<Said> {
    const program = PROGRAMS.get(by)
    if (program) return saidOf(await this.#output(program.args), program, by)
    this.#runner ??= new RunnerProcess(this.#folder, ENVIRONMENT)
    // Whatever comes between: the runner keeps what it has read until it is told.
    const asked: Asked = { by, edited: [...this.#edited, ...edited] }
    this.#edited = edited
    const said = await this.#runner.ask(asked)
    if (said === null) this.#runner = null
    return said ?? { verdict: 'broken', test: '' }
  }

  async #output(args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, [...args], { cwd: this.#folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: ENVIRONMENT })
    this.#program = child
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
    await once(child, 'close')
    this.#program = null
    return said
  }
}

/** Of what a program told, how many lines are kept. */
const TOLD = 20

function saidOf(output: string, program: Program, test: string): Said {
  const verdict = verdictOf(output, program)
  return verdict === 'silent' ? { verdict, test } : { verdict, test, told: output.trim().split('\n').slice(-TOLD) }
}

/** The bug was not even readable. */
const UNREADABLE = /SyntaxError|PARSE_ERROR|Build failed/

function verdictOf(said: string, { ended, silent }: Program): Verdict {
  if (!ended.test(said.trim()) || UNREADABLE.test(said)) return 'broken'
  return silent.test(said.trim()) && !said.includes('faults: ') ? 'silent' : 'found'
}
