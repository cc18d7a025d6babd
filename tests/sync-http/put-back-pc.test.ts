import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { readOfficeRecord } from '#store/device/office-record.ts'
import { lookAtDamage, salvage } from '#store/salvage/salvage.ts'
import { backUp } from '../../electron/backup/backup-round.ts'
import { newBackupKey, wrapIdentity } from '../../electron/backup/backup-key.ts'
import { inBackup } from '../../electron/backup/backup-set.ts'
import { backupFolder } from '../../electron/backup/find-backups.ts'
import { SHARED_BOOKS } from '../../electron/sample/books-of-several-counters.ts'
import { BACKUP_THREAD } from '../backup/new-computer.ts'
import { OpenOffice, type Person, PIN, sitisForm } from '../calls/open-office.ts'
import { LaterLoket } from './later-loket.ts'
import { furtherPc, joins } from './let-in.ts'
import { data, level, PATIENT, same, standingOf } from './levelling.ts'
import { ServerProgram } from './server-program.ts'

// What becomes of an office's PC whose data were put back, from the backup or from what was left of them: the server's program, counters as the app runs them, real sockets.

const run = promisify(execFile)
const RESTORE = path.resolve(import.meta.dirname, '../../electron/backup/restore-command.ts')
const PASS_PHRASE = 'kopi pahit tiga gelas'
const LONG = { timeout: 400_000 }
const open: OpenOffice[] = []
const servers: ServerProgram[] = []
afterEach(async () => {
  for (const { counter } of open.splice(0)) await counter.close()
  for (const server of servers.splice(0)) await server.close()
}, 180_000)

const opened = (office: OpenOffice): OpenOffice => {
  open.push(office)
  return office
}

const keysOf = ({ root }: OpenOffice): string => path.join(root, 'keys')
const takesIn = async (office: OpenOffice): Promise<string> => (await office.ask('budi', 'intake.receive', await sitisForm(office))).registerNumber

/** The officer's PIN has come there. */
const knows = (office: OpenOffice, person: Person) => expect.poll(async () => (await office.raw('somebody', 'session.logIn', { officer: office.idOf(person), secret: PIN })).ok, PATIENT).toBe(true)

/** Two PCs of an office whose books several counters give from, each with applicants of its own. */
async function officeOfTwo() {
  const server = new ServerProgram()
  servers.push(server)
  await server.start()
  const a = opened(await OpenOffice.established())
  for (const { book } of await a.ask('hendra', 'numbering.books', {})) await a.ask('hendra', 'numbering.saveBook', { book: { ...book, ...SHARED_BOOKS[book.id] } })
  await joins(a, await server.code('PC Loket 1'))
  await level(a)
  const b = opened(await furtherPc(await server.code('PC Loket 2'), a))
  await level(a, b)
  for (const person of ['budi', 'hendra'] as const) await knows(b, person)
  return { server, a, b, numbers: [await takesIn(a), await takesIn(b)] }
}

/** What the office's PC would have on its stick. */
async function backedUp(office: OpenOffice): Promise<string> {
  const stick = mkdtempSync(path.join(tmpdir(), 'loket-stick-'))
  const folder = backupFolder(stick, 'register')
  mkdirSync(folder, { recursive: true })
  const key = await newBackupKey()
  const [log, stream] = ['log.db', 'stream.db'].map((name) => new Database(path.join(data(office), name), { readonly: true }))
  await backUp({ log: must(log, 'log.db'), stream: must(stream, 'stream.db'), temporary: path.join(data(office), 'cadangan'), recipient: key.recipient, now: () => office.now }, { folder, data: data(office) })
  for (const database of [log, stream]) database?.close()
  writeFileSync(inBackup.key(folder), await wrapIdentity(key, PASS_PHRASE, 10))
  return stick
}

/** Its machine is gone, and it is nowhere among those that are closed at the end. */
async function burns(office: OpenOffice): Promise<void> {
  await office.counter.close()
  open.splice(open.indexOf(office), 1)
}

