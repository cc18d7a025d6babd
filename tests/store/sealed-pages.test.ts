import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { DeviceId, PaperId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { sha256 } from '#store/files/sha256.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { isSameRegister } from '#store/verify/kept-pages.ts'
import { knownSeal } from '#store/verify/kept-seal.ts'
import { SealedLog } from '#store/verify/log-seal.ts'
import { surveyLog } from '#store/verify/log-survey.ts'
import { pageHandles } from '#store/verify/page-handles.ts'
import { surveyRegister } from '#store/verify/register-survey.ts'
import { readSeal } from '#store/verify/seal.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { type Folders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari } = people
/** Siti's dossier with a printed receipt, Joko's and Rina's; checked, and sealed with its pages. */
let sealed: Folders

beforeAll(async () => {
  const office = new OfficeOnDisk()
  const siti = office.receives({ name: 'Siti Rahmawati' })
  for (const name of ['Joko Susilo', 'Rina Kartika']) office.receives({ name })
  const kind = must(printablePapers(pekanbaruSikro, office.state(siti))[0], 'a paper to print').kind
  const paper = randomUUID() as string as PaperId
  office.act(sari, (tx) => {
    office.decides(tx, sari, siti, { do: 'issuePaper', paper, kind, factsHash: sha256('{"nama":"Siti"}').toString('hex') })
    tx.keepPaper({ id: paper, dossier: siti, facts: '{"nama":"Siti"}' })
    tx.keepAnswer(JSON.stringify({ call: 'paper.issue', officer: sari.id, value: {} }))
  })
  office.store.close()
  expect(await found(office.folders)).toEqual([])
  sealed = office.folders
}, 60_000)

function copied({ data, keys }: Folders): Folders {
  const folders = { data: temporaryFolder(), keys: temporaryFolder() }
  cpSync(data, folders.data, { recursive: true })
  cpSync(keys, folders.keys, { recursive: true })
  return folders
}

async function found({ data, keys }: Folders, every = false): Promise<readonly string[]> {
  const folder = openChecked(data, keys, pageHandles)
  try {
    return (await checkData(folder, { entry: '', threads: 1, quick: false, every, progress: () => {} })).findings.map(({ message }) => message)
  } finally {
    folder.close()
  }
}

/** Whether log.db's pages, and register.db's, are all what they were when they were sealed. */
function areSame({ data, keys }: Folders): readonly [log: boolean, register: boolean] {
  const folder = openChecked(data, keys, pageHandles)
  try {
    const seal = must(knownSeal(folder), 'a seal')
    return [new SealedLog(folder.rawLog, seal.log, surveyLog(folder)).isSame, isSameRegister(folder, seal.register, surveyRegister(folder))]
  } finally {
    folder.close()
  }
}

/** Past the guards, which are put back; what is written stays in the write-ahead log where `inWal`. */
function edited(data: string, file: string, sql: string, inWal = false): void {
  const [own, path] = [temporaryFolder(), join(data, file)]
  const database = new Database(path)
  const guards = database.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'").all()
  for (const pragma of ['foreign_keys = OFF', 'ignore_check_constraints = ON', 'wal_autocheckpoint = 0']) database.pragma(pragma)
  for (const { name } of guards) database.exec(`drop trigger ${name}`)
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0)
  for (const guard of guards) database.exec(guard.sql)
  for (const name of [file, `${file}-wal`]) cpSync(join(data, name), join(own, name))
  database.close()
  if (inWal) for (const name of [file, `${file}-wal`]) cpSync(join(own, name), join(data, name))
}

test('pages that are those of a check without a finding are known as such, and the seal stays', async () => {
  const at = copied(sealed)
  expect(areSame(at)).toEqual([true, true])
  expect(await found(at)).toEqual([])
  const [seal] = readdirSync(at.keys).filter((name) => name.endsWith('.seal'))
  expect(readFileSync(join(at.keys, must(seal, 'a seal')))).toEqual(readFileSync(join(sealed.keys, must(seal, 'a seal'))))
})

const EDITS: readonly (readonly [file: string, sql: string])[] = [
  ['log.db', "update event set body = cast(replace(cast(body as text), 'Siti', 'Sita') as blob) where type = 'dossier.received'"],
  ['log.db', 'update batch_signature set signature = randomblob(64) where seq = (select min(seq) from batch_signature)'],
  ['log.db', 'delete from event where place = 6'],
  ['log.db', "update paper set facts = replace(facts, 'Siti', 'Sita')"],
  ['log.db', "update answer set answer = json_set(answer, '$.officer', 'orang-lain')"],
  ['log.db', "update number set text = text || 'x' where id = 1"],
  ['register.db', "update dossier set name_key = 'lain' where place = 2"],
  ['register.db', "update dossier_event set event = event || ' ' where rowid = 1"],
  ['register.db', 'delete from dossier_text where rowid = 1'],
]

