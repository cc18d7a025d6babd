import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { editedText } from '../mutants/mutant.ts'
import { protocolMutants } from './protocol-mutants.ts'

/** As many as forty seconds of a processor's time are good for. */
const SEEDS = 300
const root = path.resolve(import.meta.dirname, '../..')

/** A process of its own: it takes chance, clocks and disks over for good. */
function simulate(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/sim/main.ts', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } })
  return stdout + stderr
}

test('whatever is lost, doubled, cut off or falls, all come out with the same office', { timeout: 1_200_000 }, () => {
  expect(simulate('--seeds', String(SEEDS)).trim()).toMatch(new RegExp(`^seeds ${SEEDS} steps \\d{4,} faults \\d{3,} violations 0$`))
})

/** Seeds that once went wrong. */
const NAMED = [{ seed: 5923, story: 'a PC that was put back whole acts before it hears what it did since: what it did stands under its new name' }]

test.for(NAMED)('$story (seed $seed)', { timeout: 1_200_000 }, ({ seed }) => {
  expect(simulate('--seeds', '1', '--from', String(seed))).toMatch(/^seeds 1 .* violations 0$/mu)
})

test('a seed comes out the same each time', { timeout: 1_200_000 }, () => {
  const traceOf = (): readonly string[] => [...simulate('--seeds', '6', '--from', '42', '--trace').matchAll(/trace ([0-9a-f]{64})/g)].map(([, hash]) => hash ?? '')
  const traces = traceOf()
  expect(new Set(traces).size).toBe(6)
  expect(traceOf()).toEqual(traces)
})

test('every bug of the protocol that is planted still has its place in the sources', () => {
  for (const { name, edits } of protocolMutants) for (const edit of edits) expect(() => editedText(readFileSync(path.join(root, edit.file), 'utf8'), edit), name).not.toThrow()
  expect(protocolMutants.length).toBeGreaterThanOrEqual(20)
})
