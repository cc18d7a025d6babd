import type { DossierId, IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openCounter } from '../../electron/counter.ts'
import { SAMPLE_PIN } from '../../electron/sample/people.ts'
import { prepareSample } from '../../electron/sample/prepare-sample.ts'
import { calls } from '#protocol/calls.ts'
import { acts, OpenOffice, sitisForm } from './open-office.ts'

test('after a power cut everything answered for is there: dossier, number, paper, act, draft; and the same command still has its answer', async () => {
  const office = await OpenOffice.established()
  const [form, command, draft] = [await sitisForm(office), randomUUID(), randomUUID()]
  const dossier = form.dossier as DossierId
  const received = await office.ask('budi', 'intake.receive', form, command)
  await acts(office, 'dewi', dossier)
  await office.ask('budi', 'draft.save', { id: draft, title: 'Joko', content: '{"nama":"Joko Pur' })
  const before = await office.ask('rina', 'dossier.open', { dossier })

  const again = office.afterPowerCut()
  expect(await again.ask('rina', 'dossier.open', { dossier })).toEqual(before)
  expect(await again.ask('budi', 'draft.open', { id: draft })).toMatchObject({ content: '{"nama":"Joko Pur' })
  expect(await again.ask('budi', 'draft.list', {})).toMatchObject([{ id: draft, title: 'Joko', officerName: 'Budi Santoso' }])
  expect(await again.ask('budi', 'intake.receive', form, command)).toEqual(received)
  expect((await again.ask('wati', 'numbering.books', {})).find((row) => row.book.id === 'register')).toMatchObject({ given: 1, nextNo: 2 })
  expect((await again.bytes('budi', `/papers/${received.paper ?? ''}.pdf`)).mediaType).toBe('application/pdf')
  await acts(again, 'rina', dossier)
  await Promise.all([office.counter.close(), again.counter.close()])
})

test('closed and opened again, the office is as it was, and a draft taken in is gone with the act', async () => {
  const office = await OpenOffice.established()
  const draft = randomUUID()
  await office.ask('budi', 'draft.save', { id: draft, title: 'Siti', content: 'Siti Rahmawati' })
  const form = { ...(await sitisForm(office)), draft }
  await office.reopen()
  expect((await office.ask('budi', 'draft.list', {})).map((row) => row.id)).toEqual([draft])
  await office.ask('budi', 'intake.receive', form)
  await office.reopen()
  expect(await office.ask('budi', 'draft.list', {})).toEqual([])
  expect((await office.ask('budi', 'register.search', { text: 'Siti', status: 'all', year: null, after: '', limit: 10 })).total).toBe(1)
  await office.counter.close()
})

test('a refused intake leaves its draft where it was', async () => {
  const office = await OpenOffice.established()
  const draft = randomUUID()
  await office.ask('budi', 'draft.save', { id: draft, title: 'Siti', content: 'Siti' })
  const form = await sitisForm(office)
  await office.refusal('budi', 'intake.receive', { ...form, draft, checklist: [] })
  expect(await office.ask('budi', 'draft.open', { id: draft })).toMatchObject({ content: 'Siti' })
  await office.counter.close()
})

test('a small sample office is made, opens, holds its dossiers, and its log verifies', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-contoh-'))
  const start = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), sample: true, version: '0.0.0-test' }
  mkdirSync(start.data)
  const until = '2026-05-05T02:00:00.000Z' as IsoInstant
  await prepareSample(start, until, { dossiers: 12, days: 3 })
  const counter = openCounter(start, { now: () => until })
  const state = await counter.call('window', 'session.state', { input: {} })
  expect(state).toMatchObject({ ok: true, value: { sample: true, established: true } })
  if (!state.ok) throw new Error('no state')
  const chosen = calls['session.state'].output.parse(state.value).officers[0]
  expect((await counter.call('window', 'session.logIn', { input: { officer: chosen?.id, secret: SAMPLE_PIN } })).ok).toBe(true)
  const found = await counter.call('window', 'register.search', { input: { text: '', status: 'all', year: null, after: '', limit: 50 } })
  expect(found).toMatchObject({ ok: true, value: { total: 12 } })
  await counter.close()
  const store = openStore({ data: start.data, keys: start.keys, now: () => until })
  expect(store.verify(100)).toEqual([])
  expect(store.warnings).toEqual([])
  store.close()
})
