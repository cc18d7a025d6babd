import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../documents/read-pdf.ts'
import { cheapSecrets } from './cheap-secrets.ts'
import { OpenOffice, sitisForm } from './open-office.ts'

let office: OpenOffice
beforeAll(async () => { office = await OpenOffice.established(undefined, undefined, undefined, undefined, cheapSecrets) })
afterAll(() => office.counter.close())

const read = async (paper: string): Promise<string> => (await readPdf((await office.bytes('budi', `/papers/${paper}.pdf`)).body)).text.replaceAll(/\s+/g, ' ')

async function taken(name: string) {
  const form = await sitisForm(office)
  const received = await office.ask('budi', 'intake.receive', { ...form, applicant: { ...form.applicant, name } })
  return { dossier: form.dossier as DossierId, number: received.registerNumber, paper: must(received.paper, 'a receipt') }
}

test('a receipt bears the number and the day that Siti was told, and a receipt drawn again is the same paper, whatever has changed since', async () => {
  const siti = await taken('Siti Rahmawati')
  const before = await read(siti.paper)
  expect(before).toContain(siti.number)
  expect(before).toContain('7 Mei 2026')
  const joko = await taken('Joko Purnomo')
  const { id: _, sample: __, ...settings } = await office.ask('hendra', 'office.read', {})
  await office.ask('hendra', 'office.change', { office: { ...settings, name: 'Dinas yang Baru', head: { ...settings.head, name: 'Kepala yang Baru' } } })
  office.minutesPass(60)
  expect(await read(siti.paper)).toBe(before)
  expect(await read(joko.paper)).toContain(joko.number)
})

test('the second one is a copy and says so on its face; the first stays the original', async () => {
  const siti = await taken('Siti Rahmawati')
  const copy = await office.ask('budi', 'paper.issue', { dossier: siti.dossier, kind: 'receipt' })
  const said = await read(copy.paper)
  expect([said.includes('SALINAN'), said.includes(siti.number)]).toEqual([true, true])
  expect(await read(siti.paper)).not.toContain('SALINAN')
})

test('what a paper says is kept under the hash its event names', async () => {
  const { paper } = await taken('Siti Rahmawati')
  const log = new Database(path.join(office.root, 'data/log.db'), { readonly: true })
  const facts = log.prepare<[string], string>('select facts from paper where id = ?').pluck().get(paper) ?? ''
  const hash = log.prepare<[string], string>(`select cast(body as text) ->> '$.factsHash' from event where type = 'paper.issued' and cast(body as text) ->> '$.paper' = ?`).pluck().get(paper)
  log.close()
  expect(createHash('sha256').update(facts).digest('hex')).toBe(hash)
  expect(facts).toContain('Siti Rahmawati')
})

test('where its SOP gives the receipt at a step of its own, the intake says at which', async () => {
  const services = await office.ask('budi', 'intake.services', {})
  const dairi = must(services.find(({ name }) => name === 'SIKRO – pola Dairi'), 'Dairi')
  const form = await sitisForm(office)
  const checklist = newChecklist(dairi.requirements, 'new', {}).map((item) => ({ ...item, state: 'fits' as const, note: '' }))
  const received = await office.ask('budi', 'intake.receive', { ...form, service: dairi.id, checklist, stopmapColour: dairi.stopmapColours[0] ?? '' })
  expect(received.paper).toBeNull()
  expect(received.warnings).toContain('Resi belum dibuat di sini: menurut SOP diberikan di langkah 3. Buka berkas (Enter), lalu pilih Berikan resi.')
  const pekanbaru = await sitisForm(office)
  expect((await office.ask('budi', 'intake.receive', pekanbaru)).warnings.join(' ')).not.toContain('Resi belum')
})
