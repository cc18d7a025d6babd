import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { findingLine } from '#store/verify/finding-line.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { cells, changes, edited, restore, takesOut } from './support/edited-cells.ts'
import { issuesReceipt } from './support/issues-receipt.ts'
import { OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const { sari, mega } = people
let data: string
let keys: string
let scan: string

/** Siti's dossier with a scan and a printed receipt, Joko's, a number from paper, one of them void, two views. */
beforeAll(() => {
  const office = new OfficeOnDisk()
  const { hash, size } = office.store.attachments.put(Buffer.from('%PDF-1.4 KTP Siti'))
  const siti = office.receives({ attachments: [{ hash, name: 'KTP Siti.pdf', mediaType: 'application/pdf', size }] })
  office.receives({ name: 'Joko Susilo' })
  const recorded = office.act(mega, (tx) => tx.recordNumber(PERMITS.id, 300, '2026-11-03' as IsoDate, 'Dari buku tulis'))
  office.act(mega, (tx) => tx.voidNumber(PERMITS.id, recorded.run, 300, 'Salah tulis.'))
  for (const what of ['open', 'print'] as const) office.store.views.record({ officer: sari.id, at: office.now, what, about: siti })
  issuesReceipt(office, siti)
  office.store.close()
  data = office.folders.data
  keys = office.folders.keys
  scan = hash
})

async function found(folder: string, quick = true, known = keys): Promise<readonly string[]> {
  const open = openChecked(folder, known)
  try {
    const { findings, zone } = await checkData(open, { entry: '', threads: 1, quick, progress: () => {} })
    return findings.map((one) => findingLine(one, zone))
  } finally {
    open.close()
  }
}

function copied(): string {
  const folder = temporaryFolder()
  cpSync(data, folder, { recursive: true })
  return folder
}

/** Every table of log.db: what of it cannot be held against anything, and why. */
const NOT_FOUND: Readonly<Record<string, readonly string[] | 'local'>> = {
  // Only the last half of a command is a key; what an answer says is repeated to a caller and proves nothing.
  answer: ['command', 'answer'],
  batch_signature: [],
  // Only where two machines went by one name, or a server lost what it had.
  carried: 'local',
  draft: 'local',
  event: [],
  // Of the first device the time of making the folder, which no event tells; whether a mark stood is known outside.
  incarnation: ['opened', 'marked'],
  // Where the office's server is: nothing of the office's, and without it the PC works alone.
  membership: 'local',
  // The order of rows; and what a given number was given for (of one from paper the event tells).
  number: ['id', 'summary'],
  number_gap: [],
  number_lost: [],
  number_void: [],
  orphan: 'local',
  paper: [],
  run_resumed: [],
  verifier: 'local',
  verifier_failure: 'local',
  view: [],
}

test('every table of log.db is held against something, or is known to be of this PC alone', () => {
  const log = new Database(join(data, 'log.db'), { readonly: true })
  expect(log.prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").pluck().all()).toEqual(Object.keys(NOT_FOUND).toSorted())
  log.close()
})

test('an office nobody touched is whole, register, scans and mark included', async () => {
  expect(await found(copied(), false)).toEqual([])
})

test('any column of any row that matters, changed, is found', async () => {
  const folder = copied()
  const file = join(folder, 'log.db')
  const whole = readFileSync(file)
  const missed: string[] = []
  let looked = 0
  for (const [table, not] of Object.entries(NOT_FOUND).filter(([, one]) => one !== 'local')) {
    for (const { column, row } of cells(file, table)) {
      if (not.includes(column)) continue
      let done = false
      edited(file, (database) => { done = changes(database, table, column, row) })
      if (done) looked += 1
      if (done && (await found(folder, table !== 'batch_signature')).length === 0) missed.push(`${table}.${column} of row ${row}`)
      restore(file, whole)
    }
  }
  expect(missed).toEqual([])
  expect(looked).toBeGreaterThan(80)
})

test('any row of a table that matters, taken out, is found', async () => {
  const folder = copied()
  const file = join(folder, 'log.db')
  const whole = readFileSync(file)
  const missed: string[] = []
  // Of a command that wrote no event an answer is not missed either.
  for (const table of Object.entries(NOT_FOUND).flatMap(([name, one]) => (one === 'local' || name === 'answer' ? [] : [name]))) {
    for (const row of new Set(cells(file, table).map((cell) => cell.row))) {
      edited(file, (database) => { takesOut(database, table, row) })
      if ((await found(folder)).length === 0) missed.push(`row ${row} of ${table}`)
      restore(file, whole)
    }
  }
  expect(missed).toEqual([])
})

test('a paper that nobody issued is found, and one that is gone', async () => {
  const file = join(copied(), 'log.db')
  edited(file, (database) => database.exec("update paper set id = 'lain'"))
  expect(await found(join(file, '..'))).toEqual(['Ada isi surat yang tersimpan tanpa catatan penerbitannya.', expect.stringMatching(/^Isi surat yang diterbitkan di catatan nomor \d+ hilang\./)])
})

test('a key that is gone is told, and a mark of use that is gone or cut', async () => {
  const [folder, known] = [copied(), temporaryFolder()]
  expect(await found(folder, true, known)).toEqual(['Kunci perangkat komputer ini tidak ada di folder kunci, atau tidak terbaca.', 'Tanda pemakaian tidak ada di folder kunci.'])
  cpSync(keys, known, { recursive: true })
  for (const name of readdirSync(known).filter((one) => one.includes('.mark-'))) writeFileSync(join(known, name), 'terpotong')
  expect(await found(folder, true, known)).toEqual(['Tanda pemakaian di folder kunci rusak.'])
})

test('the quick check passes over a signature that a later one vouches for, and finds the last', async () => {
  const log = join(copied(), 'log.db')
  const whole = readFileSync(log)
  const change = (row: number): void => edited(log, (database) => { changes(database, 'batch_signature', 'signature', row) })
  change(0)
  expect([await found(join(log, '..')), await found(join(log, '..'), false)]).toEqual([[], [expect.stringContaining('tanda tangan perangkat tidak cocok')]])
  restore(log, whole)
  change(must(cells(log, 'batch_signature').at(-1), 'a signature').row)
  expect(await found(join(log, '..'))).toEqual([expect.stringContaining('tanda tangan perangkat tidak cocok')])
})

/** What log.db says in the columns that are held against something; null where it cannot be read. */
function said(file: string): string | null {
  const database = new Database(file, { readonly: true })
  try {
    return JSON.stringify(Object.entries(NOT_FOUND).flatMap(([table, not]) => {
      if (not === 'local') return []
      const columns = database.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all().filter((column) => !not.includes(column))
      return database.prepare(`select ${['0', ...columns.map((column) => `quote(${column})`)].join(', ')} from ${table}`).raw().all()
    }))
  } catch {
    return null
  } finally {
    database.close()
  }
}

test('a flipped byte anywhere in log.db is found wherever it changes what the file says', async () => {
  const folder = copied()
  const file = join(folder, 'log.db')
  edited(file, () => {})
  const whole = readFileSync(file)
  const before = said(file)
  expect(before).not.toBeNull()
  const missed: number[] = []
  let mattered = 0
  for (let place = 97; place < whole.length; place += Math.floor(whole.length / 120)) {
    const bytes = Buffer.from(whole)
    bytes[place] = (bytes[place] ?? 0) ^ 0x20
    restore(file, bytes)
    if (said(file) === before) continue
    mattered += 1
    if (await foundOrUnreadable(folder)) continue
    missed.push(place)
  }
  expect(missed).toEqual([])
  expect(mattered).toBeGreaterThan(20)
})

/** A file that does not even open is told as such by the command. */
async function foundOrUnreadable(folder: string): Promise<boolean> {
  try {
    return (await found(folder, false)).length > 0
  } catch {
    return true
  }
}

test('an answer kept in another officer’s name is found, and one that cannot be read', async () => {
  const folder = copied()
  edited(join(folder, 'log.db'), (database) => database.exec("update answer set answer = json_set(answer, '$.officer', 'orang-lain')"))
  expect(await found(folder)).toEqual([expect.stringMatching(/^Jawaban yang disimpan untuk catatan nomor \d+ menyebut petugas lain\./)])
  edited(join(folder, 'log.db'), (database) => database.exec("update answer set answer = 'terpotong'"))
  expect(await found(folder)).toEqual([expect.stringContaining('jawaban yang disimpan tidak terbaca')])
})

test('a guard of a table taken away is found', async () => {
  const folder = copied()
  const log = new Database(join(folder, 'log.db'))
  log.exec('drop trigger event_never_updated')
  log.close()
  expect(await found(folder)).toEqual(['Berkas log.db: penjaga event_never_updated hilang.'])
})

test('a guard that was changed is found, a table Loket did not make, and a file that does not say any more that it is Loket’s', async () => {
  const after = async (name: string, sql: string): Promise<readonly string[]> => {
    const folder = copied()
    const database = new Database(join(folder, name))
    database.exec(sql)
    database.close()
    return found(folder)
  }
  expect(await after('log.db', 'drop trigger event_never_updated; create trigger event_never_updated before update on event begin select 1; end')).toEqual(['Berkas log.db: penjaga event_never_updated sudah diubah.'])
  expect(await after('log.db', 'create table lain (kata text)')).toEqual(['Berkas log.db: tabel lain bukan buatan Loket.'])
  expect(await after('log.db', 'pragma application_id = 7')).toEqual(['Berkas log.db: tanda bahwa berkas ini milik Loket sudah diubah.'])
  expect(await after('register.db', 'drop index dossier_by_nik')).toEqual(['Berkas register.db: indeks dossier_by_nik hilang.'])
})

test('a scan cut short, changed or gone is named with the event that took it in', async () => {
  const folder = copied()
  const file = join(folder, 'lampiran', scan)
  writeFileSync(file, '%PDF-1.4 KTP Sita')
  expect(await found(folder)).toEqual([expect.stringMatching(/^Lampiran "KTP Siti\.pdf" \(catatan nomor \d+\) rusak: isinya sudah berubah\. \[3 November 2026 pukul 09\.00 WIB, berkas diterima, berkas 001\/SIKRO\/XI\/2026\]$/)])
  truncateSync(file, 5)
  expect(await found(folder)).toEqual([expect.stringContaining('panjangnya 5 byte, seharusnya 17')])
  rmSync(file)
  expect(await found(folder)).toEqual([expect.stringContaining('hilang dari folder lampiran')])
})

test('a register that says something else than the log is found, table by table and word by word', async () => {
  const edits = ["update dossier set name_key = 'lain'", "delete from dossier_event where rowid = 2", "update setting set body = replace(body, 'Sari', 'Sira')", "delete from dossier_text where rowid = 1", "insert into unreadable values ('dossier:lain', 1, '')", "update applied set place = place - 1", 'update applied set stream_hash = hash']
  for (const edit of edits) {
    const folder = copied()
    edited(join(folder, 'register.db'), (database) => database.exec(edit))
    expect(await found(folder, false), edit).not.toEqual([])
  }
})

test('a register another build folded is a note and no fault: it is folded anew when Loket is opened', async () => {
  const folder = copied()
  edited(join(folder, 'register.db'), (database) => database.exec('update applied set fold_version = fold_version + 1'))
  const open = openChecked(folder, keys)
  const { findings, notes } = await checkData(open, { entry: '', threads: 1, quick: false, progress: () => {} })
  open.close()
  expect([findings, notes]).toEqual([[], [expect.stringContaining('disusun ulang dari catatan saat Loket dibuka')]])
})
