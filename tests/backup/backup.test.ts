import type { DossierId, IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import Database from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newBackupKey, unwrapIdentity, wrapIdentity } from '../../electron/backup/backup-key.ts'
import { verifySet } from '../../electron/backup/backup-round.ts'
import { lastPart, setsIn, writeManifest } from '../../electron/backup/backup-set.ts'
import { checkBackup, newestWhole } from '../../electron/backup/check-backup.ts'
import { LOG_TABLES } from '../../electron/backup/log-tables.ts'
import { restoreAttachments, restoreLog } from '../../electron/backup/restore-set.ts'
import { PIN } from '../calls/open-office.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

let office: OfficeWithBackup
beforeEach(async () => { office = await OfficeWithBackup.established() })
afterEach(() => office.close())

const DRAFT = '6f1f7f0e-6a0e-4d0e-9a55-3f6a3c0d9a11'
/** Columns that are never another than they were. */
const FIXED: Readonly<Record<string, readonly string[]>> = { incarnation: ['device', 'opened'] }

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'loket-restored-'))

/** The restored folder as another PC would open it. */
function opened(data: string) {
  return openStore({ data, keys: path.join(data, '../keys-of-another-pc'), now: () => office.office.now as IsoInstant })
}

test('every table of log.db has its way into the backup', async () => {
  const log = new Database(path.join(office.place.data, 'log.db'), { readonly: true })
  const tables = log.prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`).pluck().all()
  log.close()
  expect(LOG_TABLES.map(({ name }) => name).toSorted()).toEqual(tables)
})

test('of a table whose rows change every column is brought along', () => {
  const log = new Database(path.join(office.place.data, 'log.db'), { readonly: true })
  const columnsOf = (table: string): readonly string[] => log.prepare<[string], string>('select name from pragma_table_info(?) order by name').pluck().all(table)
  for (const table of LOG_TABLES) if (table.kind === 'changing') expect(columnsOf(table.name), table.name).toEqual([...new Set([...table.of, ...table.columns, ...FIXED[table.name] ?? []])].toSorted())
  log.close()
})

test('what changed since the first copy comes back as it was last: a draft, a PIN', async () => {
  const draft = (content: string) => office.office.ask('budi', 'draft.save', { id: DRAFT, title: 'Siti', content })
  await draft('{"applicant":"Siti"}')
  await office.takesIn('Siti')
  await office.backUp()
  await draft('{"applicant":"Siti Rahmawati"}')
  await office.office.ask('budi', 'session.changeSecret', { old: PIN, fresh: '739164' })
  await office.takesIn('Bambang')
  const set = await office.backUp()
  expect(set.manifest.parts).toHaveLength(2)
  const data = path.join(newFolder(), 'data')
  await restoreLog(set, office.key, data)
  const [here, there] = [path.join(office.place.data, 'log.db'), path.join(data, 'log.db')].map((file) => {
    const log = new Database(file, { readonly: true })
    const rows = ['draft', 'verifier'].map((table) => log.prepare<[], readonly unknown[]>(`select * from ${table} order by 1`).raw().all())
    log.close()
    return rows
  })
  expect(JSON.stringify(there)).toContain('Siti Rahmawati')
  expect(there).toEqual(here)
})

test('after a thousand parts a new set begins', async () => {
  await office.takesIn('Siti')
  const set = await office.backUp()
  const parts = Array.from({ length: 1000 }, () => lastPart(set))
  writeManifest({ ...set, manifest: { ...set.manifest, parts: parts.slice(1) } })
  office.office.minutesPass(1)
  await office.takesIn('Bambang')
  expect((await office.backUp()).manifest.parts).toHaveLength(1000)
  await office.takesIn('Rahmat')
  expect((await office.backUp()).manifest.parts).toHaveLength(1)
})

test('what was acknowledged comes back on another PC: a first copy, two parts more, scans and all', async () => {
  const told = [await office.takesIn('Siti')]
  await office.backUp()
  told.push(await office.takesIn('Bambang'))
  await office.backUp()
  told.push(await office.takesIn('Rahmat'))
  const set = await office.backUp()
  expect(set.manifest.parts.map(({ file }) => file)).toEqual(['dasar.age', '00001.age', '00002.age'])
  const data = path.join(newFolder(), 'data')
  await restoreLog(set, office.key, data)
  expect(await restoreAttachments(office.stick, office.key, path.join(data, 'lampiran'))).toEqual([])
  const store = opened(data)
  try {
    for (const { dossier, number } of told) expect(store.dossiers.state(dossier as DossierId)?.registerNumber?.text).toBe(number)
    for (const { dossier } of told) for (const { hash } of store.dossiers.state(dossier as DossierId)?.attachments ?? []) expect(store.attachments.get(hash)).not.toBeNull()
    expect(store.verify(5)).toEqual([])
  } finally {
    store.close()
  }
})

test('where nothing was added no part is written', async () => {
  await office.takesIn('Siti')
  const first = await office.backUp()
  expect((await office.backUp()).manifest).toEqual(first.manifest)
})

test('nothing of a person lies readable on the stick', async () => {
  await office.takesIn('Rahmatullah Nasution')
  await office.backUp()
  await office.takesIn('Zulkarnain Harahap')
  await office.backUp()
  const files = readdirSync(office.stick, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) expect(readFileSync(path.join(file.parentPath, file.name)).includes(/dasar|0000/.test(file.name) ? 'SQLite' : 'Nasution'), file.name).toBe(false)
})

test('a set is restored beside and compared before it counts as verified, and after a day a new one begins; two are kept', async () => {
  for (let day = 0; day < 4; day += 1) {
    if (day % 2 === 0) await office.takesIn(`Pemohon ${day}`)
    const set = await verifySet(office.source, await office.backUp(), office.place)
    expect(set.manifest.verified).toBe(office.office.now)
    office.hoursPass(25)
  }
  expect(setsIn(office.stick)).toHaveLength(2)
})

test('a copy that is not the same as the log is not called verified', async () => {
  await office.takesIn('Siti')
  const set = await office.backUp()
  const short = { ...set, manifest: { ...set.manifest, parts: set.manifest.parts.map((part) => ({ ...part, to: { ...part.to, event: (part.to['event'] ?? 0) + 1 } })) } }
  await office.takesIn('Bambang')
  await expect(verifySet(office.source, short, office.place)).rejects.toThrow('rusak')
})

test.each([
  ['one bit is turned', (file: string) => { const bytes = readFileSync(file); bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1; writeFileSync(file, bytes) }],
  ['the end is cut off', (file: string) => { truncateSync(file, readFileSync(file).length - 100) }],
  ['it is gone', (file: string) => { rmSync(file) }],
])('a damaged part is told, and the set before it is taken: %s', async (_, damage) => {
  const first = await office.takesIn('Siti')
  await office.backUp()
  office.hoursPass(25)
  await office.takesIn('Bambang')
  const newer = await office.backUp()
  damage(path.join(newer.folder, lastPart(newer).file))
  const faults: string[] = []
  const data = newFolder()
  const whole = await newestWhole(office.stick, office.key, data, faults)
  expect(whole?.folder).toBe(setsIn(office.stick)[1]?.folder)
  expect(faults).toEqual([expect.stringContaining(newer.folder)])
  const store = opened(data)
  expect(store.dossiers.state(first.dossier)?.registerNumber?.text).toBe(first.number)
  store.close()
})

test('a check of the whole folder names a damaged and a missing scan', async () => {
  await office.takesIn('Siti')
  await office.takesIn('Bambang')
  await office.backUp()
  const [one = '', other = ''] = readdirSync(path.join(office.stick, 'lampiran'))
  truncateSync(path.join(office.stick, 'lampiran', one), 150)
  rmSync(path.join(office.stick, 'lampiran', other))
  const { faults, attachments } = await checkBackup(office.stick, office.key)
  expect(attachments).toBe(2)
  expect(faults.some((fault) => fault.includes(one.replace('.age', '')) && fault.includes('rusak'))).toBe(true)
  expect(faults.some((fault) => fault.includes(other.replace('.age', '')) && fault.includes('tidak ada'))).toBe(true)
})

test('a check asks for the emblem of the letterhead, too', async () => {
  const emblem = await office.office.upload('hendra', 'lambang.png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))
  const { hash } = JSON.parse(Buffer.from(emblem.body).toString()) as { readonly hash: string }
  const { id: _, sample: __, ...form } = await office.office.ask('hendra', 'office.read', {})
  await office.office.ask('hendra', 'office.change', { office: { ...form, emblem: hash } })
  await office.backUp()
  expect((await checkBackup(office.stick, office.key)).faults).toEqual([])
  rmSync(path.join(office.stick, 'lampiran', `${hash}.age`))
  expect((await checkBackup(office.stick, office.key)).faults).toEqual([expect.stringContaining(hash)])
})

test('the key lies beside the backup only under the pass phrase', { timeout: 60_000 }, async () => {
  const key = await newBackupKey()
  const wrapped = await wrapIdentity(key, 'kopi pahit tiga gelas', 10)
  expect(Buffer.from(wrapped).includes('AGE-SECRET-KEY')).toBe(false)
  expect(await unwrapIdentity(wrapped, 'kopi pahit tiga gelas')).toEqual(key)
  expect(await unwrapIdentity(wrapped, 'kopi manis tiga gelas')).toBeNull()
})
