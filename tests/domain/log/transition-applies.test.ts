import { expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { transitionApplies } from '#domain/log/transition-applies.ts'

const [one, other] = [{ device: 'pc-1' as DeviceId, seq: 4 }, { device: 'pc-2' as DeviceId, seq: 4 }]

test('a transition applies on the last one applied, the first on nothing, any other nowhere', () => {
  expect(transitionApplies(one, { ...one })).toBe(true)
  expect(transitionApplies(null, null)).toBe(true)
  expect(transitionApplies(one, other)).toBe(false)
  expect(transitionApplies(one, { ...one, seq: 5 })).toBe(false)
  expect(transitionApplies(null, one)).toBe(false)
  expect(transitionApplies(one, null)).toBe(false)
})
