import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { Chance } from '../../electron/sample/chance.ts'
import { Nemesis, type StrikablePc, type StrikableServer } from './strikes.ts'

/** Machines and a cable that take everything. */
const program = { runs: true, signal: () => {} }
const server: StrikableServer = { program, mayMove: false, kill: () => Promise.resolve(), start: () => Promise.resolve(), runs: () => Promise.resolve() }
const office = { signal: () => {} }
const line = { reset: () => {}, cut: () => {}, hold: () => {}, slow: () => {}, strand: () => {}, mend: () => {} }
const pc: StrikablePc = { office, line }

let striking: ReturnType<typeof setInterval> | undefined
afterEach(() => { clearInterval(striking) })

test('what is to be spared is struck no more at once, so that it has its turn in an office where something always fails', async () => {
  const nemesis = new Nemesis({ machines: () => ({ pcs: [pc], server }), chance: new Chance(3), longest: 150 })
  for (let fault = 0; fault < 3; fault += 1) nemesis.strike()
  striking = setInterval(() => { nemesis.strike() }, 1)
  const spared = nemesis.spare([pc, pc.office, server], async () => {
    const { pauses, cuts } = nemesis.struck
    await delay(50)
    expect(nemesis.struck).toEqual({ pauses, cuts })
  })
  expect(await Promise.race([spared.then(() => 'had its turn'), delay(5000, 'waits')])).toBe('had its turn')
})
