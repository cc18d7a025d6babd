import { afterEach, beforeEach, expect, test } from 'vitest'
import { reopen } from '../../electron/sync/http/reopen.ts'
import { WireFault } from '../../electron/sync/wire.ts'
import { CounterDevice } from './counter-device.ts'
import { office, ServedOffice } from './served-office.ts'

let served: ServedOffice

beforeEach(async () => {
  served = await new ServedOffice().open()
})

afterEach(() => served.close())

test('S-13 a PC that goes by another device is let in on the word of the one it was, with a short code nobody had, and once', async () => {
  const [was, is, stranger] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-1b'), new CounterDevice(office, 'lain')]
  const enrolled = await served.enrolled(was, 'PC Loket 1')
  const server = { place: { ...enrolled.place, port: served.server.running.port }, office, serverKey: enrolled.serverKey }
  const answer = await reopen(server, { device: was.device, key: was.key }, { device: is.device, key: is.key })
  expect(answer).toMatchObject({ code: 'B', name: 'PC Loket 1' })
  expect(await reopen(server, { device: was.device, key: was.key }, { device: is.device, key: is.key })).toMatchObject({ code: 'B' })
  const wire = served.wire(is, enrolled)
  is.act('1')
  expect((await wire.push(is.batch(), new AbortController().signal)).outcome).toBe('stored')
  await expect(reopen(server, { device: stranger.device, key: stranger.key }, { device: is.device, key: is.key })).rejects.toThrow(WireFault)
  await expect(reopen(server, { device: was.device, key: was.key }, { device: stranger.device, key: { publicKey: stranger.key.publicKey, sign: (text) => is.key.sign(text) } })).rejects.toThrow(WireFault)
})
