import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from './copy-of-checkout.ts'
import { Checks } from './run-check.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'loket-endless-'))
const checks = new Checks(folder)

const GOES_WELL = `import { test } from 'vitest'
test('goes well', () => {})
`
const IS_ONE = `import { expect, test } from 'vitest'
import { worth } from './worth.ts'
test('is one', () => { expect(worth).toBe(1) })
`
const NEVER_ENDS = `import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
test('never ends', () => {
  writeFileSync('at-it', String(process.pid))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
`

beforeAll(() => {
  mkdirSync(path.join(folder, 'build'))
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  writeFileSync(path.join(folder, 'build/vitest.config.ts'), "export default { test: { include: ['*.test.ts'] } }")
  writeFileSync(path.join(folder, 'endless.test.ts'), NEVER_ENDS)
  writeFileSync(path.join(folder, 'well.test.ts'), GOES_WELL)
  writeFileSync(path.join(folder, 'worth.test.ts'), IS_ONE)
})
afterAll(() => {
  checks.end()
  rmSync(folder, { recursive: true, force: true })
})

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a check that never ends is ended when its time is over, with the process that holds it, and the next one runs', async () => {
  const ever = new AbortController().signal
  expect(await checks.run('well.test.ts', ever)).toEqual({ verdict: 'silent', test: '' })
  const [late, atIt] = [new AbortController(), path.join(folder, 'at-it')]
  const endless = checks.run('endless.test.ts', late.signal)
  await expect.poll(() => existsSync(atIt) && readFileSync(atIt, 'utf8') !== '').toBe(true)
  late.abort()
  expect(await endless).toEqual({ verdict: 'endless', test: 'endless.test.ts' })
  await expect.poll(() => isRunning(Number(readFileSync(atIt, 'utf8')))).toBe(false)
  expect(await checks.run('well.test.ts', ever)).toEqual({ verdict: 'silent', test: '' })
}, 120_000)

test('a bug that was taken out again is gone for the next check, though a program was run between them', async () => {
  const ever = new AbortController().signal
  const worth = (no: number): void => { writeFileSync(path.join(folder, 'worth.ts'), `export const worth = ${no}\n`) }
  worth(1)
  expect((await checks.run('worth.test.ts', ever)).verdict).toBe('silent')
  worth(2)
  expect((await checks.run('worth.test.ts', ever, ['worth.ts'])).verdict).toBe('found')
  worth(1)
  // There is no such program in this folder.
  const { verdict, told } = await checks.run('torn', ever)
  expect(verdict).toBe('broken')
  expect(told?.join('\n')).toContain('Cannot find module')
  expect((await checks.run('worth.test.ts', ever)).verdict).toBe('silent')
}, 120_000)
