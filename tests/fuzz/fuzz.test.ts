import { afterEach, describe, expect, test } from 'vitest'
import { callNames, calls } from '#protocol/calls.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { exampleOf } from './example-of.ts'
import { nearBrowser, nearShell } from './near-targets.ts'
import { closingLine, runFuzz, type Tally } from './run-fuzz.ts'
import type { Target } from './target.ts'

const SEED = 20261121
const SHARE = 1_000
const fire = { calls: SHARE, seed: SEED, volley: 20 }

let target: Target
afterEach(() => target.close())

/** All of it at once, so that a failure shows what was found. */
const outcome = ({ findings, ...tally }: Tally) => ({ line: closingLine(tally), findings })

describe.each([['the browser host', nearBrowser], ['the shell', nearShell]] as const)('malformed and unauthorised calls at %s', (_, open) => {
  test('have no effect, bring nothing down and let nothing out; the office works on', async () => {
    const opened = await open()
    target = opened.target
    const tally = await runFuzz(opened, fire)
    expect(outcome(tally)).toEqual({ line: `calls ${SHARE} refused ${tally.refused} effects 0 crashes 0 leaks 0`, findings: [] })
    expect(tally.refused).toBeGreaterThan(SHARE * 0.8)
    expect(tally.refused).toBeLessThan(SHARE)
  }, 120_000)

  test('are made for every call of the table', async () => {
    const opened = await open()
    target = opened.target
    for (const name of callNames) expect(calls[name].input.safeParse(exampleOf(calls[name].input, new Chance(1), opened.pool)).success, name).toBe(true)
  })
})
