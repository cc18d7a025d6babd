import type { DossierId } from '#domain/ids.ts'
import type { Reply } from '#protocol/call.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { SERVER_GONE } from '#protocol/calls/server.ts'
import { afterEach, expect, test } from 'vitest'
import { OpenOffice, refusalIn, sitisForm } from '../calls/open-office.ts'
import { joins } from './let-in.ts'
import { asksToReopen, level, PATIENT, same, standingOf } from './levelling.ts'
import { SeveralMachines } from './several-machines.ts'

// An office goes on with another server: real programs, counters as the app runs them, real sockets.

const LONG = { timeout: 400_000 }
const machines = new SeveralMachines()
afterEach(() => machines.end(), 180_000)

/** A PC with one dossier that may become a server. */
async function founder(): Promise<{ readonly a: OpenOffice; readonly dossier: DossierId }> {
  const a = machines.kept(await OpenOffice.established())
  await machines.hosts(a)
  const { dossier } = await a.ask('budi', 'intake.receive', await sitisForm(a))
  return { a, dossier }
}

const codeOf = async (office: OpenOffice, name: string): Promise<string> => (await office.ask('hendra', 'sync.code', { name })).code
const notesIn = async (office: OpenOffice, dossier: DossierId): Promise<string> => JSON.stringify(await office.ask('budi', 'dossier.open', { dossier }))

test('S-23 S-30 the server is gone for good: the PC with the office’s key is filled from what it has and goes on as the server; the others join it with a code and lose nothing, nor what they went on to do with the old one', LONG, async () => {
  const { a, dossier } = await founder()
  const old = await machines.program()
  await joins(a, await old.code('PC Loket 1'))
  const [b, c] = [await machines.readyPc(await old.code('PC Loket 2'), a), await machines.readyPc(await old.code('PC Loket 3'), a)]
  expect(refusalIn(await a.reply('budi', 'server.change', { code: '', old: 'gone', sure: SERVER_GONE })).code).toBe('no-right')
  expect(refusalIn(await a.reply('hendra', 'server.change', { code: '', old: 'gone', sure: 'ya' })).fields).toEqual([expect.objectContaining({ path: 'sure' })])
  expect(refusalIn(await a.reply('hendra', 'server.change', { code: '', old: 'gone', sure: SERVER_GONE })).message).toContain('masih menjawab')
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ state: 'off', asked: false, founded: true })
  expect(await b.ask('hendra', 'server.standing', {})).toMatchObject({ founded: false })

  await old.killed()
  await a.ask('budi', 'dossier.addNote', { dossier, text: 'Di A tanpa server.' })
  await b.ask('budi', 'dossier.addNote', { dossier, text: 'Di B tanpa server.' })
  expect(refusalIn(await b.reply('hendra', 'server.change', { code: await old.code('x').catch(() => '0'.repeat(40)), old: 'gone', sure: SERVER_GONE })).code).toBe('code-refused')
  expect(refusalIn(await a.reply('hendra', 'server.change', { code: '', old: 'running', sure: '' })).message).toContain('tidak menjawab')
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ filling: null })
  const told: Promise<Reply<unknown>>[] = []
  a.counter.onChanged(() => { told.push(a.raw('hendra', 'server.standing', {})) })
  await a.ask('hendra', 'server.change', { code: '', old: 'gone', sure: SERVER_GONE })
  expect((await Promise.all(told)).map((reply) => reply.ok && (reply.value as CallOutput<'server.standing'>).filling?.done)).toContain(0)
  await a.reopen()
  await level(a)
  // The planned change was refused and had signed one already.
  expect(await standingOf(a)).toMatchObject({ serves: true, term: 3, own: { code: 'A' } })
  await joins(b, await codeOf(a, 'PC Loket 2'))
  await level(a, b)

  // The server was not gone: C found it again and went on with it alone.
  await old.start()
  await c.ask('budi', 'dossier.addNote', { dossier, text: 'Di C dengan server lama.' })
  await level(c)
  await old.killed()
  await expect.poll(async () => (await standingOf(c)).state, PATIENT).toBe('offline')
  await joins(c, await codeOf(a, 'PC Loket 3'))
  await level(a, b, c)
  await same(a, b)
  await same(a, c)
  expect(await standingOf(c)).toMatchObject({ own: { code: 'C' }, term: 3 })
  for (const text of ['Di A tanpa server.', 'Di B tanpa server.', 'Di C dengan server lama.']) expect((await notesIn(b, dossier)).split(text).length).toBeGreaterThan(1)
  // Who comes later gets the PINs from whoever is on.
  await machines.readyPc(await codeOf(a, 'PC Loket 4'), a)
})

