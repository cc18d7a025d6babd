import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { DataDamaged } from '#store/sqlite/data-damaged.ts'
import { RegisterBehind } from '#store/register/register-behind.ts'
import { HAND_OVER } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, budi, nina } = people
const register = (office: OfficeOnDisk) => join(office.folders.data, 'register.db')

/** Everything anybody can read of the office, for before and after. */
function everything({ store }: OfficeOnDisk): unknown {
  const found = store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 100 })
  return {
    settings: [store.settings.office(), store.settings.officers(), store.settings.services(), store.settings.procedures(), store.settings.calendar(), store.settings.books()],
    dossiers: found.ids.map((id) => [store.dossiers.state(id), store.dossiers.history(id)]),
    sought: store.dossiers.search({ text: 'sit 001', status: 'all', year: null, after: '', limit: 100 }),
    found,
    running: store.dossiers.running(),
    walked: [...store.dossiers.walk({ text: '', status: 'all', year: null })],
  }
}

function someWork(): OfficeOnDisk {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  office.at('2026-11-03T03:00:00.000Z').receives({ name: 'Joko Susilo' }, 'to-check')
  office.at('2026-11-03T04:00:00.000Z').moves(budi, siti, 'printed')
  return office
}

/** Runs SQL on a file nobody has open. */
function edit(file: string, sql: string): void {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

describe('register.db is made anew from the log, exactly as it was,', () => {
  const LOSSES: Readonly<Record<string, (office: OfficeOnDisk) => void>> = {
    'when it is gone': (office) => readdirSync(office.folders.data).filter((name) => name.startsWith('register.db')).forEach((name) => rmSync(join(office.folders.data, name))),
    'when it is not a database': (office) => writeFileSync(register(office), 'Ini bukan basis data. '.repeat(500)),
    'when it is empty': (office) => writeFileSync(register(office), ''),
    'when it was made by an older or newer build': (office) => edit(register(office), 'update applied set fold_version = fold_version + 1'),
    'when its tables are of another version': (office) => edit(register(office), 'pragma user_version = 99'),
    'when it was folded from another log': (office) => edit(register(office), 'update applied set hash = zeroblob(32)'),
    'when its word for the device that folded it is broken': (office) => edit(register(office), "update applied set device = 'pc-lain'"),
    'when it is ahead of a log put back from a backup': (office) => edit(register(office), 'update applied set place = place + 5'),
  }

  test.each(Object.entries(LOSSES))('%s', (_, lose) => {
    const office = someWork()
    const before = everything(office)
    office.store.close()
    lose(office)
    office.open()
    expect(everything(office)).toEqual(before)
    expect(office.store.warnings).toEqual([])
    office.receives()
  })

  test('when the same log went another way meanwhile: as long, and with other dossiers', () => {
    const here = someWork()
    here.store.close()
    const there = newFolders()
    for (const part of ['data', 'keys'] as const) cpSync(here.folders[part], there[part], { recursive: true })
    here.open()
    here.receives({ name: 'Rina Kartika' })
    here.store.close()
    const other = new OfficeOnDisk(there)
    const bambang = other.receives({ name: 'Bambang Suryadi' })
    const meant = everything(other)
    other.store.close()
    for (const file of ['register.db', 'register.db-wal', 'register.db-shm']) if (existsSync(join(here.folders.data, file))) cpSync(join(here.folders.data, file), join(there.data, file))
    other.open()
    expect(everything(other)).toEqual(meant)
    expect(other.store.dossiers.state(bambang)?.applicant.name).toBe('Bambang Suryadi')
  })

  test('telling how far it is, in chunks', () => {
    const office = new OfficeOnDisk()
    const siti = office.receives()
    office.act(sari, (tx) => {
      for (let count = 0; count < 1200; count += 1) office.decides(tx, sari, siti, { do: 'addNote', text: `Catatan ${count}` })
    })
    const before = everything(office)
    office.store.close()
    rmSync(register(office))
    const told: (readonly [number, number])[] = []
    office.open({ onProgress: (done, total) => told.push([done, total]) })
    expect(everything(office)).toEqual(before)
    expect(told.length).toBeGreaterThan(2)
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((one, other) => one - other))
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
  })
})

