import { expect, test } from 'vitest'
import { deviceCode } from '#domain/stream/device-code.ts'

test('devices are A to Z, then AA: no code twice', () => {
  expect([0, 1, 25, 26, 51, 52, 701, 702].map(deviceCode)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect(new Set(Array.from({ length: 2000 }, (_, nth) => deviceCode(nth))).size).toBe(2000)
})