test.each(EDITS)('sealed pages pass over nothing that was edited in %s, in the file or in its write-ahead log: %s', async (file, sql) => {
  for (const inWal of [false, true]) {
    const at = copied(sealed)
    edited(at.data, file, sql, inWal)
    const named = await found(copied(at))
    expect(named, inWal ? 'in the write-ahead log' : 'in the file').not.toEqual([])
    expect(named).toEqual(await found(at, true))
  }
}, 60_000)

const SIZE = 4096

/** Numbers of a table's leaves. */
function leavesOf(file: string, table: string): readonly number[] {
  const database = new Database(file, { readonly: true })
  const pages = database.prepare<[string], number>("select pageno from dbstat where name = ? and pagetype = 'leaf'").pluck().all(table)
  database.close()
  return pages
}

test('two pages that changed places are found, byte for byte though each is still there', async () => {
  const at = copied(sealed)
  const file = join(at.data, 'log.db')
  const [one = 0, other = 0] = leavesOf(file, 'event')
  expect(other).toBeGreaterThan(0)
  const bytes = readFileSync(file)
  const [first, second] = [(one - 1) * SIZE, (other - 1) * SIZE]
  const kept = Buffer.from(bytes.subarray(first, first + SIZE))
  bytes.copy(bytes, first, second, second + SIZE)
  kept.copy(bytes, second)
  writeFileSync(file, bytes)
  expect(await found(at)).not.toEqual([])
})

test('a byte where a page holds nothing is no fault, and the rows are read instead', async () => {
  const at = copied(sealed)
  const file = join(at.data, 'log.db')
  const page = (must(leavesOf(file, 'paper')[0], 'a page of papers') - 1) * SIZE
  const bytes = readFileSync(file)
  const free = page + 8 + 2 * bytes.readUInt16BE(page + 3)
  expect(free).toBeLessThan(page + bytes.readUInt16BE(page + 5))
  bytes[free] = 0x20
  writeFileSync(file, bytes)
  expect(areSame(at)).toEqual([false, true])
  expect(await found(at)).toEqual([])
})

test('sealed pages of another file, or that nobody with this device’s key has signed, count for nothing', async () => {
  const [at, other] = [copied(sealed), copied(sealed)]
  edited(at.data, 'log.db', "update paper set facts = replace(facts, 'Siti', 'Sita')")
  expect(areSame(at)).toEqual([false, true])
  const name = must(readdirSync(other.keys).find((one) => one.endsWith('.seal')), 'a seal')
  const folder = openChecked(at.data, at.keys, pageHandles)
  const { whole, paper } = must(surveyLog(folder), 'its pages')
  folder.close()
  const { content, signature } = JSON.parse(readFileSync(join(at.keys, name), 'utf8'))
  writeFileSync(join(at.keys, name), JSON.stringify({ content: { ...content, log: { ...content.log, pages: { ...content.log.pages, whole, paper } } }, signature }))
  const root = name.slice(0, -'.seal'.length) as DeviceId
  expect(readSeal(at.keys, root, root)).toBeNull()
  expect(await found(at)).toEqual([expect.stringContaining('sudah diubah')])
})

test('acts since the check are checked, and the folder is sealed anew', async () => {
  const at = copied(sealed)
  const office = new OfficeOnDisk(at)
  expect(office.store.device).toBe(must(readdirSync(at.keys).find((one) => one.endsWith('.seal')), 'a seal').slice(0, -'.seal'.length))
  office.receives({ name: 'Dewi Lestari' })
  office.store.close()
  const edit = copied(at)
  expect(areSame(at)).toEqual([false, false])
  expect(await found(at)).toEqual([])
  expect(areSame(at)).toEqual([true, true])
  edited(edit.data, 'log.db', "update event set body = cast(replace(cast(body as text), 'Siti', 'Sita') as blob) where type = 'dossier.received' and instr(cast(body as text), 'Siti')")
  const named = await found(edit)
  expect(named).toContainEqual(expect.stringContaining('sudah diubah'))
  expect(named).toEqual(await found(edit, true))
}, 60_000)

test.skipIf(process.platform === 'win32')('a check beside an open Loket leaves it every lock it has (on Windows they go with their own handle)', async () => {
  const at = copied(sealed)
  const office = new OfficeOnDisk(at)
  office.receives({ name: 'Dewi Lestari' })
  expect(await found(at)).toEqual([])
  const wal = join(at.data, 'log.db-wal')
  expect(existsSync(wal)).toBe(true)
  // Whoever closes the last connection of a file takes its write-ahead log away.
  const other = "const Database = require('better-sqlite3'); const one = new Database(process.argv[1]); one.prepare('select count(*) from event').get(); one.close()"
  expect(spawnSync(process.execPath, ['-e', other, join(at.data, 'log.db')], { encoding: 'utf8' }).stderr).toBe('')
  expect(existsSync(wal)).toBe(true)
  office.store.close()
})
