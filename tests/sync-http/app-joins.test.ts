import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { must } from '#domain/must.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OpenOffice, refusalIn, sitisForm } from '../calls/open-office.ts'
import { asksToReopen, data, level, PATIENT, pinsAt, same, standingOf } from './levelling.ts'
import type { ServerProgram } from './server-program.ts'
import { SeveralMachines } from './several-machines.ts'

// The whole line: the server's own program, two counters as the app runs them, real sockets.

/** A program's start is half a second's work; a busy machine makes it many: milliseconds. */
const STARTING = 180_000
const machines = new SeveralMachines()
let server: ServerProgram

beforeEach(async () => { server = await machines.program() }, STARTING)
afterEach(() => machines.end(), STARTING)

/** The PC that worked alone: an office and its first dossier. */
async function firstPc(): Promise<OpenOffice> {
  const office = await OpenOffice.established()
  machines.kept(office)
  await office.ask('budi', 'intake.receive', await sitisForm(office))
  return office
}

async function joins(office: OpenOffice, name: string): Promise<void> {
  let asked = 0
  office.counter.onReopen(() => { asked += 1 })
  expect(await office.ask('hendra', 'sync.join', { code: await server.code(name) })).toMatchObject({ name })
  expect(asked).toBe(1)
  await office.reopen()
}

/** A PC that is started for the first time, and its first question. */
async function furtherPc(name: string, first: OpenOffice): Promise<OpenOffice> {
  const office = new OpenOffice(undefined, new Map(first.officers))
  machines.kept(office)
  const reply = await office.raw('first start', 'setup.join', { code: await server.code(name) })
  expect(reply).toMatchObject({ ok: true, value: { name } })
  await office.reopen()
  return office
}

const names = async (office: OpenOffice): Promise<readonly string[]> => (await office.ask('dewi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })).rows.map(({ applicantName }) => applicantName)

test('a PC that worked alone founds its office on a new server; another one gets the office, and what is done at one is on the other’s screen; with the cable pulled both go on, and are the same afterwards', { timeout: 240_000 }, async () => {
  const a = await firstPc()
  expect(await standingOf(a)).toMatchObject({ state: 'alone', own: null, address: '', acts: { kept: 0, sent: 0, applied: 0 } })
  await joins(a, 'PC Loket 1')
  await level(a)
  const joined = await standingOf(a)
  expect(joined).toMatchObject({ own: { code: 'A', name: 'PC Loket 1' }, problem: '', since: null, term: 1 })
  expect(joined.acts.applied).toBeGreaterThan(5)

  const b = await furtherPc('PC Loket 2', a)
  await level(b)
  // Who works in the office logs in at the new PC with the same PIN, as soon as that has come; before, no try is counted.
  await expect.poll(() => pinsAt(b), PATIENT).toBe(pinsAt(a))
  expect(await names(b)).toEqual(await names(a))
  expect((await a.ask('hendra', 'sync.devices', {})).devices.map(({ name, code, own, revoked }) => ({ name, code, own, revoked }))).toEqual([
    { name: 'PC Loket 1', code: 'A', own: true, revoked: null },
    { name: 'PC Loket 2', code: 'B', own: false, revoked: null },
  ])
  const own = must((await a.ask('hendra', 'sync.devices', {})).devices.find((one) => one.own), 'this PC')
  expect(refusalIn(await a.reply('hendra', 'sync.revoke', { device: own.device })).code).toBe('in-use')

  // An act at A is on B's screen: B is told without asking.
  const told: string[] = []
  b.counter.onChanged(({ topics }) => { told.push(...topics) })
  const siti = (await a.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })).rows[0]?.dossier
  if (!siti) throw new Error('Siti was taken in')
  await a.ask('budi', 'dossier.addNote', { dossier: siti, text: 'Pemohon menelepon.' })
  await expect.poll(() => told.includes('dossiers'), PATIENT).toBe(true)
  await expect.poll(async () => JSON.stringify(await b.ask('dewi', 'dossier.open', { dossier: siti })), PATIENT).toContain('Pemohon menelepon.')

  await server.killed()
  await a.ask('budi', 'dossier.addNote', { dossier: siti, text: 'Ditulis di A tanpa server.' })
  await b.ask('dewi', 'dossier.addNote', { dossier: siti, text: 'Ditulis di B tanpa server.' })
  await expect.poll(async () => (await Promise.all([a, b].map(standingOf))).map(({ state, acts }) => [state, acts.kept]), PATIENT).toEqual([['offline', 1], ['offline', 1]])
  expect((await standingOf(a)).since).not.toBeNull()
  expect((await a.ask('budi', 'sync.marks', { dossier: siti })).marks.at(-1)?.mark).toBe('kept')
  expect(refusalIn(await a.reply('hendra', 'sync.code', { name: 'PC Loket 3' })).code).toBe('no-server')

  await server.start()
  await level(a, b)
  await same(a, b)
  expect((await a.ask('budi', 'sync.marks', { dossier: siti })).marks.at(-1)?.mark).toBe('applied')
})

