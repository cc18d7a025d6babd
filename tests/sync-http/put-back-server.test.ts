import { cpSync, rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { SHARED_BOOKS } from '../../electron/sample/books-of-several-counters.ts'
import { OpenOffice, sitisForm } from '../calls/open-office.ts'
import { furtherPc, joins } from './let-in.ts'
import { level, PATIENT, same, standingOf } from './levelling.ts'
import type { ServerProgram } from './server-program.ts'
import { SeveralMachines } from './several-machines.ts'

// What becomes of an office whose server's folder was put back to an older copy: the server's program, counters as the app runs them, real sockets.

const takesIn = async (office: OpenOffice): Promise<string> => (await office.ask('budi', 'intake.receive', await sitisForm(office))).registerNumber

const machines = new SeveralMachines()
afterEach(() => machines.end(), 180_000)

/** A PC and its server, of whose folder there is a copy of now. */
async function officeOfOne() {
  const server = await machines.program()
  const a = machines.kept(await OpenOffice.established())
  for (const { book } of await a.ask('hendra', 'numbering.books', {})) await a.ask('hendra', 'numbering.saveBook', { book: { ...book, ...SHARED_BOOKS[book.id] } })
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  const copy = `${server.folder}-salinan`
  await server.killed()
  cpSync(server.folder, copy, { recursive: true })
  await server.start()
  return { server, a, copy }
}

function isPutBack({ folder }: ServerProgram, copy: string): void {
  rmSync(folder, { recursive: true })
  cpSync(copy, folder, { recursive: true })
}

test('S-25 a PC that a server forgot and gave its short code to another one goes by another code, and its acts are there', { timeout: 400_000 }, async () => {
  const { server, a, copy } = await officeOfOne()
  const b = await machines.readyPc(await server.code('PC Loket 2'), a)
  expect((await standingOf(b)).own).toMatchObject({ code: 'B' })
  expect(await takesIn(b)).toContain('/B/')
  await level(a, b)
  await server.killed()
  // The others are off while the server is put back, and another PC comes.
  for (const { counter } of [a, b]) await counter.close()
  isPutBack(server, copy)
  await server.start()
  const c = machines.kept(await furtherPc(await server.code('PC Loket 3'), a))
  expect((await standingOf(c)).own).toMatchObject({ code: 'B' })
  await b.reopen()
  let asked = 0
  b.counter.onReopen(() => { asked += 1 })
  await a.reopen()
  await expect.poll(() => asked, PATIENT).toBe(1)
  await b.reopen()
  await level(a, b, c)
  expect((await standingOf(b)).own).toMatchObject({ code: 'C', name: 'PC Loket 2' })
  expect(await takesIn(b)).toContain('/C/')
  await level(a, b, c)
  expect((await server.devices()).map(({ name, code }) => `${code} ${name}`).toSorted()).toEqual(['A PC Loket 1', 'B PC Loket 3', 'C PC Loket 2'])
  for (const one of [b, c]) await same(a, one)
  expect((await standingOf(b)).acts).toMatchObject({ kept: 0, sent: 0 })
  rmSync(copy, { recursive: true })
})

test('S-22 while a PC goes back a long way the bar says how far it is', { timeout: 400_000 }, async () => {
  const { server, a, copy } = await officeOfOne()
  // More than one part takes on.
  for (let nth = 1; nth <= 105; nth += 1) await takesIn(a)
  await level(a)
  await server.killed()
  await a.counter.close()
  isPutBack(server, copy)
  await server.start()
  machines.kept(await furtherPc(await server.code('PC Loket 2'), a))
  await a.reopen()
  const told: unknown[] = []
  a.counter.onChanged(({ topics }) => void standingOf(a).then(({ foldingAgain }) => told.push({ topics, foldingAgain })))
  await expect.poll(() => told, PATIENT).toContainEqual({ topics: ['sync'], foldingAgain: { what: 'register', done: 100, total: expect.any(Number) as number } })
  await level(a)
  expect((await standingOf(a)).foldingAgain).toBeNull()
  rmSync(copy, { recursive: true })
})
