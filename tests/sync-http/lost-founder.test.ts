import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { must } from '#domain/must.ts'
import { SERVER_GONE } from '#protocol/calls/server.ts'
import { afterEach, expect, test } from 'vitest'
import { readCodes } from '../documents/read-codes.ts'
import { drawPage } from '../documents/read-pdf.ts'
import { OpenOffice, PIN, refusalIn, sitisForm } from '../calls/open-office.ts'
import { joins } from './let-in.ts'
import { level, PATIENT, same, standingOf } from './levelling.ts'
import { SeveralMachines } from './several-machines.ts'

// The PC with the office's key is lost; the key is on paper. Real programs, counters as the app runs them, real sockets.

const LONG = { timeout: 400_000 }
const machines = new SeveralMachines()
afterEach(() => machines.end(), 180_000)

/** The groups as a scanner reads them off the page the admin prints. */
async function printedKey(office: OpenOffice): Promise<string> {
  const { id } = await office.ask('hendra', 'server.sheet', { secret: PIN })
  const job = async () => (await office.ask('hendra', 'job.list', {})).find((one) => one.id === id)
  await expect.poll(async () => (await job())?.state, PATIENT).toBe('done')
  const { path: file, savable } = must(await job(), 'the sheet')
  expect(savable).toBe(false)
  expect((await office.bytes('budi', file)).status).toBe(404)
  const [scanned = ''] = await readCodes(await drawPage((await office.bytes('hendra', file)).body, 1, 2.5))
  return scanned.slice('LOKET-KUNCI:'.length)
}

/** Every file below that folder, as text. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'latin1'))

test('S-30 the founding PC is lost and so is the server: with the key typed from the recovery sheet another PC names the next server, and the others go on with it', LONG, async () => {
  const a = machines.kept(await OpenOffice.established())
  const { dossier } = await a.ask('budi', 'intake.receive', await sitisForm(a))
  const old = await machines.program()
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ founded: false, sheetPrinted: false })
  expect(refusalIn(await a.reply('hendra', 'server.takeKey', { sheet: '0'.repeat(72) })).code).toBe('not-joined')
  await joins(a, await old.code('PC Loket 1'))
  const [b, c] = [await machines.readyPc(await old.code('PC Loket 2'), a), await machines.readyPc(await old.code('PC Loket 3'), a)]
  await machines.hosts(b)

  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ founded: true, sheetPrinted: false })
  for (const name of ['server.sheet', 'server.takeKey'] as const) expect(refusalIn(await a.reply('budi', name, {})).code).toBe('no-right')
  expect(refusalIn(await a.reply('hendra', 'server.sheet', { secret: '135790' })).code).toBe('wrong-secret')
  expect(refusalIn(await b.reply('hendra', 'server.sheet', { secret: PIN })).code).toBe('not-found')
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ sheetPrinted: false })
  const key = await printedKey(a)
  expect(key.split('-')).toHaveLength(12)
  expect(await a.ask('hendra', 'server.standing', {})).toMatchObject({ founded: true, sheetPrinted: true })
  expect((await a.ask('hendra', 'views.open', { officer: null, what: 'print', text: '', from: null, to: null, after: '', limit: 50 })).rows.map(({ subject }) => subject)).toEqual(['Lembar pemulihan kantor'])
  await level(a, b, c)

  const lost = mkdtempSync(path.join(tmpdir(), 'loket-lost-'))
  await machines.lost(a)
  await old.killed()
  for (const folder of [a.root, b.root]) for (const text of filesOf(path.join(folder, 'data'))) for (const group of key.split('-')) expect(text).not.toContain(group)
  await b.ask('budi', 'dossier.addNote', { dossier, text: 'Sesudah komputer pertama hilang.' })
  expect(refusalIn(await b.reply('hendra', 'server.change', { code: '', old: 'gone', sure: SERVER_GONE })).message).toContain('lembar pemulihan')
  const wrong = key.split('-').map((group, place) => (place === 4 ? (group.startsWith('7') ? '8' : '7') + group.slice(1) : group)).join('-')
  expect(refusalIn(await b.reply('hendra', 'server.takeKey', { sheet: wrong })).fields).toEqual([{ path: 'sheet', message: expect.stringContaining('Kelompok ke-5 ') as string }])
  expect(await b.ask('hendra', 'server.standing', {})).toMatchObject({ founded: false })
  await b.ask('hendra', 'server.takeKey', { sheet: key.toLowerCase().replaceAll('-', ' ') })
  expect(await b.ask('hendra', 'server.standing', {})).toMatchObject({ founded: true, sheetPrinted: true })

  await b.ask('hendra', 'server.change', { code: '', old: 'gone', sure: SERVER_GONE })
  await b.reopen()
  await level(b)
  expect(await standingOf(b)).toMatchObject({ serves: true, term: 2 })
  await joins(c, (await b.ask('hendra', 'sync.code', { name: 'PC Loket 3' })).code)
  await level(b, c)
  await same(b, c)
  expect(JSON.stringify(await c.ask('budi', 'dossier.open', { dossier }))).toContain('Sesudah komputer pertama hilang.')

  // The lost PC's data are put back without its keys: an empty server does not make a second key for the office.
  cpSync(path.join(a.root, 'data'), path.join(lost, 'data'), { recursive: true })
  const back = machines.kept(new OpenOffice(lost, new Map(a.officers)))
  const empty = await machines.program()
  expect(refusalIn(await back.reply('hendra', 'sync.join', { code: await empty.code('PC Loket 1') })).message).toContain('lembar pemulihan')
  expect(readdirSync(path.join(lost, 'keys')).filter((name) => name.startsWith('kantor'))).toEqual([])
  await back.ask('hendra', 'server.takeKey', { sheet: `LOKET-KUNCI:${key}` })
  expect(refusalIn(await back.reply('hendra', 'sync.join', { code: await empty.code('PC Loket 1') })).message).toContain('dipulihkan tanpa catatan tentang server itu')
  await joins(back, (await b.ask('hendra', 'sync.code', { name: 'PC Loket 1' })).code)
  await level(b, back)
  expect(await back.ask('hendra', 'server.standing', {})).toMatchObject({ founded: true })
  rmSync(a.root, { recursive: true, force: true })
})

test('S-30 the founding PC is put back with its key and without word of the server: it founds no second one, whether its log or what lies beside the key knows of the first, and joins that again', LONG, async () => {
  const alone = mkdtempSync(path.join(tmpdir(), 'loket-before-'))
  const a = machines.kept(await OpenOffice.established())
  await a.reopen(() => { cpSync(path.join(a.root, 'data'), path.join(alone, 'data'), { recursive: true }) })
  const [server, empty] = [await machines.program(), await machines.program()]
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  const forgets = (): void => { rmSync(path.join(a.root, 'keys', 'kantor.json')) }
  const refused = async (): Promise<string> => refusalIn(await a.reply('hendra', 'sync.join', { code: await empty.code('PC Loket 1') })).message
  await a.reopen(forgets)
  expect(await refused()).toContain('dipulihkan tanpa catatan tentang server itu')
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  await a.reopen(() => {
    forgets()
    rmSync(path.join(a.root, 'data'), { recursive: true })
    cpSync(path.join(alone, 'data'), path.join(a.root, 'data'), { recursive: true })
  })
  expect(await refused()).toContain('dipulihkan tanpa catatan tentang server itu')
  rmSync(alone, { recursive: true })
})
