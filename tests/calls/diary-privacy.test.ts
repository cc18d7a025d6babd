import type { DossierId } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openCounter } from '../../electron/counter.ts'
import { OpenOffice, PIN, sitisForm } from './open-office.ts'

/** Everything of Siti's that a log could give away, as it is typed, stored and shown. */
const SITI = ['Siti Rahmawati', 'SITI RAHMAWATI', 'Rahmawati', '1471014502950001', '1471 0145', '081276543210', '0812-7654-3210', '+6281276543210', '6281276543210', 'Jalan Melati', 'STR-RO 1234', 'Optik Terang', 'siti@contoh.example', 'Agus Salim', 'Rahasia-Sekali-88', PIN]

let office: OpenOffice
let dossier: DossierId
const terminal: string[] = []
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => terminal.push(String(text)) > 0)
  office = await OpenOffice.established()
  const form = await sitisForm(office)
  dossier = form.dossier as DossierId
  await office.ask('budi', 'draft.save', { id: dossier, title: 'Siti Rahmawati', content: JSON.stringify(form) })
  await office.ask('budi', 'intake.receive', { ...form, draft: dossier, applicant: { ...form.applicant, email: 'siti@contoh.example' } })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await office.counter.close()
})

/** What lies in catatan/, what went to the terminal, and what the view log says it is about. */
function toldOnTheSide(): Readonly<Record<string, string>> {
  const folder = path.join(office.root, 'data', 'catatan')
  const log = new Database(path.join(office.root, 'data', 'log.db'), { readonly: true })
  const views = JSON.stringify(log.prepare('select what, about from view').all())
  log.close()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return { ...Object.fromEntries(files.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')])), terminal: terminal.join(''), views, names: readdirSync(path.join(office.root, 'data'), { recursive: true }).join('\n') }
}

const given = (): readonly string[] => Object.entries(toldOnTheSide()).flatMap(([where, text]) => SITI.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`))

test('a day’s work leaves nothing of a person in any log: intake, search, reveal, papers, notices, corrections, exports', async () => {
  const part = { status: 'all', year: null } as const
  for (const text of ['Siti Rahmawati', '1471014502950001', '081276543210', 'Jalan Melati']) await office.ask('budi', 'register.search', { text, ...part, after: '', limit: 10 })
  await office.ask('budi', 'applicant.find', { nik: '1471014502950001', phone: '' })
  await office.ask('dewi', 'dossier.open', { dossier })
  await office.ask('dewi', 'dossier.reveal', { dossier })
  await office.ask('dewi', 'notice.compose', { dossier })
  await office.ask('wati', 'dossier.correct', { dossier, reason: 'Salah tulis', notes: 'Kuasa: Agus Salim' })
  const { path: paper } = await office.ask('dewi', 'paper.issue', { dossier, kind: 'control-sheet' })
  expect((await office.bytes('dewi', paper)).status).toBe(200)
  await office.ask('budi', 'register.export', { format: 'csv', text: 'Siti Rahmawati', ...part })
  expect(given()).toEqual([])
})

test('nor do refusals, wrong PINs and calls that are none', async () => {
  const form = await sitisForm(office)
  await office.reply('budi', 'intake.receive', { ...form, applicant: { ...form.applicant, nik: '147101450295000', phone: 'Siti Rahmawati' } })
  await office.reply('budi', 'intake.receive', { 'Siti Rahmawati': 1 })
  await office.reply('budi', 'Siti Rahmawati', { nik: '1471014502950001' })
  await office.raw('Siti Rahmawati', 'session.logIn', { officer: office.idOf('rina'), secret: 'Rahasia-Sekali-88' })
  await office.upload('budi', 'Siti Rahmawati 1471014502950001.pdf', new Uint8Array([1, 2, 3]))
  await office.bytes('budi', '/papers/Siti Rahmawati.pdf')
  expect(given()).toEqual([])
})

test('nor do faults: what a screen tells of one, and what an error of the program quotes', async () => {
  await office.ask('budi', 'fault.report', { message: 'Error: Siti Rahmawati 1471014502950001', where: 'at Siti Rahmawati' })
  await office.raw('a stranger', 'fault.report', { message: 'Agus Salim', where: '' })
  const before = Object.keys(toldOnTheSide())
  await office.counter.close()
  const broken = { verifierOf: () => Promise.reject(new Error('x')), fits: () => Promise.reject(new TypeError('no verifier for "Siti Rahmawati" with \'Rahasia-Sekali-88\', NIK 1471014502950001, telepon 0812-7654-3210')) }
  const counter = openCounter({ data: path.join(office.root, 'data'), keys: path.join(office.root, 'keys'), sample: false, version: '0.0.0-test' }, { now: () => office.now, secrets: broken })
  const reply = await counter.call('rina', 'session.logIn', { input: { officer: office.idOf('rina'), secret: 'Rahasia-Sekali-88' } })
  expect(reply).toMatchObject({ ok: false, fault: { message: expect.stringMatching(/^Ada gangguan/) as string } })
  await counter.close()
  await office.reopen()
  expect(toldOnTheSide()['loket.log']).toContain('TypeError: no verifier for \\"…')
  expect(before).toContain('loket.log')
  expect(given()).toEqual([])
})
