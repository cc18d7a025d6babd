import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createVitest, type TestModule, type Vitest } from 'vitest/node'

/** `found` = tests failed or acts were lost; `silent` = all was well to it; `broken` = it could not even look. */
type Verdict = 'found' | 'silent' | 'broken'

/** What a check said, and the test that said it. */
export interface Said {
  readonly verdict: Verdict
  readonly test: string
}

interface Program {
  readonly args: readonly string[]
  /** Its last line where it came to an end, and where it found nothing. */
  readonly ended: RegExp
  readonly silent: RegExp
}

/** The checks that are no test files: pictures of power cuts, and killed processes. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map([
  ['torn', { args: ['tests/torn/main.ts', '--images', '50', '--seed', '7'], ended: /complaints \d+$/, silent: /complaints 0$/ }],
  ['torture', { args: ['tests/torture/main.ts', '--cycles', '6', '--seed', '4'], ended: /^cycles \d+ .*doubled \d+$|^\w*Error: /m, silent: /^cycles \d+ acknowledged \d+ lost 0 doubled 0$/m }],
])

/** Before the test runner adds to it. */
const ENVIRONMENT = { ...process.env, NODE_NO_WARNINGS: '1' }

/** Runs checks in a copy of the checkout. One test runner stays up for all of them: starting it takes longer than most checks. */
export class Checks {
  readonly #folder: string
  readonly #vitest: Vitest
  #edited: readonly string[] = []

  private constructor(folder: string, vitest: Vitest) {
    this.#folder = folder
    this.#vitest = vitest
  }

  /** What failed first is enough. */
  static async open(folder: string): Promise<Checks> {
    const config = path.join(folder, 'build/vitest.config.ts')
    return new Checks(folder, await createVitest('test', { root: folder, config, watch: false, bail: 1, reporters: [{}], fsModuleCachePath: path.join(folder, '.vitest-cache') }))
  }

  /** `edited`: files that are not as they were, from the root, until the next run. */
  async run(by: string, edited: readonly string[] = []): Promise<Said> {
    for (const file of [...this.#edited, ...edited]) this.#vitest.invalidateFile(path.join(this.#folder, file))
    this.#edited = edited
    const program = PROGRAMS.get(by)
    return program ? { verdict: verdictOfProgram(await output(this.#folder, program.args), program), test: by } : this.#tests(by)
  }

  close(): Promise<void> {
    return this.#vitest.close()
  }

  async #tests(by: string): Promise<Said> {
    const { files, words } = testsOf(by)
    this.#vitest.setGlobalTestNamePattern(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    const specifications = await this.#vitest.globTestSpecifications([...files])
    const asked = new Set(specifications.map(({ moduleId }) => moduleId))
    const { testModules } = await this.#vitest.runTestSpecifications(specifications)
    return verdictOfTests(testModules.filter(({ moduleId }) => asked.has(moduleId)))
  }
}

/** `FILE FILE`, or `FILE > WORDS`: the tests of that file whose names hold the words. */
export function testsOf(by: string): { readonly files: readonly string[]; readonly words: string } {
  const [files = '', words = ''] = by.split(' > ')
  return { files: files.split(' '), words }
}

/** A file that fails without a failed test was not read, or its office could not be set up. */
function verdictOfTests(modules: readonly TestModule[]): Said {
  const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ name: `${path.basename(module.moduleId)}: ${test.fullName}`, state: test.result().state })))
  const failed = tests.find(({ state }) => state === 'failed')
  if (failed) return { verdict: 'found', test: failed.name }
  return { verdict: tests.some(({ state }) => state === 'passed') && modules.every((module) => module.state() === 'passed') ? 'silent' : 'broken', test: '' }
}

/** The bug was not even readable. */
const UNREADABLE = /SyntaxError|PARSE_ERROR|Build failed/

function verdictOfProgram(said: string, { ended, silent }: Program): Verdict {
  if (!ended.test(said.trim()) || UNREADABLE.test(said)) return 'broken'
  return silent.test(said.trim()) && !said.includes('faults: ') ? 'silent' : 'found'
}

async function output(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: ENVIRONMENT })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  await once(child, 'close')
  return said
}