test('after a bad end a register with a broken page is made anew before anybody reads it', () => {
  const office = someWork()
  office.reopen()
  office.receives({ name: 'Rina Kartika' })
  const meant = everything(office)
  const cut = newFolders()
  for (const part of ['data', 'keys'] as const) cpSync(office.folders[part], cut[part], { recursive: true })
  office.store.close()
  const file = join(cut.data, 'register.db')
  expect(existsSync(`${file}-wal`)).toBe(true)
  const database = new Database(join(office.folders.data, 'register.db'), { readonly: true })
  const page = database.prepare<[], number>("select pageno from dbstat where name = 'setting' and pagetype = 'leaf' order by path limit 1").pluck().get() ?? 0
  database.close()
  const bytes = readFileSync(file)
  bytes.fill(0, (page - 1) * 4096, page * 4096)
  writeFileSync(file, bytes)
  const after = new OfficeOnDisk(cut)
  expect(everything(after)).toEqual(meant)
  after.store.close()
})

test('a page of register.db that is found broken at work is healed by the next opening', () => {
  const office = someWork()
  const before = everything(office)
  office.store.close()
  const bytes = readFileSync(register(office))
  const page = 4096
  const database = new Database(register(office), { readonly: true })
  const root = database.prepare<[], number>("select rootpage from sqlite_schema where name = 'dossier'").pluck().get() ?? 0
  database.close()
  bytes.fill(0x5a, page * (root - 1), page * root)
  writeFileSync(register(office), bytes)
  expect(() => {
    office.open()
    everything(office)
  }).toThrow(/malformed/)
  office.reopen()
  expect(everything(office)).toEqual(before)
})

test('what the log has and the register not yet is folded in on opening', () => {
  const office = someWork()
  const before = everything(office)
  const faults: unknown[] = []
  office.reopen({ busyMs: 50, onFault: (fault) => faults.push(fault) })
  const lock = new Database(register(office))
  lock.exec('begin immediate')
  const late = office.receives({ name: 'Belakangan' })
  expect(office.store.dossiers.state(late), 'the register could not be written').toBeNull()
  expect(faults).toHaveLength(1)
  expect(() => office.receives()).toThrow(RegisterBehind)
  expect(() => office.receives()).toThrow(/Semua yang sudah disimpan aman/)
  expect(everything(office)).toEqual(before)
  lock.exec('rollback')
  lock.close()
  const next = office.receives({ name: 'Sesudahnya' })
  expect([late, next].map((id) => office.state(id).applicant.name)).toEqual(['Belakangan', 'Sesudahnya'])
  expect(office.state(next).registerNumber?.no).toBe(3)
  expect(office.reopen().verify(10)).toEqual([])
})

test('an act stands although register.db breaks under it, and the next opening makes the register whole', () => {
  const faults: unknown[] = []
  const office = someWork()
  office.reopen({ onFault: (fault) => faults.push(fault) })
  edit(register(office), 'drop table dossier_text')
  const late = office.receives({ name: 'Belakangan' })
  expect(faults).toHaveLength(1)
  expect(() => office.receives()).toThrow(RegisterBehind)
  office.reopen()
  expect(office.state(late).applicant.name).toBe('Belakangan')
  expect(office.store.dossiers.search({ text: 'belakangan', status: 'all', year: null, after: '', limit: 9 }).ids).toEqual([late])
})

