import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { codeAnswer, codeRequest, devicesAnswer, nothing, revokeRequest } from '#protocol/sync/devices.ts'
import { readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { enrol } from '../../electron/sync/http/enrol.ts'
import { reopen } from '../../electron/sync/http/reopen.ts'
import { ServerSaid } from '../../electron/sync/http/server-said.ts'
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

test('S-13 nobody goes by a server’s name from now on, nor by a PC’s that was revoked', async () => {
  const [was, gone] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  const enrolled = await served.enrolled(was)
  const wire = served.wire(was, enrolled)
  await served.joined(gone)
  const as = (device: DeviceId, { key }: CounterDevice) => reopen({ place: enrolled.place, office, serverKey: enrolled.serverKey }, { device: was.device, key: was.key }, { device, key })
  await wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: gone.device })
  const says = (problem: Problem, attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ cause: new ServerSaid(problem) })
  await says('not-let-in', as(`server-${was.key.publicKey.slice(0, 32)}` as DeviceId, new CounterDevice(office, 'lain')))
  await says('device-revoked', as(gone.device, gone))
  expect((await wire.ask(SYNC_ROUTES.devices, [nothing, devicesAnswer], {})).devices.map(({ device }) => device)).toEqual([was.device, gone.device])
})

test('S-16 a code that a PC asked for lets nobody in once that PC is revoked; whom it let in before stays', async () => {
  const [admin, stolen, early, late] = ['loket-1', 'loket-2', 'tablet', 'lain'].map((name) => new CounterDevice(office, name))
  const [wire, thiefs] = [await served.joined(must(admin, 'a PC')), await served.joined(must(stolen, 'a PC'))]
  const asked = async () => must(readEnrolmentCode((await thiefs.ask(SYNC_ROUTES.code, [codeRequest, codeAnswer], { name: 'PC Baru' })).code), 'a code')
  const [used, open] = [await asked(), await asked()]
  const enters = (code: typeof open, { device, key }: CounterDevice) => enrol(code, { device, key, worksFor: { office, officeKey: served.officeKey } })
  await enters(used, must(early, 'a tablet'))
  await wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: must(stolen, 'a PC').device })
  await expect(enters(open, must(late, 'a machine'))).rejects.toMatchObject({ cause: new ServerSaid('code-unknown') })
  // Its answer may have been lost.
  expect(await enters(used, must(early, 'a tablet'))).toMatchObject({ name: 'PC Baru' })
  expect((await wire.ask(SYNC_ROUTES.devices, [nothing, devicesAnswer], {})).devices.map(({ device }) => device)).toEqual(['loket-1', 'loket-2', 'tablet'])
})
