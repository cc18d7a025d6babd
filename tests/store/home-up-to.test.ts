import { expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { homeUpTo } from '#store/stream/home-up-to.ts'

const [first, second] = ['pc-1', 'pc-2'] as [DeviceId, DeviceId]
/** `carried`: the first device's chain counts up to there. Its events stand at 1 to 10, the second one's behind. */
const log = (carried: number) => ({ devices: [first, second], countedPlaceOf: (device: DeviceId, seq: number) => (device === first ? (seq <= Math.min(carried, 10) ? seq : null) : seq <= 3 ? 10 + seq : null) })
const stream = (ends: Readonly<Record<string, number>>) => ({ endOf: (device: DeviceId) => ({ seq: ends[device] ?? 0, hash: '' }) })

test('what is not home begins with the first event that has no place, over all devices', () => {
  expect(homeUpTo(log(10), stream({ 'pc-1': 10, 'pc-2': 3 }), 20)).toBeNull()
  expect(homeUpTo(log(10), stream({ 'pc-1': 10, 'pc-2': 1 }), 20)).toBe(11)
  expect(homeUpTo(log(10), stream({ 'pc-1': 8, 'pc-2': 0 }), 20)).toBe(8)
})

test('a chain that was carried over is home with what counts of it: nothing behind it is looked through for ever', () => {
  expect(homeUpTo(log(7), stream({ 'pc-1': 7, 'pc-2': 3 }), 20)).toBeNull()
  expect(homeUpTo(log(7), stream({ 'pc-1': 9, 'pc-2': 2 }), 20)).toBe(12)
  expect(homeUpTo(log(7), stream({ 'pc-1': 6, 'pc-2': 3 }), 20)).toBe(6)
})