test('S-30 S-32 S-33 a planned change: the old server closes, the new one has all of it, the others go there by themselves, and the old one is ended by hand', LONG, async () => {
  const { a, dossier } = await founder()
  await a.ask('hendra', 'server.begin', { name: 'PC Front Office' })
  await a.reopen()
  await level(a)
  const b = await machines.readyPc(await codeOf(a, 'PC Loket 2'), a)
  expect(refusalIn(await a.reply('hendra', 'server.change', { code: await codeOf(a, 'Dirinya'), old: 'running', sure: '' })).message).toContain('server yang sekarang')

  const fresh = await machines.program()
  let asked = asksToReopen(b)
  await a.ask('budi', 'dossier.addNote', { dossier, text: 'Sebelum pindah.' })
  await a.ask('hendra', 'server.change', { code: await fresh.code('PC Front Office'), old: 'running', sure: '' })
  await a.reopen()
  await level(a)
  expect(await standingOf(a)).toMatchObject({ serves: false, term: 2, own: { code: 'A', name: 'PC Front Office' } })
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ state: 'running', asked: false })

  await b.ask('budi', 'dossier.addNote', { dossier, text: 'Sesudah pindah.' })
  await asked
  await b.reopen()
  await level(a, b)
  await same(a, b)
  expect(await standingOf(b)).toMatchObject({ own: { code: 'B' }, term: 2, problem: '' })
  await a.ask('hendra', 'server.stop', {})
  await expect.poll(async () => (await a.ask('hendra', 'server.standing', {})).state, PATIENT).toBe('off')

  // And back: the PC’s own server goes on from where it closed.
  asked = asksToReopen(b)
  await a.ask('hendra', 'server.change', { code: '', old: 'running', sure: '' })
  await a.reopen()
  await level(a)
  expect(await standingOf(a)).toMatchObject({ serves: true, term: 3 })
  await asked
  await b.reopen()
  await level(a, b)
  await same(a, b)
  expect(await standingOf(b)).toMatchObject({ own: { code: 'B' }, term: 3, serves: false, problem: '' })
})

test('S-32 S-33 another PC is prepared as the server, named at the PC that has the key, and goes on with itself', LONG, async () => {
  const { a, dossier } = await founder()
  await a.ask('hendra', 'server.begin', { name: 'PC Front Office' })
  await a.reopen()
  await level(a)
  expect(refusalIn(await a.reply('hendra', 'server.prepare', {})).code).toBe('already-joined')
  const b = await machines.readyPc(await codeOf(a, 'PC Loket 2'), a)
  await machines.hosts(b)
  await level(b)
  const { code } = await b.ask('hendra', 'server.prepare', {})
  expect(refusalIn(await b.reply('hendra', 'server.begin', { name: 'PC Loket 2' })).code).toBe('already-joined')
  const asked = asksToReopen(b)
  await a.ask('hendra', 'server.change', { code, old: 'running', sure: '' })
  await a.reopen()
  await level(a)
  await asked
  await b.reopen()
  await b.ask('budi', 'dossier.addNote', { dossier, text: 'Sesudah pindah.' })
  await level(a, b)
  await same(a, b)
  expect(await standingOf(b)).toMatchObject({ serves: true, term: 2, own: { code: 'B', name: 'PC Loket 2' } })
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ asked: false, state: 'running' })
})
