import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './bundle.ts'
import { checkLint, checkTypes, report, type Check } from './check.ts'
import { tool } from './tool.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What vitest's JSON report says; a file that could not even be read counts as one failure. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

const ROOM = 6 * 1024 ** 3

// npm test: types, lint, build, unit and end-to-end. npm test -- tests/store: these tests only.
const only = process.argv.slice(2)
const counts = only.length === 0 ? await all() : [await runTests(only)]
const total = counts.reduce((sum, next) => ({ passed: sum.passed + next.passed, failed: sum.failed + next.failed, skipped: sum.skipped + next.skipped }))
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Types and lint are looked at beside the tests, which wait for pages and programs a quarter of the time; what they found is said after the tests. */
async function all(): Promise<readonly Count[]> {
  const beside = Promise.all([checkTypes(true), checkLint(false, true)])
  const built = await checkBuild()
  const tests = await runTests([])
  const checks = [...(await beside), built]
  checks.forEach(report)
  return [ofChecks(checks), tests]
}

async function checkBuild(): Promise<Check> {
  try {
    await build()
    return { name: 'build', ok: true, output: '' }
  } catch (error) {
    return { name: 'build', ok: false, output: String(error) }
  }
}

function ofChecks(checks: readonly Check[]): Count {
  const passed = checks.filter(({ ok }) => ok).length
  return { passed, failed: checks.length - passed, skipped: 0 }
}

/** Thousands of small durable acts wait for the disk: where the machine has a memory disk with room, the tests' folders lie there. */
function preferMemoryDisk(): void {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (process.env['TMPDIR'] === undefined && bavail * bsize > ROOM) process.env['TMPDIR'] = '/dev/shm'
  } catch {
    // No such disk here: the usual folder serves.
  }
}

async function runTests(filters: readonly string[]): Promise<Count> {
  preferMemoryDisk()
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-test-'))
  const file = path.join(folder, 'report.json')
  // Programs and threads that tests start by the hundred compile the same sources: each finds what one before it has compiled.
  process.env['NODE_COMPILE_CACHE'] = path.join(folder, 'compiled')
  try {
    const { ok } = await tool('vitest', ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters])
    return ofReport(ok, JSON.parse(readFileSync(file, 'utf8')) as VitestReport)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function ofReport(ok: boolean, tests: VitestReport): Count {
  const unread = tests.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  const failed = tests.numFailedTests + unread
  return { passed: tests.numPassedTests, failed: !ok && failed === 0 ? 1 : failed, skipped: tests.numPendingTests + tests.numTodoTests }
}
