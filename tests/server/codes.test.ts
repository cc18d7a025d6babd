import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { founded } from '../../electron/sync/http/enrol.ts'
import { CODE_MINUTES, EnrolmentCodes } from '../../server/enrolment/codes.ts'
import { Enrolment } from '../../server/enrolment/enrolment.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { OfficeServer } from '../../server/office/office-server.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import { CounterDevice } from './counter-device.ts'
import { office } from './served-office.ts'

const [budi, dewi] = ['loket-1' as DeviceId, 'loket-2' as DeviceId]

test('only so many codes are open at a time; an hour after their end there is room again', () => {
  let now = 0
  const codes = new EnrolmentCodes(() => new Date(now))
  const made = Array.from({ length: 50 }, (_, at) => codes.make(`PC ${at}`, budi))
  expect(new Set(made).size).toBe(50)
  expect(codes.make('satu lagi', budi)).toBe(null)
  now += CODE_MINUTES * 60_000 + 3_600_001
  expect(codes.make('satu lagi', budi)).not.toBe(null)
})

test('a code that let a PC in, or is over, says so to whoever has the whole of it', () => {
  let now = 0
  const codes = new EnrolmentCodes(() => new Date(now))
  const secret = must(codes.make('PC Loket 1', null), 'a code')
  const found = codes.find(secret, budi)
  if (!found.ok) throw new Error(found.refusal)
  found.value.device = budi
  expect([codes.find(secret, budi).ok, codes.find(secret, dewi)]).toEqual([true, { ok: false, refusal: 'code-used' }])
  now = CODE_MINUTES * 60_000
  expect(codes.find(secret, budi).ok).toBe(true)
  now += 1
  expect(codes.find(secret, budi)).toEqual({ ok: false, refusal: 'code-expired' })
})

test('of two PCs that bring one code at the same moment, one is let in', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-codes-'))
  const store = await openSqliteStore(path.join(folder, 'server.db'))
  const [key, officeKey] = [signingKey(newKeyPem()), signingKey(newKeyPem())]
  const server = await OfficeServer.open({ store, key, now: () => new Date('2026-11-02T01:00:00.000Z') })
  const enrolment = new Enrolment(server)
  const secret = must(enrolment.codes.make('PC Loket 1', null), 'a code')
  const asks = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')].map(({ device, key: own }) =>
    enrolment.enrol({ secret, office, device, publicKey: own.publicKey, proof: own.sign(enrolmentInput({ office, device, serverKey: key.publicKey, secret })), founding: founded(office, officeKey, key.publicKey) }),
  )
  expect(await Promise.all(asks)).toMatchObject([{ ok: true }, { ok: false, refusal: 'code-used' }])
  expect(await store.reading(office).devices()).toHaveLength(1)
  await store.close()
  rmSync(folder, { recursive: true })
})
