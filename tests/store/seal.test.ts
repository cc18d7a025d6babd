import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DispositionId } from '#domain/dossier/disposition.ts'
import type { DeviceId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { createDeviceKey, readDeviceKey } from '#store/device/device-key.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { CHUNK } from '#store/verify/dossier-chunks.ts'
import { judgeRegister } from '#store/verify/judge-register.ts'
import { knownSeal } from '#store/verify/kept-seal.ts'
import { rowText } from '#store/verify/row-text.ts'
import { sealedRegister } from '#store/verify/sealed-register.ts'
import { readSeal, type Seal, writeSeal } from '#store/verify/seal.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HAND_OVER, INTAKE } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { type Folders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, nina, rina, hendra, dewi, yusuf } = people

/** Checked when it had its first dossiers, five chunks of them; then three more came in, an old one was fetched, an officer was renamed. */
let checked: Folders
let later: Folders
const FIRST = 5 * CHUNK - 10

beforeAll(async () => {
  const office = new OfficeOnDisk()
  for (let number = 1; number <= FIRST; number += 1) receives(office, `Pemohon ke-${number}`, number)
  for (const number of [5, 6]) office.does(sari, dossierOf(number), sent(number))
  isFetched(office, dossierOf(5))
  office.store.close()
  expect(await found(office.folders)).toEqual([])
  checked = copied(office.folders)
  office.open()
  for (const [index, name] of ['Siti Rahmawati', 'Joko Susilo', 'Rina Kartika'].entries()) receives(office, name, FIRST + index + 1)
  office.act(nina, (tx) => tx.append({ aggregate: `officer:${budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...budi, name: 'Budi Santoso, S.H.' } } }))
  isFetched(office, dossierOf(7))
  office.does(budi, dossierOf(6), { do: 'completeDisposition', disposition: sent(6).disposition.disposition, report: '' })
  office.does(sari, dossierOf(7), sent(7))
  office.store.close()
  later = office.folders
}, 60_000)

/** Each with a NIK of their own: whoever shares one is folded together. */
function receives(office: OfficeOnDisk, name: string, number: number): void {
  came.push(office.receives({ applicant: { ...INTAKE.applicant, name, nik: `14710141059${String(10_000 + number)}` } }))
}

const came: DossierId[] = []
const dossierOf = (place: number): DossierId => must(came[place - 1], 'a dossier')

const sent = (no: number) => ({
  do: 'sendDisposition' as const,
  disposition: { disposition: `018f0000-0000-7000-8000-00000000000${no}` as DispositionId, to: [{ officer: budi.id, name: budi.name }], instruction: 'Untuk diproses.', nature: 'ordinary' as const, deadline: null, parent: null },
})

/** Its permit is printed, signed, numbered and taken. */
function isFetched(office: OfficeOnDisk, dossier: DossierId): void {
  for (const [officer, outcome] of [[budi, 'printed'], [rina, 'initialled'], [hendra, 'initialled'], [dewi, 'initialled'], [yusuf, 'signed'], [budi, 'numbered']] as const) office.moves(officer, dossier, outcome)
  office.moves(sari, dossier, 'handed-over', { handOver: HAND_OVER })
}

function copied({ data, keys }: Folders): Folders {
  const folders = { data: temporaryFolder(), keys: temporaryFolder() }
  cpSync(data, folders.data, { recursive: true })
  cpSync(keys, folders.keys, { recursive: true })
  return folders
}

async function found({ data, keys }: Folders, every = false): Promise<readonly string[]> {
  const folder = openChecked(data, keys)
  try {
    return (await checkData(folder, { entry: '', threads: 1, quick: false, every, progress: () => {} })).findings.map(({ message }) => message)
  } finally {
    folder.close()
  }
}

/** Whether its seal spares the register's fold. */
function isSpared({ data, keys }: Folders, change: (seal: Seal) => Seal = (seal) => seal): boolean {
  const folder = openChecked(data, keys)
  try {
    const seal = knownSeal(folder)
    const register = seal && change(seal).register
    return register !== null && sealedRegister(folder, register, undefined) !== null
  } finally {
    folder.close()
  }
}

function edited(file: string, sql: string): number {
  const database = new Database(file)
  const guards = database.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'").all()
  for (const pragma of ['foreign_keys = OFF', 'ignore_check_constraints = ON']) database.pragma(pragma)
  for (const { name } of guards) database.exec(`drop trigger ${name}`)
  const { changes } = database.prepare(sql).run()
  for (const guard of guards) database.exec(guard.sql)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  return changes
}

const rootIn = (keys: string): DeviceId => must(readdirSync(keys).find((name) => name.endsWith('.pem')), 'a key').slice(0, -'.pem'.length) as DeviceId
const sealIn = ({ keys }: Folders): Seal => must(readSeal(keys, rootIn(keys), rootIn(keys)), 'a seal')
const signed = ({ keys }: Folders, seal: Seal): void => writeSeal(keys, rootIn(keys), must(readDeviceKey(keys, rootIn(keys)), 'the key'), seal)

test('a check that finds nothing seals register, papers, answers and numbers beside the keys; the next one is spared the fold, also with new dossiers', async () => {
  expect(sealIn(checked).register?.dossiers).toBe(FIRST)
  expect([isSpared(checked), isSpared(later)]).toEqual([true, true])
  const at = copied(later)
  expect(await found(at)).toEqual([])
  expect(sealIn(at).register?.dossiers).toBe(FIRST + 3)
  expect(isSpared(at)).toBe(true)
})

/** In a dossier of the first chunk, which nobody touched since; in a middle one; in one that came in since. */
const PLACES = [5, 2 * CHUNK, FIRST + 2]

let own: Folders
let whole: Buffer
beforeAll(() => {
  own = copied(later)
  whole = readFileSync(join(own.data, 'register.db'))
})

/** Each is planted in one of those places, in turn, and in the first. */
const ROWS: readonly string[] = [
  "update dossier set state = replace(state, 'Pemohon', 'Pemodal') || ' ' where place = @place",
  "update dossier set name_key = name_key || 'x' where place = @place",
  "update dossier set valid_until = valid_until || '2' where place = @place",
  'delete from dossier where place = @place',
  'update dossier set place = place + 9000 where place = @place',
  "insert into dossier (place, id, state, status, year, received, register_run, register_no, service, nik, phone, name_key, running) select 9000 + place, 'dossier-palsu', state, status, year, received, register_run, register_no, service, nik, phone, name_key, running from dossier where place = @place",
  "update dossier_event set event = event || ' ' where rowid = (select max(rowid) from dossier_event where dossier = (select id from dossier where place = @place))",
  'delete from dossier_event where rowid = (select min(rowid) from dossier_event where dossier = (select id from dossier where place = @place))',
  'delete from dossier_text where rowid = @place',
  // In a chunk without a newer event.
  `delete from dossier_text where rowid = ${2 * CHUNK}`,
  "insert into dossier_text (rowid, numbers, nik_tail, phone, name, address, service) values (@place + 9000, '', '', '', 'palsu', '', '')",
  "insert into open_disposition select 'petugas', '~', received, 'disposisi-palsu', id from dossier where place = @place",
  "insert into hand_over (device, seq, at, dossier, letter_number, letter_date, body) select device, seq, at, dossier, '900/palsu', '', '{}' from dossier_event where dossier = (select id from dossier where place = @place) limit 1",
  "insert into unreadable select 'dossier:' || id, 1, 'palsu' from dossier where place = @place",
  "insert into run_hands select 'urutan-palsu', 'buku', '[]' from dossier where place = @place",
]

test.each(ROWS.entries().toArray())('with a seal nothing is passed over that was edited in an old dossier or a new one (%i): %s', (index, sql) => {
  const file = join(own.data, 'register.db')
  for (const place of new Set([PLACES[0], PLACES[index % PLACES.length]])) {
    for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
    writeFileSync(file, whole)
    expect(edited(file, sql.replaceAll('@place', String(place))), `nothing was edited at ${place}`).toBeGreaterThan(0)
    expect(isSpared(own), `at ${place}`).toBe(false)
  }
})

const REST: readonly (readonly [file: string, sql: string])[] = [
  ['register.db', "update dossier set name_key = 'lain' where place = 5"],
  ['register.db', "update setting set body = replace(body, 'Sari', 'Sira') where kind = 'officer'"],
  ['log.db', "update number set text = text || 'x' where id = 3"],
  ['log.db', "insert into number_void select run, no, 'palsu', null, '' from number where id = 3"],
  ['log.db', "insert into paper (id, dossier, facts) values ('kertas-palsu', 'berkas', '{}')"],
  ['log.db', "insert into answer (command, answer) select command_id, '{\"call\":\"palsu\",\"officer\":\"lain\"}' from event where aggregate like 'dossier:%' limit 1"],
  ['log.db', "update event set body = cast(replace(cast(body as text), 'Pemohon ke-5\"', 'Pemohon ke-6\"') as blob) where type = 'dossier.received'"],
]

test.each(REST)('what else is edited in %s is named as without a seal: %s', async (file, sql) => {
  const at = copied(later)
  expect(edited(join(at.data, file), sql)).toBeGreaterThan(0)
  const named = await found(at)
  expect(named).not.toEqual([])
  expect(named).toEqual(await found(at, true))
}, 60_000)

test('every column of every table that is sealed counts, null and empty are two things, and rows cannot lend each other their ends', () => {
  const database = new Database(join(later.data, 'register.db'), { readonly: true })
  for (const table of ['dossier', 'dossier_event', 'hand_over', 'open_disposition']) {
    const columns = database.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
    expect(columns.filter((name) => !rowText(database, table).includes(`${table}.${name}`)), table).toEqual([])
  }
  database.close()
  const small = new Database(':memory:')
  small.exec("create table pair (no integer, one text, other text) strict; insert into pair values (1, 'a', 'b,c'), (1, 'a,b', 'c'), (1, '', null), (1, null, ''), (null, 'a', 'b,c'), (11, 'a', 'b')")
  expect(new Set(small.prepare<[], string>(`select ${rowText(small, 'pair')} from pair`).pluck().all()).size).toBe(6)
})

test('a seal nobody with this device’s key has signed counts for nothing', async () => {
  const at = copied(later)
  const seal = sealIn(at)
  const file = join(at.keys, `${rootIn(at.keys)}.seal`)
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), content: { ...seal, log: { ...seal.log, place: seal.log.place - 1 } } }))
  expect(readSeal(at.keys, rootIn(at.keys), rootIn(at.keys))).toBeNull()
  writeSeal(at.keys, rootIn(at.keys), createDeviceKey(temporaryFolder(), rootIn(at.keys), '2026-11-03'), seal)
  expect(readSeal(at.keys, rootIn(at.keys), rootIn(at.keys))).toBeNull()
  expect(isSpared(at)).toBe(false)
  signed(at, seal)
  expect(isSpared(at)).toBe(true)
})

test('what was found once is found again: a check that found anything seals nothing', async () => {
  const at = copied(later)
  expect(edited(join(at.data, 'log.db'), "update number set text = text || 'x' where id = (select max(id) from number)")).toBe(1)
  const named = await found(at)
  expect(named.length).toBeGreaterThan(0)
  expect(await found(at)).toEqual(named)
})

test('a quick check, which does not look at everything, seals and witnesses nothing', async () => {
  const at = copied(later)
  const kept = (): readonly string[] => readdirSync(at.keys).filter((name) => /\.(seal|witness)$/.test(name))
  for (const name of kept()) rmSync(join(at.keys, name))
  const folder = openChecked(at.data, at.keys)
  expect((await checkData(folder, { entry: '', threads: 1, quick: true, progress: () => {} })).findings).toEqual([])
  folder.close()
  expect(kept()).toEqual([])
})

test('a seal of another log, of another build or of later events than the register has spares nothing', () => {
  const register = (change: Partial<NonNullable<Seal['register']>>) => (seal: Seal): Seal => ({ ...seal, register: { ...must(seal.register, 'a sealed register'), ...change } })
  const of = sealIn(later).register
  expect(isSpared(later, register({}))).toBe(true)
  expect(isSpared(later, register({ hash: '0'.repeat(64) }))).toBe(false)
  expect(isSpared(later, register({ version: 'lain' }))).toBe(false)
  expect(isSpared(later, register({ place: must(of, 'a seal').place - 1 }))).toBe(false)
  expect(isSpared(later, register({ dossiers: FIRST - 1 }))).toBe(false)
  expect(isSpared(later, register({ chunks: [] }))).toBe(false)
  expect(isSpared({ data: checked.data, keys: after(later).keys })).toBe(false)
})

/** The same folders with the seal of today. */
function after(folders: Folders): Folders {
  const at = copied(folders)
  const folder = openChecked(at.data, at.keys)
  const { seal } = judgeRegister(folder, undefined, { seal: null, survey: null }, 10, () => {})
  folder.close()
  signed(at, { ...sealIn(at), register: seal })
  return at
}

test('with a seal of nothing but the register’s own state, an office whose device is another one now is looked at whole', async () => {
  const at = copied(later)
  for (const name of readdirSync(at.keys)) if (name.includes('.mark')) rmSync(join(at.keys, name))
  const office = new OfficeOnDisk(at)
  expect(office.store.device).not.toBe(rootIn(later.keys))
  office.store.close()
  const folder = openChecked(at.data, at.keys)
  expect(knownSeal(folder)).toBeNull()
  folder.close()
})
