import { expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import { keysOf, vouchedAfter, type VouchedDevices } from '#domain/stream/vouched-devices.ts'

const [loket, arsip, lama] = ['loket-1', 'loket-2', 'loket-0'] as DeviceId[] as [DeviceId, DeviceId, DeviceId]
const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
const enrolled = (device: DeviceId, publicKey: string): ControlEvent => ({ type: 'device.enrolled', version: 1, body: { device, publicKey, name: device, code: 'A', by: null } })
const was = (device: DeviceId, seq: number, by: DeviceId): ControlEvent => ({ type: 'device.succeeded', version: 1, body: { device, end: { seq, hash: first }, by } })
const revoked: ControlEvent = { type: 'device.revoked', version: 1, body: { device: loket, by: null } }
const after = (...events: readonly ControlEvent[]): VouchedDevices => events.reduce<VouchedDevices>((known, event, at) => vouchedAfter(known, event, at + 1), new Map())

test('a key is never exchanged under a name, and the first revocation is where it ends', () => {
  expect(keysOf(after(enrolled(loket, first), enrolled(loket, second)), loket, 1)).toEqual([first])
  expect(after(enrolled(loket, first), revoked, revoked).get(loket)?.revoked).toBe(2)
  expect(after(enrolled(loket, first), revoked, enrolled(loket, second)).get(loket)).toMatchObject({ publicKey: first, revoked: 2 })
})

test('who says to have been a device vouches for it up to where they say, and not for one that was let in itself', () => {
  const known = after(enrolled(loket, first), enrolled(arsip, second), was(lama, 7, loket))
  expect([1, 7, 8].map((seq) => keysOf(known, lama, seq))).toEqual([[first], [first], []])
  expect(keysOf(after(enrolled(loket, first), enrolled(arsip, second), was(arsip, 7, loket)), arsip, 1)).toEqual([second])
  expect(keysOf(vouchedAfter(known, was(lama, 9, loket), 4), lama, 9)).toEqual([first])
  expect(keysOf(after(was(lama, 7, loket)), lama, 1)).toEqual([])
  // Its last word counts, and not the longest.
  expect([5, 6].map((seq) => keysOf(vouchedAfter(known, was(lama, 5, loket), 4), lama, seq))).toEqual([[first], []])
  // A PC may have been several.
  const before = 'lebih-lama' as DeviceId
  const several = vouchedAfter(known, was(before, 3, loket), 4)
  expect(([[before, 3], [before, 4], [lama, 7]] as const).map(([device, seq]) => keysOf(several, device, seq))).toEqual([[first], [], [first]])
})
