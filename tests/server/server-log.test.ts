import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeAnswer, codeRequest, devicesAnswer, renameRequest, revokeRequest } from '#protocol/sync/devices.ts'
import { readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { must } from '#domain/must.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { openServerLog } from '../../server/watch/server-log.ts'
import { CounterDevice } from './counter-device.ts'
import { office, ServedOffice } from './served-office.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-log-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

const all = (where: string): string => readdirSync(where).map((name) => readFileSync(path.join(where, name), 'utf8')).join('')

test('devices are named by their ids: neither what an office calls a PC nor a code is written down', async () => {
  const served = await new ServedOffice().open()
  const [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  const wire = await served.joined(budi)
  const { code } = await wire.ask(SYNC_ROUTES.code, [codeRequest, codeAnswer], { name: 'PC Rahmatullah' })
  await served.joined(dewi)
  await wire.ask(SYNC_ROUTES.rename, [renameRequest, devicesAnswer], { device: dewi.device, name: 'Meja Bu Zulaikha' })
  await wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: dewi.device })
  const written = all(path.join(served.folder, 'catatan'))
  for (const event of ['founded', 'enrolled', 'code-made', 'renamed', 'revoked']) expect(written).toContain(`"event":"${event}"`)
  for (const secret of ['Rahmatullah', 'Zulaikha', must(readEnrolmentCode(code), 'a code').secret, served.server.running.token]) expect(written).not.toContain(secret)
  await served.close()
})

test('a defect is told by its kind and place, not by its words', () => {
  openServerLog(folder).fault(new TypeError('tidak terbaca: Siti Rahmawati 1471014101900001'), SYNC_ROUTES.push)
  const written = all(folder)
  expect(written).toContain('TypeError')
  expect(written).toContain('server-log.test.ts')
  expect(written).not.toMatch(/Siti|1471014101900001/)
})

test('it grows to 5 MB; four older ones are kept', () => {
  const log = openServerLog(folder)
  const file = path.join(folder, 'server.log')
  for (let times = 1; times <= 6; times += 1) {
    writeFileSync(file, `${times}`)
    truncateSync(file, 5 * 1024 * 1024 + 1)
    log.event('stopped')
  }
  expect(readdirSync(folder).toSorted()).toEqual(['server.log', 'server.log.1', 'server.log.2', 'server.log.3', 'server.log.4'])
  expect(statSync(file).size).toBeLessThan(200)
  expect(['1', '4'].map((age) => readFileSync(`${file}.${age}`, 'utf8')[0])).toEqual(['6', '3'])
})
