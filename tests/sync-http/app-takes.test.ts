import type { DossierId } from '#domain/ids.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { actInput, acts, OpenOffice, sitisForm } from '../calls/open-office.ts'
import { joins } from './let-in.ts'
import { level, PATIENT, standingOf } from './levelling.ts'
import type { ServerProgram } from './server-program.ts'
import { SeveralMachines } from './several-machines.ts'

/** A program's start is half a second's work; a busy machine makes it many: milliseconds. */
const STARTING = 180_000
const machines = new SeveralMachines()
let server: ServerProgram

beforeEach(async () => { server = await machines.program() }, STARTING)
afterEach(() => machines.end(), STARTING)

test('a dossier one PC holds is taken by another over the line, which waits for no more than its place; with the server gone it takes the papers', { timeout: 240_000 }, async () => {
  const a = machines.kept(await OpenOffice.established())
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  const b = await machines.readyPc(await server.code('PC Loket 2'), a)
  const form = { ...(await sitisForm(a)), verdict: 'to-check' as const }
  await a.ask('budi', 'intake.receive', form)
  const dossier = form.dossier as DossierId
  await expect.poll(async () => (await b.raw('budi', 'dossier.open', { dossier })).ok || (await b.reply('budi', 'dossier.open', { dossier })).ok, PATIENT).toBe(true)

  expect((await a.ask('budi', 'dossier.open', { dossier })).hold).toEqual({ standing: 'here', pc: 'PC Loket 1' })
  expect((await b.ask('budi', 'dossier.open', { dossier })).hold).toEqual({ standing: 'elsewhere', pc: 'PC Loket 1' })
  expect(await b.refusal('budi', 'dossier.withdraw', { dossier, base: (await actInput(b, 'budi', dossier)).base, reason: 'Pindah kota' })).toMatchObject({ code: 'held-elsewhere' })
  expect(await b.ask('budi', 'dossier.take', { dossier, paperInHand: false })).toEqual({ standing: 'here', message: 'Diambil dari PC Loket 1' })
  await expect.poll(async () => (await a.ask('budi', 'dossier.open', { dossier })).hold, PATIENT).toEqual({ standing: 'elsewhere', pc: 'PC Loket 2' })
  expect((await a.ask('budi', 'dossier.open', { dossier })).history.at(-1)).toMatchObject({ what: 'Berkas diambil dari PC Loket 1 ke PC Loket 2', late: false })

  await server.close()
  await expect.poll(async () => (await standingOf(a)).state, PATIENT).not.toBe('in-touch')
  expect(await a.refusal('budi', 'dossier.take', { dossier, paperInHand: false })).toMatchObject({ code: 'out-of-touch' })
  expect(await a.ask('budi', 'dossier.take', { dossier, paperInHand: true })).toMatchObject({ standing: 'here' })
  expect((await acts(a, 'budi', dossier)).dossier).toBe(dossier)
})
