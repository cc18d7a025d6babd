import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import type { CounterStart } from '#protocol/port.ts'
import { DataDamaged } from '#store/sqlite/data-damaged.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { SHARED_BOOKS } from '../../electron/sample/books-of-several-counters.ts'
import { damagedLog, goOnWith } from '../../electron/damaged-log.ts'
import { OpenOffice, PIN, sitisForm } from '../calls/open-office.ts'
import { joins } from './let-in.ts'
import { asksToReopen, data, level, PATIENT, same } from './levelling.ts'
import type { ServerProgram } from './server-program.ts'
import { SeveralMachines } from './several-machines.ts'

// What becomes of an office's PC whose log.db its disk has lost but for its beginning: the server's program, counters as the app runs them, real sockets.

const LONG = { timeout: 400_000 }
const machines = new SeveralMachines()
afterEach(() => machines.end(), 180_000)

const startOf = (office: OpenOffice): CounterStart => ({ data: data(office), keys: path.join(office.root, 'keys'), sample: false, version: '1.0.0' })
const pageOf = (office: OpenOffice, more: Partial<CounterStart> = {}) => damagedLog(new DataDamaged('log.db', new Error('cut')), { ...startOf(office), ...more }, office.now)
const takesIn = async (office: OpenOffice): Promise<string> => (await office.ask('budi', 'intake.receive', await sitisForm(office))).registerNumber

/** The first has two applicants; nobody has done anything at the second. `shared`: each of them gives numbers, and opens the runs it will need by itself. */
async function officeOfTwo(shared = true): Promise<{ readonly a: OpenOffice; readonly b: OpenOffice; readonly server: ServerProgram; readonly numbers: string[] }> {
  const server = await machines.program()
  const a = machines.kept(await OpenOffice.established())
  if (shared) for (const { book } of await a.ask('hendra', 'numbering.books', {})) await a.ask('hendra', 'numbering.saveBook', { book: { ...book, ...SHARED_BOOKS[book.id] } })
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  const b = await machines.readyPc(await server.code('PC Loket 2'), a)
  const numbers = [await takesIn(a), await takesIn(a)]
  await level(a, b)
  return { a, b, server, numbers }
}

/** Of its log.db the first two pages are left: who it was, what it did and its PINs are lost. */
async function cutShort(office: OpenOffice): Promise<void> {
  await office.counter.close()
  const file = path.join(data(office), 'log.db')
  const log = new Database(file)
  log.pragma('wal_checkpoint(TRUNCATE)')
  log.close()
  truncateSync(file, 2 * 4096)
}

/** Of that table nothing is left. */
function zeroed(file: string, table: string): void {
  const log = new Database(file)
  log.pragma('wal_checkpoint(TRUNCATE)')
  const pages = log.prepare<[string], number>('select pageno from dbstat where name = ?').pluck().all(table)
  log.close()
  const bytes = readFileSync(file)
  for (const no of pages) bytes.fill(0, (no - 1) * 4096, no * 4096)
  writeFileSync(file, bytes)
}

const findingsIn = async (office: OpenOffice) => {
  const folder = openChecked(data(office), startOf(office).keys)
  const { findings } = await checkData(folder, { entry: '', threads: 1, quick: true, progress: () => {} })
  folder.close()
  return findings.filter(({ part }) => part === 'papers' || part === 'views').map(({ message }) => message)
}

/** His PIN has come from the other PC. */
const knowsBudi = (office: OpenOffice) => expect.poll(async () => (await office.raw('somebody', 'session.logIn', { officer: office.idOf('budi'), secret: PIN })).ok, PATIENT).toBe(true)

/** Emptied as the page offers it, and let in with a code that the other PC's admin has made. */
async function letInAnew(office: OpenOffice, other: OpenOffice): Promise<void> {
  await goOnWith(startOf(office), 'anew', office.now)
  await office.reopen()
  const before = await office.raw('first start', 'session.state', {})
  expect(before).toMatchObject({ ok: true, value: { warnings: [expect.stringMatching(/^Komputer ini sudah dikosongkan\..*pilih Gabung ke kantor/)] } })
  const { code } = await other.ask('hendra', 'sync.code', { name: 'PC yang digabungkan lagi' })
  const reply = await office.raw('first start', 'setup.join', { code })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  await office.reopen()
  await level(office, other)
  await same(office, other)
}

