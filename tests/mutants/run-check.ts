import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** What a check said: `found` = tests failed or acts were lost; `silent` = all was well to it; `broken` = it could not even look. */
export type Verdict = 'found' | 'silent' | 'broken'

const TORN = ['tests/torn/main.ts', '--images', '40', '--seed', '5']

/** Runs a check in a copy of the checkout. */
export async function runCheck(folder: string, by: string): Promise<Verdict> {
  if (by === 'torn') return verdictOfTorn(await run(folder, TORN))
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

function verdictOfTorn(output: string): Verdict {
  if (!/complaints \d+$/.test(output.trim())) return 'broken'
  return output.trim().endsWith('complaints 0') ? 'silent' : 'found'
}

async function run(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString() })
  await once(child, 'close')
  return said
}
