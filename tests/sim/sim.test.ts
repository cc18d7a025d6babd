import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** A process of its own: it takes chance, clocks and disks over for good. */
function simulate(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/sim/main.ts', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  return stdout + stderr
}

test('whatever is lost, doubled, cut off or falls, all come out with the same office', { timeout: 300_000 }, () => {
  expect(simulate('--seeds', '20').trim()).toMatch(/^seeds 20 steps \d{3,} faults \d{2,} violations 0$/)
})

test('a seed comes out the same each time', { timeout: 300_000 }, () => {
  const traceOf = (): readonly string[] => [...simulate('--seeds', '6', '--from', '40', '--trace').matchAll(/trace ([0-9a-f]{64})/g)].map(([, hash]) => hash ?? '')
  const traces = traceOf()
  expect(new Set(traces).size).toBe(6)
  expect(traceOf()).toEqual(traces)
})
