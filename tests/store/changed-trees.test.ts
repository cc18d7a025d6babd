import { cpSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '#domain/ids.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { surveyOf } from '#store/verify/log-survey.ts'
import { pageHandles } from '#store/verify/page-handles.ts'
import { type PageSurvey, surveyPages } from '#store/verify/page-survey.ts'
import { surveyTrees } from '#store/verify/trees/kept-trees.ts'
import { must } from '#domain/must.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { type Folders, OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const { mega } = people
const SIZE = 4096
const ADDED = { 'log.db': ['event', 'answer', 'number', 'paper'], 'register.db': ['dossier_event', 'hand_over'] } as const
type File = keyof typeof ADDED

/** Two dozen dossiers, checked and sealed; then a day's acts: two more. */
let later: Folders
let sealed: Folders

beforeAll(async () => {
  const office = new OfficeOnDisk()
  for (let no = 1; no <= 24; no += 1) office.receives({ name: `Pemohon ke-${no}` })
  office.act(mega, (tx) => {
    tx.recordNumber(PERMITS.id, 300, '2026-11-03' as IsoDate, 'Dari buku tulis')
    tx.keepAnswer(JSON.stringify({ call: 'number.record', officer: mega.id, value: {} }))
  })
  office.store.close()
  expect(await found(office.folders)).toEqual([])
  sealed = copied(office.folders)
  office.open()
  for (const name of ['Siti Rahmawati', 'Joko Susilo']) office.receives({ name })
  office.store.close()
  for (const file of ['log.db', 'register.db']) carriedOver(join(office.folders.data, file))
  later = office.folders
}, 60_000)

function carriedOver(file: string): void {
  const database = new Database(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

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

interface Trees {
  readonly survey: PageSurvey
  readonly of: (known: { readonly groups: string; readonly schema: string } | null) => ReturnType<typeof surveyTrees>
}

/** A file by itself, everything of it carried over. */
function treesIn(file: string, added: readonly string[], look: (trees: Trees) => void): void {
  const database = new Database(file, { readonly: true })
  try {
    const survey = must(surveyPages(openSync(file, 'r'), { name: '', newer: new Map() }, { count: readFileSync(file).length / SIZE, size: SIZE }), 'its pages')
    look({ survey, of: (known) => surveyTrees(database, survey, added, known) })
  } finally {
    database.close()
  }
}

/** Nothing is known of any page: all that SQLite's own check asks is asked of each. */
function isWhole(file: string, added: readonly string[], schema: string): boolean {
  try {
    let whole = false
    treesIn(file, added, ({ of }) => { whole = of({ groups: '', schema })?.isWhole === true })
    return whole
  } catch {
    return false
  }
}

function isWholeToSqlite(file: string): boolean {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare<[], string>('pragma integrity_check').pluck().all().join() === 'ok'
  } catch {
    return false
  } finally {
    database.close()
  }
}

/** Of a file of its own. */
function schemaOf(file: string): string {
  let schema = ''
  treesIn(file, [], ({ of }) => { schema = must(of(null), 'trees').schema })
  return schema
}

test.each(['log.db', 'register.db'] as const)('whatever byte of %s is another one: what SQLite calls broken is not whole by its trees either', (name: File) => {
  const folder = temporaryFolder()
  const bytes = readFileSync(join(later.data, name))
  const whole = join(folder, 'whole.db')
  writeFileSync(whole, bytes)
  const schema = schemaOf(whole)
  expect([isWhole(whole, ADDED[name], schema), isWholeToSqlite(whole)]).toEqual([true, true])
  const passed: number[] = []
  let broken = 0
  const places = [...Array.from({ length: 80 }, (_, index) => 32 + Math.floor((bytes.length - 32) * (index / 80))), ...headsOf(bytes), 35, 39, 23, 55]
  for (const [no, place] of places.entries()) {
    const file = join(folder, `${no}.db`)
    const edited = Buffer.from(bytes)
    edited[place] = (edited[place] ?? 0) ^ (no % 2 === 0 ? 0x01 : 0x20)
    writeFileSync(file, edited)
    if (!isWholeToSqlite(file)) {
      broken += 1
      if (isWhole(file, ADDED[name], schema)) passed.push(place)
    }
    rmSync(file)
  }
  expect(passed).toEqual([])
  expect(broken).toBeGreaterThan(20)
}, 60_000)

const HEADS = [0, 2, 4, 6, 7, 9, 11, 13] as const

/** Of every fourth page the head, where a tree is held together, and its first ways on. */
const headsOf = (bytes: Buffer): readonly number[] => Array.from({ length: Math.floor(bytes.length / SIZE / 4) }, (_, index) => (index * 4 + 1) * SIZE + (HEADS[index % HEADS.length] ?? 0))

/** Behind the back of the index named, or of the rules, which are asked here more strictly. */
const BEHIND: readonly (readonly [indexes: string, sql: string])[] = [
  ['number_by_book', "insert into number select 9000, book, run, 9000, year, date, '9000/lain', state, summary, dossier, officer, at from number limit 1"],
  ['event_by_aggregate', "update event set aggregate = 'dossier:lain' where place = 9"],
  ['', 'update event set type_version = 0 where place = 9'],
]

test.each(BEHIND)('rows behind the back of an index (%s), or of the table’s rules, are not whole: %s', (index, sql) => {
  const file = join(copied(later).data, 'log.db')
  const database = new Database(file)
  database.unsafeMode()
  for (const pragma of ['writable_schema = ON', 'ignore_check_constraints = ON', 'foreign_keys = OFF']) database.pragma(pragma)
  const aside = database.prepare<[string], unknown[]>("select * from sqlite_schema where type = 'trigger' or name = ?").raw().all(index)
  database.prepare("delete from sqlite_schema where type = 'trigger' or name = ?").run(index)
  database.close()
  const without = new Database(file)
  without.pragma('ignore_check_constraints = ON')
  expect(without.prepare(sql).run().changes).toBe(1)
  without.unsafeMode()
  without.pragma('writable_schema = ON')
  for (const row of aside) without.prepare('insert into sqlite_schema values (?, ?, ?, ?, ?)').run(...row)
  without.close()
  carriedOver(file)
  expect([isWholeToSqlite(file), isWhole(file, ADDED['log.db'], schemaOf(file))]).toEqual([index === '', false])
})

/** Leaves of a tree, the last first. */
function leavesOf(file: string, index: string): readonly number[] {
  const database = new Database(file, { readonly: true })
  const pages = database.prepare<[string], number>("select pageno from dbstat where name = ? and pagetype = 'leaf' order by pageno desc").pluck().all(index)
  database.close()
  return pages
}

test.each(['event_by_aggregate', 'event', 'number_by_book'])('two cells of %s that changed places in their page are out of order', (tree) => {
  const file = join(copied(later).data, 'log.db')
  const schema = schemaOf(file)
  const bytes = readFileSync(file)
  const cells = (must(leavesOf(file, tree)[0], 'a leaf') - 1) * SIZE + 8
  const [one, other] = [bytes.readUInt16BE(cells), bytes.readUInt16BE(cells + 2)]
  bytes.writeUInt16BE(other, cells)
  bytes.writeUInt16BE(one, cells + 2)
  writeFileSync(file, bytes)
  expect([isWholeToSqlite(file), isWhole(file, ADDED['log.db'], schema)]).toEqual([false, false])
})

const INDEXES: readonly (readonly [File, string])[] = [
  ['log.db', 'event_by_aggregate'],
  ['log.db', 'sqlite_autoindex_event_1'],
  ['log.db', 'sqlite_autoindex_number_2'],
  ['log.db', 'batch_signature'],
  ['log.db', 'answer'],
  ['register.db', 'dossier_event_by_dossier'],
  ['register.db', 'dossier_by_nik'],
  ['register.db', 'dossier_text_idx'],
]

test.each(INDEXES)('after a day’s acts an entry or a row of %s %s that is another one is found, as by the whole check', async (name, index) => {
  const at = copied({ data: later.data, keys: sealed.keys })
  const file = join(at.data, name)
  const bytes = readFileSync(file)
  const page = (must(leavesOf(file, index)[0], 'a leaf') - 1) * SIZE
  const cell = page + bytes.readUInt16BE(page + bytes.readUInt16BE(page + 3) * 2 + 6)
  bytes[cell + 9] = (bytes[cell + 9] ?? 0) ^ 0x01
  writeFileSync(file, bytes)
  const named = await found(at)
  expect(named).not.toEqual([])
  expect(named).toEqual(expect.arrayContaining([...(await found(at, true))]))
}, 30_000)

/** Pages are known by sixteens. */
const groupOf = (page: number): number => Math.floor((page - 1) / 16)

test('a row that is another one, its index in pages that are what they were: trees are not enough, and SQLite is asked', async () => {
  const office = new OfficeOnDisk()
  for (let no = 1; no <= 20; no += 1) {
    office.act(mega, (tx) => {
      tx.recordNumber(PERMITS.id, no, '2026-11-03' as IsoDate, 'Dari buku tulis')
      tx.keepAnswer(JSON.stringify({ call: 'number.record', officer: mega.id, value: { message: 'Nomor dicatat. '.repeat(200) } }))
    })
  }
  office.store.close()
  const at = office.folders
  expect(await found(at)).toEqual([])
  const file = join(at.data, 'log.db')
  const indexed = new Set(leavesOf(file, 'sqlite_autoindex_answer_1').map(groupOf))
  const page = must(leavesOf(file, 'answer').find((leaf) => !indexed.has(groupOf(leaf))), 'a page of answers far from their index')
  const bytes = readFileSync(file)
  const held = bytes.subarray((page - 1) * SIZE, page * SIZE)
  const place = must(commandsIn(file).map((command) => held.indexOf(command)).find((found) => found >= 0), 'an answer in it')
  held[place] = (held[place] ?? 0) ^ 0x01
  writeFileSync(file, bytes)
  expect(isWholeToSqlite(file)).toBe(false)
  const named = await found(copied(at))
  expect(named).not.toEqual([])
  expect(named).toEqual(await found(at, true))
}, 30_000)

function commandsIn(file: string): readonly string[] {
  const database = new Database(file, { readonly: true })
  const commands = database.prepare<[], string>('select command from answer').pluck().all()
  database.close()
  return commands
}

test('after a day’s acts trees are known to be whole, and SQLite need not go through the files', async () => {
  const folder = openChecked(later.data, sealed.keys, pageHandles)
  const before = openChecked(sealed.data, sealed.keys, pageHandles)
  try {
    for (const which of ['log', 'register'] as const) {
      const trees = (one: typeof folder, known: Parameters<typeof surveyTrees>[3]) => {
        const database = must(which === 'log' ? one.rawLog : one.register, 'the file')
        return must(surveyTrees(database, must(surveyOf(database, one.handles[which]?.file, one.moments[which]), 'pages'), ADDED[`${which}.db`], known), 'trees')
      }
      const { isWhole: _, ...known } = trees(before, null)
      expect(trees(folder, known).isWhole, which).toBe(true)
      expect(trees(folder, { ...known, schema: 'lain' }).isWhole, which).toBe(false)
    }
  } finally {
    folder.close()
    before.close()
  }
  expect(await found(copied({ data: later.data, keys: sealed.keys }))).toEqual([])
})