test('a PC that has done nothing itself is told so, and to be let in again with a code; emptied, it has all that the office has', LONG, async () => {
  const { a, b } = await officeOfTwo(false)
  await cutShort(b)
  const page = pageOf(b)
  expect(page?.text).toContain('Komputer ini belum mencatat apa pun sendiri: semua isinya datang dari server kantor, jadi tidak ada yang hilang bila dimulai lagi dari sana.')
  expect(page?.text).toContain('\n1. Minta admin membuat kode gabung di komputer lain (Pengaturan, Komputer, Tambah komputer).\n2. Ketik KOSONGKAN di bawah ini dan pilih Kosongkan, lalu di layar penyiapan pilih Gabung ke kantor dan ketik kode itu.')
  expect(page?.text).toContain('Jatah nomornya kembali ke komputer ini dengan sendirinya; yang masih tercatat atas nama lama diambil alih admin di Nomor, Pemegang nomor.')
  expect(page?.text).not.toContain('Pulihkan dari cadangan')
  expect(page?.choices?.map(({ decision }) => decision)).toEqual(['anew'])
  await letInAnew(b, a)
  const aside = readdirSync(data(b)).filter((name) => name.includes('.rusak-')).map((name) => name.replace(/\.rusak-.*/, ''))
  expect(new Set(aside)).toEqual(new Set(['log.db', 'register.db', 'stream.db']))
  await knowsBudi(b)
  const told = async () => (await b.ask('budi', 'session.state', {})).warnings.filter((warning) => warning.includes('dikosongkan'))
  expect(await told()).toEqual([expect.stringMatching(/\(log\.db\.rusak-\w+, register\.db\.rusak-\w+, stream\.db\.rusak-\w+\) dan memuat data pribadi\. .*admin menghapusnya\./)])
  for (const name of readdirSync(data(b))) if (name.includes('.rusak-') && !name.startsWith('register.db')) rmSync(path.join(data(b), name))
  expect(await told()).toEqual([expect.stringMatching(/\(register\.db\.rusak-\w+\)/)])
  for (const name of readdirSync(data(b))) if (name.includes('.rusak-')) rmSync(path.join(data(b), name))
  expect(await told()).toEqual([])
})

test('a PC of which all is at the server loses nothing, the one with the office’s key too: let in again it goes on, and no number comes twice', LONG, async () => {
  const { a, b, numbers } = await officeOfTwo()
  await cutShort(a)
  const page = pageOf(a)
  expect(page?.text).toContain('Semua yang pernah dicatat di komputer ini sudah ada di server kantor, jadi tidak ada yang hilang bila dimulai lagi dari sana.')
  expect(page?.choices?.map(({ decision }) => decision)).toEqual(['anew'])
  await letInAnew(a, b)
  await knowsBudi(a)
  numbers.push(await takesIn(a))
  numbers.push(await takesIn(b))
  await level(a, b)
  expect(new Set(numbers).size).toBe(4)
})

test('a PC whose log.db somebody deleted is emptied and let in again like one whose log.db is damaged, and says what still lies there of before', LONG, async () => {
  const { a, b, numbers } = await officeOfTwo()
  await a.counter.close()
  for (const rest of ['', '-wal', '-shm']) rmSync(path.join(data(a), `log.db${rest}`), { force: true })
  const page = pageOf(a)
  expect([page?.title, page?.choices?.map(({ decision }) => decision)]).toEqual(['Berkas catatan Loket tidak ada lagi', ['anew']])
  await letInAnew(a, b)
  await knowsBudi(a)
  numbers.push(await takesIn(a))
  await level(a, b)
  expect(new Set(numbers).size).toBe(3)
  const { warnings } = await a.ask('budi', 'session.state', {})
  expect(warnings).toContainEqual(expect.stringMatching(/dari sebelum dikosongkan, masih ada di folder data \(register\.db\.rusak-\w+, stream\.db\.rusak-\w+\)/))
  expect(warnings.filter((warning) => warning.includes('folder data ini pernah berisi data'))).toEqual([])
})