test('one dossier that does not fold is set aside and told about; everything else goes on', () => {
  const office = someWork()
  const [siti, joko] = office.store.dossiers.running().map(({ id }) => id) as [DossierId, DossierId]
  const seq = office.store.dossiers.history(joko)[0]?.ref.seq ?? 0
  office.store.close()
  rmSync(register(office))
  const raw = office.rawLog()
  raw.exec('drop trigger event_never_updated')
  raw.prepare("update event set body = '{' where seq = ?".replace("'{'", "x'7b'")).run(seq)
  raw.close()
  office.open()
  expect(office.store.dossiers.state(joko)).toBeNull()
  expect(office.store.dossiers.running().map(({ id }) => id)).toEqual([siti])
  expect(office.store.dossiers.search({ text: 'joko', status: 'all', year: null, after: '', limit: 9 }).ids).toEqual([])
  expect(office.store.dossiers.unreadable()).toEqual([{ aggregate: `dossier:${joko}`, seq, reason: expect.any(String) }])
  expect(office.store.warnings).toEqual([expect.stringMatching(new RegExp(`^1 berkas tidak terbaca .*catatan nomor ${seq}\\)`))])
  office.moves(people.rina, siti, 'initialled')
  expect(() => office.act(sari, (tx) => tx.append({ aggregate: `dossier:${joko}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'x' } } }))).toThrow()
  expect(office.reopen().warnings).toHaveLength(1)
})

test('a dossier broken in the middle goes out of the lists, its history stays', () => {
  const office = someWork()
  const [siti] = office.store.dossiers.running().map(({ id }) => id) as [DossierId]
  const history = office.store.dossiers.history(siti)
  const second = office.store.dossiers.history(siti).at(-1)?.ref.seq ?? 0
  office.store.close()
  rmSync(register(office))
  const raw = office.rawLog()
  raw.exec('drop trigger event_never_updated')
  raw.prepare("update event set type = 'number.given', body = x'6e756c6c' where seq = ?").run(second)
  raw.close()
  office.open()
  expect(office.store.dossiers.state(siti)).toBeNull()
  expect(office.store.dossiers.running().map(({ id }) => id)).not.toContain(siti)
  expect(office.store.dossiers.history(siti)).toHaveLength(history.length)
  expect(office.store.warnings).toHaveLength(1)
})

test('the names in a history are those of the day, also when it is made anew after an officer was renamed', () => {
  const office = someWork()
  const [siti] = office.store.dossiers.running().map(({ id }) => id) as [DossierId]
  office.act(nina, (tx) => tx.append({ aggregate: `officer:${budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...budi, name: 'Budi Santoso, S.H.' } } }))
  office.does(budi, siti, { do: 'addNote', text: 'Nama saya berubah.' })
  const names = () => office.store.dossiers.history(siti).filter(({ officer }) => officer === budi.id).map(({ officerName }) => officerName)
  expect(new Set(names())).toEqual(new Set(['Budi Santoso', 'Budi Santoso, S.H.']))
  const before = names()
  office.store.close()
  rmSync(register(office))
  office.open()
  expect(names()).toEqual(before)
  expect(office.store.settings.officer(budi.id)?.name).toBe('Budi Santoso, S.H.')
})

test('log.db is never made anew in silence: gone beside its register, or unreadable, it is told in Indonesian and nothing is touched', () => {
  const office = someWork()
  office.store.close()
  rmSync(join(office.folders.data, 'log.db'))
  expect(() => office.open()).toThrow(DataDamaged)
  expect(() => office.open()).toThrow(/Jangan hapus apa pun/)
  expect(existsSync(join(office.folders.data, 'log.db'))).toBe(false)
  const other = new OfficeOnDisk(newFolders())
  other.store.close()
  writeFileSync(join(other.folders.data, 'log.db'), 'rusak '.repeat(2000))
  expect(() => other.open()).toThrow(DataDamaged)
})

test('an ended dossier is as it was after the register is made anew', () => {
  const office = new OfficeOnDisk()
  const siti = office.receives()
  for (const [officer, outcome] of [[budi, 'printed'], [people.rina, 'initialled'], [people.hendra, 'initialled'], [people.dewi, 'initialled'], [people.yusuf, 'signed'], [budi, 'numbered']] as const) office.moves(officer, siti, outcome)
  office.moves(sari, siti, 'handed-over', { handOver: HAND_OVER })
  const before = everything(office)
  office.store.close()
  rmSync(register(office))
  office.open()
  expect(everything(office)).toEqual(before)
})
