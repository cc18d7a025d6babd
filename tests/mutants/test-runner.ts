import path from 'node:path'
import { createVitest, type TestModule, type Vitest } from 'vitest/node'
import type { Said } from './said.ts'

/** Which tests, and the files that are not as they were when they were last read, from the root. */
export interface Asked {
  readonly by: string
  readonly edited: readonly string[]
}

/** Runs tests of a copy of the checkout. One stays up for all of them: starting it takes longer than most checks. */
export class TestRunner {
  readonly #folder: string
  readonly #vitest: Vitest

  private constructor(folder: string, vitest: Vitest) {
    this.#folder = folder
    this.#vitest = vitest
  }

  /** What failed first is enough. */
  static async open(folder: string): Promise<TestRunner> {
    const config = path.join(folder, 'build/vitest.config.ts')
    return new TestRunner(folder, await createVitest('test', { root: folder, config, watch: false, bail: 1, reporters: [{}], fsModuleCachePath: path.join(folder, '.vitest-cache') }))
  }

  async run({ by, edited }: Asked): Promise<Said> {
    for (const file of edited) this.#vitest.invalidateFile(path.join(this.#folder, file))
    const { files, words } = testsOf(by)
    this.#vitest.setGlobalTestNamePattern(new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    const specifications = await this.#vitest.globTestSpecifications([...files])
    const asked = new Set(specifications.map(({ moduleId }) => moduleId))
    const { testModules } = await this.#vitest.runTestSpecifications(specifications)
    return verdictOf(testModules.filter(({ moduleId }) => asked.has(moduleId)))
  }
}

/** `FILE FILE`, or `FILE > WORDS`: the tests of that file whose names hold the words. */
export function testsOf(by: string): { readonly files: readonly string[]; readonly words: string } {
  const [files = '', words = ''] = by.split(' > ')
  return { files: files.split(' '), words }
}

/** A file that fails without a failed test was not read, or its office could not be set up. */
function verdictOf(modules: readonly TestModule[]): Said {
  const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ name: `${path.basename(module.moduleId)}: ${test.fullName}`, state: test.result().state })))
  const failed = tests.find(({ state }) => state === 'failed')
  if (failed) return { verdict: 'found', test: failed.name }
  return { verdict: tests.some(({ state }) => state === 'passed') && modules.every((module) => module.state() === 'passed') ? 'silent' : 'broken', test: '' }
}