test('an emptied PC takes along what its printed papers said and who looked at what, which stand nowhere else: copies are printed again, and the check finds all of it whole', LONG, async () => {
  const { a, b } = await officeOfTwo()
  const reads = async (paper: string) => (await a.bytes('budi', `/papers/${paper}.pdf`)).status
  const log = (): Database.Database => new Database(path.join(data(a), 'log.db'))
  const before = log()
  expect(await reads(before.prepare<[], string>('select id from paper order by id').pluck().get() ?? '')).toBe(200)
  const papers = before.prepare<[], { id: string; facts: string }>('select id, facts from paper order by id').all()
  const views = before.prepare<[], { about: string }>('select seq, at, officer, what, about from view order by seq').all()
  before.close()
  expect([papers.length, views.length > 0]).toEqual([2, true])
  await a.counter.close()
  for (const table of ['event', 'verifier', 'membership']) zeroed(path.join(data(a), 'log.db'), table)
  expect(pageOf(a)?.text).toMatch(/isi surat yang pernah dicetak di sini, dan catatan siapa melihat apa yang masih terbaca ikut dibawa.*memuat data pribadi.*admin menghapusnya/s)
  await letInAnew(a, b)
  await knowsBudi(a)
  expect(await reads(papers[0]?.id ?? '')).toBe(200)
  await a.counter.close()
  const after = log()
  expect(after.prepare('select id, facts from paper order by id').all()).toEqual(papers)
  // The one that was there, and the one of just now.
  expect(after.prepare('select seq, at, officer, what, about from view order by seq').all()).toEqual([...views, ...views.map((view) => ({ ...view, seq: views.length + 1 }))])
  expect(await findingsIn(a)).toEqual([])
  after.exec('drop trigger paper_never_updated')
  after.prepare('update paper set facts = ? where id = ?').run(papers[0]?.facts ?? '', papers[1]?.id ?? '')
  after.close()
  expect(await findingsIn(a)).toEqual([expect.stringContaining('dengan nama lamanya, sudah diubah')])
  await a.reopen()
})

test('S-72 a PC of which only the PINs are lost goes on, sends what it had not sent, and gets them from the other PC', LONG, async () => {
  const { a, b, server, numbers } = await officeOfTwo()
  await server.killed()
  numbers.push(await takesIn(a))
  await a.counter.close()
  zeroed(path.join(data(a), 'log.db'), 'verifier')
  const page = pageOf(a)
  expect(page?.text).toContain('PIN semua petugas hilang di komputer ini, dan datang lagi dari komputer lain begitu keduanya tersambung ke server kantor.')
  expect(page?.choices?.map(({ decision }) => decision)).toEqual(['readable'])
  await goOnWith(startOf(a), 'readable', a.now)
  await a.reopen()
  const letIn = asksToReopen(a)
  await server.start()
  await letIn
  await a.reopen()
  await level(a, b)
  await same(a, b)
  await knowsBudi(a)
  numbers.push(await takesIn(a))
  expect(new Set(numbers).size).toBe(4)
})

test('with something the server has not, or where it is kept by this very PC, nothing of the kind is offered', LONG, async () => {
  const { a, b, server } = await officeOfTwo()
  await server.killed()
  await takesIn(a)
  await cutShort(a)
  expect(pageOf(a)).toMatchObject({ text: expect.stringContaining('Pulihkan dari cadangan') as string, choices: [] })
  await expect(goOnWith(startOf(a), 'anew', a.now)).rejects.toThrow('not all that was here')
  await cutShort(b)
  expect(pageOf(b)?.choices?.length).toBe(1)
  const { folder } = server
  expect(existsSync(path.join(folder, 'server.db'))).toBe(true)
  expect(pageOf(b, { serverFolder: folder })?.choices).toEqual([])
  await expect(goOnWith({ ...startOf(b), serverFolder: folder }, 'anew', b.now)).rejects.toThrow('kept by this PC')
})
