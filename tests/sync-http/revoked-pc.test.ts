import { afterEach, beforeEach, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { OpenOffice, refusalIn, sitisForm } from '../calls/open-office.ts'
import { furtherPc, joins } from './let-in.ts'
import { data, level, PATIENT, pinsAt, same, standingOf } from './levelling.ts'
import type { ServerProgram } from './server-program.ts'
import { SeveralMachines } from './several-machines.ts'
import { foldedDump } from '../sync/same-registers.ts'

// The whole line: the server's own program, two counters as the app runs them, real sockets.

/** A program's start is half a second's work; a busy machine makes it many: milliseconds. */
const STARTING = 180_000
const machines = new SeveralMachines()
let server: ServerProgram

beforeEach(async () => { server = await machines.program() }, STARTING)
afterEach(() => machines.end(), STARTING)

const texts = (office: OpenOffice): string => JSON.stringify(foldedDump(data(office))['events'])

test('S-16 a PC that was revoked comes back with another code as another device: what it had not sent is brought, held, and counts once an admin admits it', { timeout: 240_000 }, async () => {
  const a = await OpenOffice.established()
  machines.kept(a)
  await a.ask('budi', 'intake.receive', await sitisForm(a))
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  const b = await furtherPc(await server.code('PC Loket 2'), a)
  machines.kept(b)
  await level(a, b)
  const dossier = must((await a.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })).rows[0], 'Siti’s').dossier
  // PINs come a moment after the office.
  await expect.poll(() => pinsAt(b), PATIENT).toBe(pinsAt(a))
  await b.ask('dewi', 'dossier.open', { dossier })

  await server.killed()
  await b.ask('dewi', 'dossier.addNote', { dossier, text: 'Ditulis sebelum tahu.' })
  // Switched off until it is revoked: the server hears of the note behind that, whoever is quicker.
  await b.counter.close()
  await server.start()
  const before = must((await a.ask('hendra', 'sync.devices', {})).devices.find(({ name }) => name === 'PC Loket 2'), 'PC Loket 2')
  await expect.poll(async () => (await a.reply('hendra', 'sync.revoke', { device: before.device })).ok, PATIENT).toBe(true)
  await b.reopen()
  const old = b.counter
  await expect.poll(async () => (await standingOf(b)).state, PATIENT).toBe('stopped')
  expect((await standingOf(b)).problem).toMatch(/dicabut/)

  // A code it was let in with does not let it in again; nobody's does but an admin's new one.
  expect(refusalIn(await b.reply('dewi', 'sync.join', { code: await server.code('PC Loket 2') })).code).toBe('no-right')
  expect(await b.ask('hendra', 'sync.join', { code: await server.code('PC Loket 2 lagi') })).toMatchObject({ name: 'PC Loket 2 lagi', code: 'C' })
  expect(b.counter).toBe(old)
  await b.reopen()
  await level(a, b)
  const devices = (await a.ask('hendra', 'sync.devices', {})).devices
  expect(devices.map(({ code, revoked }) => [code, revoked !== null])).toEqual([['A', false], ['B', true], ['C', false]])
  await expect.poll(async () => (await a.ask('hendra', 'sync.devices', {})).devices.find(({ device }) => device === before.device)?.held ?? 0, PATIENT).toBeGreaterThan(0)
  expect(texts(a)).not.toContain('Ditulis sebelum tahu.')
  const revoked = (await a.ask('hendra', 'sync.devices', {})).devices.find(({ device }) => device === before.device)
  expect(revoked?.heldOn).toMatchObject([{ about: expect.stringMatching(/^\d{4}\/.* · Siti Rahmawati$/), officer: 'Dewi Lestari' }])
  expect((await standingOf(a)).acts.held).toBe(0)

  await expect.poll(async () => (await standingOf(b)).acts.held, PATIENT).toBeGreaterThan(0)
  await a.ask('hendra', 'sync.admit', { device: before.device })
  await b.ask('dewi', 'dossier.addNote', { dossier, text: 'Ditulis sesudah kembali.' })
  await level(a, b)
  await expect.poll(() => texts(a).includes('Ditulis sebelum tahu.') && texts(a).includes('Ditulis sesudah kembali.'), PATIENT).toBe(true)
  await same(a, b)
  expect((await standingOf(b)).acts).toMatchObject({ held: 0, conflict: 0 })
  // Opened once more it is still the same device.
  await b.reopen()
  await level(a, b)
  expect((await a.ask('hendra', 'sync.devices', {})).devices).toHaveLength(3)
})
