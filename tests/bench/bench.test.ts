import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import { spreadOf, tableOf } from '../../build/bench/figures.ts'
import { interleave } from '../../build/bench/interleave.ts'
import { machine } from '../../build/bench/machine.ts'
import { officeIn, withStore } from '../../build/bench/office.ts'
import { PARTS } from '../../build/bench/parts.ts'
import { seedOffice } from '../../build/seed/seed-office.ts'

const root = mkdtempSync(path.join(tmpdir(), 'loket-bench-'))
const office = officeIn(path.join(root, 'data'))

beforeAll(() => seedOffice({ start: { ...office, sample: true, version: '0' }, dossiers: 30, today: new Date().toISOString().slice(0, 10) as IsoDate, progress: () => {} }), 60_000)
afterAll(() => { rmSync(root, { recursive: true, force: true }) })

describe('the bench', () => {
  test.each([['acts', 6], ['acts', 1], ['search', 6], ['rebuild', 6], ['pdf', 6]] as const)('%s, %i rounds, gives figures that can be, and leaves nothing beside the office', async (part, rounds) => {
    const figures = (await PARTS[part]?.(office, rounds)) ?? []
    expect(figures.length).toBeGreaterThan(0)
    for (const { ours, peer, what, ratio } of figures) {
      for (const { median, p95, from, to } of [ours, ...(peer ? [peer.figures] : [])]) {
        expect(median, what).toBeGreaterThan(0)
        expect([from <= median, median <= to, median <= p95], what).toEqual([true, true, true])
      }
      if (ratio !== undefined) expect(Number.isFinite(ratio) && ratio > 0, what).toBe(true)
    }
    expect(readdirSync(root).toSorted()).toEqual(['data', 'data-keys'])
  })

  test('what it writes are acts like any other', () => {
    expect(withStore(office, (store) => store.verify(5))).toEqual([])
  })

  test('knows the parts of its command', () => {
    expect(Object.keys(PARTS)).toEqual(['acts', 'search', 'start', 'rebuild', 'pdf', 'memory', 'sync', 'paint'])
  })
})

describe('figures', () => {
  test('the median stands in the middle, p95 near the end', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(spreadOf(hundred)).toEqual({ count: 100, median: 51, p95: 96, from: 26, to: 76 })
  })

  test('are written as a table', () => {
    expect(tableOf([{ part: 'x', what: 'act', unit: 'ms', ours: spreadOf([1, 2, 3]), peer: { what: 'row', figures: spreadOf([1]) }, ratio: 0.5, wanted: '≥ 0.5' }])).toContain('| act | 2.000 ms (1.000–3.000, n=3) | 3.000 | row | 1.000 | 0.50 | ≥ 0.5 |')
  })

  test('ours and the peer take turns, and warming up does not count', async () => {
    const turns: string[] = []
    const { ours, peer } = await interleave(4, () => turns.push('a'), () => turns.push('b'), 1)
    expect(turns.join('')).toBe('ababababab')
    expect([ours.length, peer.length]).toEqual([4, 4])
  })

  test('the machine is told with its fsync time', () => {
    expect(machine(root)).toMatch(/fsync of one page \d+\.\d{3} ms .* load /)
  })
})