test('whoever may not is not let in: a mistyped, an unknown and a used code; and who joins needs the right', { timeout: 240_000 }, async () => {
  const a = await firstPc()
  const code = await server.code('PC Loket 1')
  expect(refusalIn(await a.reply('budi', 'sync.join', { code })).code).toBe('no-right')
  expect(refusalIn(await a.reply('hendra', 'sync.join', { code: `${code}7` })).fields).toEqual([expect.objectContaining({ path: 'code' })])
  expect(refusalIn(await a.raw('a window', 'setup.join', { code })).code).toBe('already-established')
  expect(refusalIn(await a.reply('hendra', 'sync.code', { name: 'PC Loket 2' })).code).toBe('not-joined')

  // A PC with nothing on it has no office to found there.
  const empty = new OpenOffice()
  machines.kept(empty)
  expect(refusalIn(await empty.raw('first start', 'setup.join', { code }))).toMatchObject({ code: 'code-refused', message: expect.stringContaining('belum punya kantor') as string })
  await a.ask('hendra', 'sync.join', { code })
  expect(refusalIn(await empty.raw('first start', 'setup.join', { code }))).toMatchObject({ code: 'code-refused', message: expect.stringContaining('sudah dipakai') as string })

  await server.killed()
  expect(refusalIn(await empty.raw('first start', 'setup.join', { code }))).toMatchObject({ code: 'no-server', message: expect.stringContaining('tidak menjawab') as string })
})

test('a copy of a PC goes by another device, is let in anew by the key it has from before, and has a mark of its own; one without keys waits for a code', { timeout: 240_000 }, async () => {
  const a = await firstPc()
  await joins(a, 'PC Loket 1')
  await level(a)
  await a.counter.close()
  const [root, bare] = ['loket-copy-', 'loket-bare-'].map((name) => mkdtempSync(path.join(tmpdir(), name)))
  cpSync(a.root, must(root, 'a folder'), { recursive: true })
  cpSync(data(a), path.join(must(bare, 'a folder'), 'data'), { recursive: true })
  await a.reopen()
  const dossier = must((await a.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })).rows[0], 'Siti’s').dossier
  await a.ask('budi', 'dossier.addNote', { dossier, text: 'Ditulis sesudah disalin.' })
  await level(a)

  const copy = new OpenOffice(root, new Map(a.officers))
  machines.kept(copy)
  // It hears of an act under its own name that it never did, and opens anew; once the office let it in, again.
  await asksToReopen(copy)
  await copy.reopen()
  await asksToReopen(copy)
  await copy.reopen()
  await level(a, copy)
  expect([(await standingOf(a)).own, (await standingOf(copy)).own?.code]).toEqual([{ code: 'A', name: 'PC Loket 1' }, 'B'])

  const without = new OpenOffice(bare, new Map(a.officers))
  machines.kept(without)
  expect(await standingOf(without)).toMatchObject({ own: null })
  expect(['stopped', 'alone']).toContain((await standingOf(without)).state)
})
