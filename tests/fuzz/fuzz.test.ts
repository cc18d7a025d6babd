import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callNames, calls } from '#protocol/calls.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { exampleOf } from './example-of.ts'
import { nearBrowser, nearShell } from './near-targets.ts'
import { closingLine, runFuzz, type Tally } from './run-fuzz.ts'
import type { Prey } from './target.ts'

const SEED = 20261121
const SHARE = 1_000
const fire = { calls: SHARE, seed: SEED, volley: 20 }

/** All of it at once, so that a failure shows what was found. */
const outcome = ({ findings, ...tally }: Tally) => ({ line: closingLine(tally), findings })

describe.each([['the browser host', nearBrowser], ['the shell', nearShell]] as const)('malformed and unauthorised calls at %s', (_, open) => {
  let prey: Prey
  beforeAll(async () => { prey = await open() }, 120_000)
  afterAll(() => prey.target.close())

  test('are made for every call of the table', () => {
    for (const name of callNames) expect(calls[name].input.safeParse(exampleOf(calls[name].input, new Chance(1), prey.pool)).success, name).toBe(true)
  })

  test('have no effect, bring nothing down and let nothing out; the office works on', async () => {
    const tally = await runFuzz(prey, fire)
    expect(outcome(tally)).toEqual({ line: `calls ${SHARE} refused ${tally.refused} effects 0 crashes 0 leaks 0`, findings: [] })
    expect(tally.refused).toBeGreaterThan(SHARE * 0.8)
    expect(tally.refused).toBeLessThan(SHARE)
  }, 120_000)
})
