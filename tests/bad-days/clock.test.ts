import type { DossierId, IsoInstant } from '#domain/ids.ts'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '#protocol/call.ts'
import { OpenOffice, PIN, sitisForm } from '../calls/open-office.ts'
import { bundledProgram } from '../torture/bundled-program.ts'
import { OfficeInProcess } from '../torture/office-in-process.ts'
import { cheapSecrets } from '../calls/cheap-secrets.ts'

let program: string
let office: OpenOffice
let form: Awaited<ReturnType<typeof sitisForm>>
beforeAll(async () => {
  program = await bundledProgram('office-process')
  office = await OpenOffice.established(undefined, undefined, undefined, undefined, cheapSecrets)
  form = await sitisForm(office)
  expect((await office.ask('budi', 'intake.receive', form)).registerNumber).toBe('0001/REG/V/2026')
  await office.counter.close()
}, 60_000)

let counter: OfficeInProcess
afterAll(async () => {
  await counter.kill()
  rmSync(path.dirname(program), { recursive: true })
})

/** Opened by a process of its own that believes it is then. */
async function opensAt(now: string): Promise<(name: string, input: unknown) => Promise<Reply<unknown>>> {
  const [data, keys] = [path.join(office.root, 'data'), path.join(office.root, 'keys')]
  ;({ office: counter } = await OfficeInProcess.open({ data, keys, program }, now as IsoInstant, null))
  const call = async (name: string, input: unknown) => (await counter.ask({ t: 'call', client: 'window', name, request: { commandId: randomUUID(), input } }, now as IsoInstant)).value as Reply<unknown>
  expect(await call('session.logIn', { officer: office.idOf('budi'), secret: PIN })).toMatchObject({ ok: true })
  return call
}

test('killed, and started again with a dead battery, a year ahead and at last rightly, an office goes on with the number that is next', { timeout: 120_000 }, async () => {
  for (const [now, shown] of [['2000-01-01T00:00:00.000Z', '1 Januari 2000'], ['2027-05-05T03:00:00.000Z', '5 Mei 2027']] as const) {
    const call = await opensAt(now)
    const next = { ...form, dossier: randomUUID() as string as DossierId }
    expect(await call('intake.receive', next)).toMatchObject({ ok: false, refusal: { code: 'clock-doubtful', message: expect.stringContaining(shown) } })
    expect(await call('intake.receive', { ...next, verdict: 'to-check' })).toMatchObject({ ok: true, value: { registerNumber: '' } })
    expect(await call('register.search', { text: 'siti', status: 'all', year: null, after: '', limit: 10 })).toMatchObject({ ok: true })
    expect(await call('desk.queues', {})).toMatchObject({ ok: true })
    await counter.kill()
  }
  const call = await opensAt('2026-05-06T03:00:00.000Z')
  expect(await call('clock.state', {})).toEqual({ ok: true, value: null })
  expect(await call('intake.receive', { ...form, dossier: randomUUID() })).toMatchObject({ ok: true, value: { registerNumber: '0002/REG/V/2026' } })
  await counter.kill()
  expect(await OfficeInProcess.verify({ data: path.join(office.root, 'data'), keys: path.join(office.root, 'keys'), program }, '2026-05-06T03:00:00.000Z' as IsoInstant)).toEqual([])
})
