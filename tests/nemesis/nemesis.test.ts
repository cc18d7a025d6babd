import { expect, test } from 'vitest'
import { nemesis } from './nemesis.ts'

test('three counters and their server, killed, paused, cut off and slowed down at work, have every act that was answered for, once and in one order', { timeout: 420_000 }, async () => {
  const { acknowledged, kills, pauses, cuts, violations } = await nemesis({ seconds: 20, seed: 11, progress: () => {} })
  expect(violations).toEqual([])
  // How much a busy machine gets done is its own; that something was done, and went wrong, is not.
  expect(acknowledged).toBeGreaterThan(15)
  expect(kills).toBeGreaterThan(1)
  expect(pauses + cuts).toBeGreaterThan(2)
})
