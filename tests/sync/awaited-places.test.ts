import { expect, test } from 'vitest'
import type { DeviceId, EventRef } from '#domain/ids.ts'
import type { OwnStanding } from '#store/contract/sync-store.ts'
import { AwaitedPlaces } from '../../electron/sync/office/awaited-places.ts'
import { VirtualTime } from './virtual-time.ts'

const OWN: EventRef = { device: 'pc-1' as DeviceId, seq: 7 }

/** An own event, as the store tells of it from moment to moment. */
function awaited(first: OwnStanding) {
  const told = { standing: first }
  const time = new VirtualTime()
  return { told, time, places: new AwaitedPlaces({ standingOf: () => told.standing }, time) }
}

test('what has its place is not waited for, and what gets it is told at once', async () => {
  expect(await awaited('applied').places.until(OWN)).toBe(true)
  const { told, time, places } = awaited('kept')
  const answer = places.until(OWN)
  for (const standing of ['kept', 'sent'] as const) {
    told.standing = standing
    places.look()
  }
  told.standing = 'applied'
  places.look()
  expect(await answer).toBe(true)
  expect(time.waiting).toBe(0)
})

test('after five seconds nobody waits any more, nor when the line is let go of', async () => {
  const { time, places } = awaited('sent')
  const answer = places.until(OWN)
  await time.goesOn(4_999)
  expect(time.waiting).toBe(1)
  await time.goesOn(1)
  expect(await answer).toBe(false)
  const other = places.until(OWN)
  places.close()
  expect(await other).toBe(false)
  expect(time.waiting).toBe(0)
})
