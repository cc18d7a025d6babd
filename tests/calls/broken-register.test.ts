import path from 'node:path'
import { expect, test } from 'vitest'
import { OpenOffice, refusalIn, sitisForm } from './open-office.ts'
import { garble } from '../store/support/garble.ts'
import { spoilPage } from './spoil-page.ts'

const looksFor = (office: OpenOffice) => office.reply('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })

const whole = { text: '', status: 'all', year: null, after: '', limit: 20 } as const

test('a row that no longer says what was written into it, where SQLite sees nothing wrong: who meets it is told, and Loket opens itself anew with all of it', { timeout: 60_000 }, async () => {
  const office = await OpenOffice.established()
  const { dossier, registerNumber } = await office.ask('budi', 'intake.receive', await sitisForm(office))
  await office.counter.close()
  const file = path.join(office.root, 'data', 'register.db')
  garble(file, 'dossier', 'state', dossier)
  await office.reopen()
  let asked = 0
  office.counter.onReopen(() => { asked += 1 })
  expect(refusalIn(await office.reply('budi', 'dossier.open', { dossier })).message).toMatch(/Sebagian data di disk ini rusak/)
  expect(asked).toBe(1)
  await office.reopen()
  office.counter.onReopen(() => { asked += 1 })
  expect(await office.ask('budi', 'dossier.open', { dossier })).toMatchObject({ row: { registerNumber } })
  const { rows } = await office.ask('budi', 'register.search', whole)
  expect([rows.map((row) => row.registerNumber), asked]).toEqual([[registerNumber], 1])
  await office.counter.close()
})

const stateOf = (office: OpenOffice, client: string) => office.counter.call(client, 'session.state', { input: {} })

test('a Buku Register whose disk lost a page since it was closed: who meets it is told, Loket opens itself anew once, and all is there', { timeout: 60_000 }, async () => {
  const office = await OpenOffice.established()
  const { registerNumber } = await office.ask('budi', 'intake.receive', await sitisForm(office))
  await office.counter.close()
  spoilPage(path.join(office.root, 'data', 'register.db'), 'dossier')
  await office.reopen()
  let asked = 0
  office.counter.onReopen(() => { asked += 1 })
  for (let tries = 0; tries < 2; tries += 1) expect(refusalIn(await looksFor(office)).message).toMatch(/Sebagian data di disk ini rusak/)
  expect(asked).toBe(1)
  expect(office.counter.sessions().map(({ officer, locked }) => ({ officer, locked }))).toEqual([{ officer: office.idOf('budi'), locked: false }])
  const sat = office.counter.sessions()
  await office.reopen()
  office.counter.onReopen(() => { asked += 1 })
  const { rows } = await office.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })
  expect([rows.map((row) => row.registerNumber), asked]).toEqual([[registerNumber], 1])
  expect(office.counter.sessions(), 'nothing was mended since').toEqual([])
  for (const { client } of sat) office.counter.forget(client)
  expect(await stateOf(office, sat[0]?.client ?? '')).toMatchObject({ value: { officer: null } })
  office.counter.resume(sat)
  expect(await stateOf(office, sat[0]?.client ?? '')).toMatchObject({ value: { officer: { name: 'Budi Santoso' }, locked: false } })
  await office.counter.close()
})
