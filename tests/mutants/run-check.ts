import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** What a check said: `found` = tests failed or acts were lost; `silent` = all was well to it; `broken` = it could not even look. */
export type Verdict = 'found' | 'silent' | 'broken'

interface Program {
  readonly args: readonly string[]
  /** Its last line where it came to an end, and where it found nothing. */
  readonly ended: RegExp
  readonly silent: RegExp
}

/** The checks that are no test files: pictures of power cuts, and killed processes. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map([
  ['torn', { args: ['tests/torn/main.ts', '--images', '40', '--seed', '5'], ended: /complaints \d+$/, silent: /complaints 0$/ }],
  ['torture', { args: ['tests/torture/main.ts', '--cycles', '6', '--seed', '4'], ended: /^cycles \d+ .*doubled \d+$|^\w*Error: /m, silent: /^cycles \d+ acknowledged \d+ lost 0 doubled 0$/m }],
])

/** Runs a check in a copy of the checkout. */
export async function runCheck(folder: string, by: string): Promise<Verdict> {
  const program = PROGRAMS.get(by)
  if (program) return verdictOfProgram(await run(folder, program.args), program)
  const report = path.join(folder, 'report.json')
  rmSync(report, { force: true })
  await run(folder, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts', '--reporter=json', `--outputFile=${report}`, ...by.split(' ')])
  return existsSync(report) ? verdictOfTests(JSON.parse(readFileSync(report, 'utf8')) as TestReport) : 'broken'
}

interface TestReport {
  readonly numFailedTests: number
  readonly numPassedTests: number
  readonly testResults: readonly { readonly status: string }[]
}

/** A file that fails without a failed test was not read, or its office could not be set up. */
function verdictOfTests({ numFailedTests, numPassedTests, testResults }: TestReport): Verdict {
  if (numFailedTests > 0) return 'found'
  return numPassedTests > 0 && testResults.every(({ status }) => status === 'passed') ? 'silent' : 'broken'
}

/** The bug was not even readable. */
const UNREADABLE = /SyntaxError|PARSE_ERROR|Build failed/

function verdictOfProgram(output: string, { ended, silent }: Program): Verdict {
  if (!ended.test(output.trim()) || UNREADABLE.test(output)) return 'broken'
  return silent.test(output.trim()) && !output.includes('faults: ') ? 'silent' : 'found'
}

async function run(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  await once(child, 'close')
  return said
}