async function restoredByTheWizard(stick: string, former: OpenOffice): Promise<OpenOffice> {
  const fresh = opened(new OpenOffice(undefined, new Map(former.officers), undefined, BACKUP_THREAD))
  const asked = async (name: string, input: unknown) => {
    const reply = await fresh.raw('first start', name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.value
  }
  await asked('restore.begin', { folder: backupFolder(stick, 'register'), passPhrase: PASS_PHRASE })
  await expect.poll(async () => ((await asked('restore.state', {})) as { readonly state: string }).state, PATIENT).toBe('prepared')
  await asked('restore.use', {})
  await fresh.reopen()
  return fresh
}

/** It goes by another name, is let in as that one, and opens anew for it. */
async function opensAsAnother(office: OpenOffice): Promise<void> {
  await office.reopen()
  await new Promise<void>((resolve) => { office.counter.onReopen(resolve) })
  await office.reopen()
}

test('a burnt PC restored from its stick on a new machine says what is to be done, is let in anew with a code, has all it once sent, and gives numbers that nobody gave', LONG, async () => {
  const { server, a, b, numbers } = await officeOfTwo()
  const stick = await backedUp(a)
  numbers.push(await takesIn(a))
  await level(a, b)
  await server.killed()
  // What was never sent is gone with its machine, number and all.
  const gone = await takesIn(a)
  await burns(a)
  await server.start()

  const c = await restoredByTheWizard(stick, a)
  expect(await standingOf(c)).toMatchObject({ state: 'stopped', problem: expect.stringContaining('Minta admin membuat kode baru') as string })
  await joins(c, (await b.ask('hendra', 'sync.code', { name: 'PC Loket 1 baru' })).code)
  await level(b, c)
  await same(b, c)
  expect((await standingOf(c)).own).toEqual({ code: 'C', name: 'PC Loket 1 baru' })
  // Whoever looks at the office's PCs is told which one it was.
  for (const pc of [b, c]) expect((await pc.ask('hendra', 'sync.devices', {})).devices.map(({ code, dataOf }) => ({ code, dataOf }))).toEqual([{ code: 'A', dataOf: [] }, { code: 'B', dataOf: [] }, { code: 'C', dataOf: [{ name: 'PC Loket 1', code: 'A' }] }])
  numbers.push(await takesIn(c), await takesIn(b))
  await level(b, c)
  await same(b, c)
  expect(new Set([...numbers, gone]).size).toBe(numbers.length + 1)
})

test('a PC whose data were put back by the restore command on its own machine is let in anew by the key it has, without anybody’s doing', LONG, async () => {
  const { a, b, numbers } = await officeOfTwo()
  const stick = await backedUp(a)
  numbers.push(await takesIn(a))
  await level(a, b)
  await a.counter.close()
  rmSync(data(a), { recursive: true })
  const words = path.join(a.root, 'kata-sandi')
  writeFileSync(words, `${PASS_PHRASE}\n`)
  await run(process.execPath, [RESTORE, '--from', stick, '--to', data(a), '--pass-phrase-file', words])
  await opensAsAnother(a)
  await level(a, b)
  await same(a, b)
  expect((await standingOf(a)).own).toMatchObject({ code: 'C' })
  numbers.push(await takesIn(a))
  expect(new Set(numbers).size).toBe(numbers.length)
})

/** Pages of its events, as a failing disk would leave them. */
function damaged(file: string): void {
  const log = new Database(file)
  log.pragma('wal_checkpoint(TRUNCATE)')
  const pages = log.prepare<[], number>("select pageno from dbstat where name = 'event' and pagetype = 'leaf' order by path").pluck().all()
  const size = Number(log.pragma('page_size', { simple: true }))
  log.close()
  const bytes = readFileSync(file)
  for (const no of pages.slice(-3)) bytes.fill(0, (no - 1) * size, no * size)
  writeFileSync(file, bytes)
}

test('a PC whose log was damaged and salvaged takes what it lost from the office’s stream, is let in anew by the key it has, and both have the same', LONG, async () => {
  const { a, b, numbers } = await officeOfTwo()
  for (let more = 0; more < 4; more += 1) numbers.push(await takesIn(a))
  await level(a, b)
  await a.counter.close()
  damaged(path.join(data(a), 'log.db'))
  const damage = { data: data(a), keys: keysOf(a), now: a.now }
  expect(lookAtDamage(damage).streamed).toBeGreaterThan(0)
  // Nothing is said again that the stream brought back.
  expect(salvage(damage)).toMatchObject({ lost: [], settings: [] })
  await opensAsAnother(a)
  await level(a, b)
  await same(a, b)
  numbers.push(await takesIn(a), await takesIn(b))
  await level(a, b)
  await same(a, b)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('S-44 what waits for a later Loket is in the backup and outlives a salvage: a PC restored on a new machine and one whose log was damaged have it as they had, and the same', LONG, async () => {
  const { server, a, b } = await officeOfTwo()
  const { dossier } = await a.ask('budi', 'intake.receive', await sitisForm(a))
  for (let more = 0; more < 3; more += 1) await takesIn(a)
  await level(a, b)
  const later = await LaterLoket.joined(await server.code('PC baru'), must(readOfficeRecord(keysOf(a)), 'the office’s record').office)
  expect(await later.stamps(dossier)).toBe('stored')
  const waits = async (office: OpenOffice): Promise<boolean> => (await office.ask('budi', 'dossier.open', { dossier })).history.some((row) => row.waits)
  for (const office of [a, b]) await expect.poll(() => waits(office), PATIENT).toBe(true)
  await level(a, b)
  await a.counter.close()
  damaged(path.join(data(a), 'log.db'))
  expect(salvage({ data: data(a), keys: keysOf(a), now: a.now })).toMatchObject({ lost: [], settings: [] })
  await opensAsAnother(a)
  await level(a, b)
  await same(a, b)
  expect(await waits(a)).toBe(true)

  const stick = await backedUp(a)
  await burns(a)
  const c = await restoredByTheWizard(stick, a)
  expect(await waits(c)).toBe(true)
  await joins(c, (await b.ask('hendra', 'sync.code', { name: 'PC Loket 1 baru' })).code)
  await level(b, c)
  await same(b, c)
  expect([await waits(b), await waits(c)]).toEqual([true, true])
  expect(await later.stamps(dossier)).toBe('stored')
  later.close()
})
