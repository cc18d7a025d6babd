import type { CallOutput } from '#protocol/calls.ts'
import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'
import { OpenOffice, type Person, sitisForm } from './open-office.ts'

let office: OpenOffice
/** Other tests check their own data beside these. */
const shared = process.env['TMPDIR']
beforeAll(async () => {
  process.env['TMPDIR'] = temporaryFolder()
  office = await OpenOffice.established()
  await office.ask('budi', 'intake.receive', await sitisForm(office))
}, 60_000)
afterAll(async () => {
  await office.counter.close()
  if (shared === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = shared
  clearAway()
})

type Status = CallOutput<'check.status'>

async function afterwards(person: Person = 'hendra'): Promise<Status> {
  for (;;) {
    const status = await office.ask(person, 'check.status', {})
    if (status.running === null) return status
    await wait(20)
  }
}

const scratches = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('loket-periksa-'))

test('only an admin begins, watches, stops or takes out a check', async () => {
  for (const person of ['budi', 'wati', 'ratna'] as const) {
    for (const name of ['check.start', 'check.stop', 'check.status'] as const) expect((await office.refusal(person, name, {})).code, `${person} ${name}`).toBe('no-right')
    expect((await office.refusal(person, 'check.export', { format: 'csv' })).code).toBe('no-right')
  }
  expect(await office.refusal('hendra', 'check.stop', {})).toMatchObject({ code: 'not-found' })
  expect(await office.refusal('hendra', 'check.export', { format: 'csv' })).toMatchObject({ code: 'not-found' })
  expect(await office.ask('hendra', 'check.status', {})).toEqual({ running: null, finished: null, broken: null, reminder: 'none' })
})

test('thirty days without a check the admin is reminded, over a restart too', async () => {
  const today = office.now
  office.minutesPass(29 * 24 * 60)
  expect((await office.ask('hendra', 'check.status', {})).reminder).toBe('none')
  office.minutesPass(2 * 24 * 60)
  expect((await office.ask('hendra', 'check.status', {})).reminder).toBe('overdue')
  await office.reopen()
  expect((await office.ask('hendra', 'check.status', {})).reminder).toBe('overdue')
  office.now = today
  await office.reopen()
})

test('the counter takes Siti’s second dossier in while her first is checked; one at a time, and the office is whole', { timeout: 60_000 }, async () => {
  const job = await office.ask('hendra', 'check.start', {})
  expect(await office.refusal('hendra', 'check.start', {})).toMatchObject({ code: 'in-use' })
  expect((await office.ask('hendra', 'check.status', {})).running).toMatchObject({ officerName: 'Hendra Wijaya', part: expect.any(String) })
  for (let more = 0; more < 5; more += 1) await office.ask('budi', 'intake.receive', await sitisForm(office))
  const { finished, broken, reminder } = await afterwards()
  expect(finished).toMatchObject({ officerName: 'Hendra Wijaya', findings: [], notes: [] })
  expect(finished?.events).toBeGreaterThan(10)
  expect([broken, reminder]).toEqual([null, 'none'])
  expect(await office.ask('hendra', 'job.list', {})).toMatchObject([{ id: job.id, state: 'done', message: expect.stringContaining('Data utuh') }])
})

test('one that is stopped says so, leaves nothing folded anew behind, and does not call the data checked', { timeout: 60_000 }, async () => {
  const [before, last] = [scratches(), (await afterwards()).finished]
  await office.ask('hendra', 'check.start', {})
  await office.ask('hendra', 'check.stop', {})
  const { finished, broken } = await afterwards()
  expect(broken).toMatchObject({ officerName: 'Hendra Wijaya', why: 'stopped' })
  expect(finished).toEqual(last)
  expect(scratches().filter((name) => !before.includes(name))).toEqual([])
})

test('an edit made behind Loket’s back is named with its number, time and dossier, and what to do; it stands on the admin’s desk over a restart, and can be taken out', { timeout: 60_000 }, async () => {
  await office.counter.close()
  const log = new Database(path.join(office.root, 'data/log.db'))
  const guard = String(log.prepare("select sql from sqlite_schema where name = 'event_never_updated'").pluck().get())
  log.exec("drop trigger event_never_updated; update event set actor = 'orang-lain' where place = (select min(place) from event where type = 'dossier.received')")
  log.exec(guard)
  log.close()
  await office.reopen()
  await office.ask('hendra', 'check.start', {})
  const { finished, reminder } = await afterwards()
  const found = finished?.findings.find(({ part }) => part === 'Rantai catatan')
  expect(found).toMatchObject({ place: expect.any(Number), at: expect.stringMatching(/^2026-05-05T/), what: 'berkas diterima', about: expect.stringMatching(/^berkas 0001\/REG\//), next: expect.stringContaining('cadangan') })
  expect(found?.message).toContain('sudah diubah')
  expect(reminder).toBe('faults')
  await office.reopen()
  expect(await office.ask('hendra', 'check.status', {})).toMatchObject({ running: null, reminder: 'faults', finished: { findings: finished?.findings } })
  const { id } = await office.ask('hendra', 'check.export', { format: 'csv' })
  let job = (await office.ask('hendra', 'job.list', {})).find((one) => one.id === id)
  for (; job?.state === 'running'; job = (await office.ask('hendra', 'job.list', {})).find((one) => one.id === id)) await wait(20)
  const file = await office.bytes('hendra', job?.path ?? '')
  expect(Buffer.from(file.body).toString()).toContain('sudah diubah')
})
