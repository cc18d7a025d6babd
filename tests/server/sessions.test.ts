import { expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { FailedTries } from '../../server/access/failed-tries.ts'
import { SESSION_MS, Sessions } from '../../server/access/sessions.ts'

const [budi, dewi] = ['loket-1', 'loket-2'].map((name) => name as DeviceId)
const devices = [must(budi, 'Budi’s PC'), must(dewi, 'Dewi’s PC')] as const

test('a challenge is for one device, for a minute, once, and of this server’s making', () => {
  let now = 1_000
  const sessions = new Sessions(() => now)
  const challenge = sessions.challenge(devices[0])
  expect(sessions.isOurs(devices[0], challenge)).toBe(true)
  expect(sessions.isOurs(devices[1], challenge)).toBe(false)
  expect(new Sessions(() => now).isOurs(devices[0], challenge)).toBe(false)
  const changed = (challenge.startsWith('A') ? 'B' : 'A') + challenge.slice(1)
  for (const other of ['', 'A', `${challenge}AAAA`, changed]) expect(sessions.isOurs(devices[0], other)).toBe(false)
  expect(sessions.open(devices[0], challenge)).not.toBe(null)
  expect(sessions.open(devices[0], challenge)).toBe(null)
  now += 60_001
  expect(sessions.isOurs(devices[0], challenge)).toBe(false)
})

test('a session holds a quarter of an hour, and is one device’s', () => {
  let now = 0
  const sessions = new Sessions(() => now)
  const tokens = devices.map((device) => must(sessions.open(device, sessions.challenge(device)), 'a token'))
  expect(tokens.map((token) => sessions.deviceOf(token))).toEqual(devices)
  now = SESSION_MS
  expect(tokens.map((token) => sessions.deviceOf(token))).toEqual(devices)
  now += 1
  expect(tokens.map((token) => sessions.deviceOf(token))).toEqual([null, null])
  sessions.open(devices[0], sessions.challenge(devices[0]))
  expect(sessions.count).toBe(1)
})

test('failures are counted by name and forgotten after a minute', () => {
  let now = 0
  const tries = new FailedTries(2, () => now)
  tries.failed('192.168.1.7')
  expect(tries.tooMany('192.168.1.7')).toBe(false)
  tries.failed('192.168.1.7')
  expect([tries.tooMany('192.168.1.7'), tries.tooMany('192.168.1.8')]).toEqual([true, false])
  now = 60_001
  expect(tries.tooMany('192.168.1.7')).toBe(false)
})
