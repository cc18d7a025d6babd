import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '#domain/ids.ts'
import { writeOfficeRecord } from '#store/device/office-record.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'
import type { Counter } from '../sync/counter.ts'
import { OfficeOverThree } from '../sync/office-over-three.ts'
import { openingText } from './opening-text.ts'

afterAll(clearAway)

/** Three PCs; Siti's dossier came in at the Front Office and stands at the Back Office. */
let office: OfficeOverThree
let siti: DossierId
/** The Back Office's stream.db of before it came. */
let old: string

beforeAll(async () => {
  office = await OfficeOverThree.open()
  office.back.store.close()
  old = join(temporaryFolder(), 'stream.db')
  copyFileSync(join(office.back.data, 'stream.db'), old)
  office.back.reopen()
  siti = office.receives('Siti Rahmawati', '1471014101900001')
  await office.allCatchUp()
  step()
  await office.allCatchUp()
  return () => office.close()
}, 60_000)

/** The next step, where its officer sits. */
function step(): void {
  const holder = office.holderAt(office.front, siti)
  if (!holder) throw new Error('nobody holds it')
  expect(office.moves(office.counterOf(holder), siti, holder)).toBeNull()
}

const stream = ({ data }: Counter): string => join(data, 'stream.db')
const gone = (file: string): void => { for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, { force: true }) }

function replaced(counter: Counter, replace: (file: string) => void): void {
  counter.store.close()
  gone(stream(counter))
  replace(stream(counter))
  counter.reopen()
}

const note = (counter: Counter): void => void counter.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Berkas lengkap.' } } }))
const notes = (counter: Counter): number => counter.store.dossiers.history(siti).filter(({ event }) => event.type === 'note.added').length

const FETCHED = /^Kabar dari komputer lain \(stream\.db\) di komputer ini hilang atau rusak dan sedang diambil lagi dari server kantor: \d+ dari \d+ catatan sudah ada\./
/** A dossier that came in elsewhere, of which only this PC's own acts are here. */
const LATER = /^1 berkas baru tampil di Buku Register setelah kabar dari komputer lain itu lengkap \(catatan nomor \d+\)\. Yang dikerjakan di sini tentang berkas itu aman\./

describe('a stream.db that is not what it was, on a PC that is cut off', () => {
  test.each<readonly [string, (file: string) => void]>([
    ['gone', () => {}],
    ['garbled', (file) => writeFileSync(file, Buffer.alloc(40_000, 'x'))],
    ['cut to half', (file) => writeFileSync(file, readFileSync(old).subarray(0, 8192))],
    ['of last week', (file) => copyFileSync(old, file)],
  ])('%s: what everybody did stays in view and can be acted on, the officer is told, and with the line all of it comes again', async (_, replace) => {
    const { back, front } = office
    back.line.cut = true
    const had = notes(front)
    note(back)
    replaced(back, replace)
    expect(back.store.warnings).toEqual([expect.stringMatching(FETCHED)])
    expect(back.state(siti).applicant.name).toBe('Siti Rahmawati')
    note(back)
    expect(notes(back)).toBe(had + 2)
    back.line.cut = false
    await office.allCatchUp()
    expect([back.store.warnings, notes(back), notes(front)]).toEqual([[], had + 2, had + 2])
    expect(back.folded()).toEqual(front.folded())
  })

  test('another PC’s of the same office says the same, and this PC’s own acts go on from where the server has them', async () => {
    const { back, front } = office
    const had = notes(front)
    back.line.cut = true
    note(back)
    front.store.close()
    const theirs = readFileSync(stream(front))
    front.reopen()
    replaced(back, (file) => writeFileSync(file, theirs))
    expect([back.store.warnings, back.sync.toldEnd()]).toEqual([[], null])
    back.line.cut = false
    await office.allCatchUp()
    expect([notes(back), notes(front)]).toEqual([had + 1, had + 1])
    expect(back.folded()).toEqual(front.folded())
  })

  test('a page of it found broken at work: it is begun anew at the next opening', async () => {
    const { back } = office
    back.store.close()
    writeFileSync(`${stream(back)}.damaged`, '')
    back.reopen()
    expect([back.sync.head().g, existsSync(`${stream(back)}.damaged`)]).toEqual([0, false])
    expect(back.store.warnings).toEqual([expect.stringMatching(FETCHED)])
    await office.allCatchUp()
    expect(back.store.warnings).toEqual([])
  })
})

describe('a row of stream.db that the disk has changed where SQLite sees nothing', () => {
  test.each<readonly [string, string]>([
    ['its body, as JSON', `body = cast(replace(cast(body as text), 'Siti', 'Sita') as blob)`],
    ['its body, as rubbish', 'body = zeroblob(length(body))'],
    ['its body, gone', 'body = null'],
    ['who did it', `actor = 'orang-lain'`],
    ['when', `wall_time = '2020-01-01T00:00:00.000Z'`],
    ['what it builds upon', 'base_device = device, base_seq = null'],
    ['the stream’s hash', 'stream_hash = zeroblob(32)'],
  ])('%s: no register is made from it; the stream is begun anew, the officer is told, and with the line all of it comes again', async (_, change) => {
    const { back, front } = office
    note(back)
    await office.allCatchUp()
    back.store.close()
    const database = new Database(stream(back))
    database.pragma('ignore_check_constraints = on')
    expect(database.prepare(`update stream_event set ${change} where type = 'dossier.received'`).run().changes).toBe(1)
    database.close()
    gone(join(back.data, 'register.db'))
    back.line.cut = true
    back.reopen()
    expect([back.sync.head().g, back.store.warnings]).toEqual([0, [expect.stringMatching(FETCHED), expect.stringMatching(LATER)]])
    expect(existsSync(`${stream(back)}.damaged`)).toBe(false)
    back.line.cut = false
    await office.allCatchUp()
    expect(back.store.warnings).toEqual([])
    expect(back.folded()).toEqual(front.folded())
  })
})

test('stream.db and register.db gone together: what only other PCs did is missing for now, and the officer is told so', async () => {
  const { back, front } = office
  note(back)
  await office.allCatchUp()
  back.store.close()
  for (const file of [stream(back), join(back.data, 'register.db')]) gone(file)
  back.line.cut = true
  back.reopen()
  expect([back.store.dossiers.state(siti), back.store.warnings]).toEqual([null, [expect.stringMatching(FETCHED), expect.stringMatching(LATER)]])
  back.line.cut = false
  await office.allCatchUp()
  expect(back.store.warnings).toEqual([])
  expect(back.folded()).toEqual(front.folded())
})

test('another office’s stream.db is put aside, not thrown away, and nothing of it is shown; ours comes again', async () => {
  const { back, front } = office
  writeOfficeRecord(join(back.folder, 'keys'), office.server.record)
  const theirs = join(temporaryFolder(), 'stream.db')
  copyFileSync(old, theirs)
  const database = new Database(theirs)
  database.exec("update stream_event set office = 'kantor-lain'")
  database.close()
  const bytes = readFileSync(theirs)
  replaced(back, (file) => {
    copyFileSync(theirs, file)
    writeFileSync(`${file}-wal`, 'milik mereka juga')
  })
  expect(readFileSync(join(back.data, 'stream.db.kantor-lain')).equals(bytes)).toBe(true)
  expect(readFileSync(join(back.data, 'stream.db.kantor-lain-wal'), 'utf8')).toBe('milik mereka juga')
  expect(back.store.warnings).toEqual([expect.stringMatching(/stream\.db milik kantor lain.*disisihkan.*diambil lagi/), expect.stringMatching(FETCHED)])
  expect(back.store.settings.office()?.id).toBe(OFFICE.id)
  await office.allCatchUp()
  expect(back.store.warnings).toEqual([expect.stringContaining('stream.db milik kantor lain')])
  expect(back.folded()).toEqual(front.folded())
  rmSync(join(back.data, 'stream.db.kantor-lain'))
})

test('a stream.db of a newer Loket is not opened: the page says to put the newest in, and not a byte is changed', async () => {
  const { back } = office
  back.store.close()
  const database = new Database(stream(back))
  database.exec('pragma user_version = 90')
  database.close()
  const before = readFileSync(stream(back))
  expect(openingText({ data: back.data, keys: join(back.folder, 'keys') }, back.now())).toMatch(/stream\.db.*versi Loket yang lebih baru.*Pasang versi Loket terbaru/)
  expect(readFileSync(stream(back)).equals(before)).toBe(true)
  gone(stream(back))
  back.reopen()
  await office.allCatchUp()
})

test('a register.db that is damaged, or of last week, is what the office knows again at the next opening, acts nobody has yet among it', async () => {
  const { back } = office
  back.store.close()
  const copy = temporaryFolder()
  cpSync(back.data, copy, { recursive: true })
  back.reopen()
  back.line.cut = true
  const had = notes(back)
  note(back)
  expect(notes(back)).toBe(had + 1)
  const before = back.folded()
  for (const put of [() => writeFileSync(join(back.data, 'register.db'), 'bukan register'), () => copyFileSync(join(copy, 'register.db'), join(back.data, 'register.db'))]) {
    back.store.close()
    gone(join(back.data, 'register.db'))
    put()
    back.reopen()
    expect([back.folded(), back.store.warnings]).toEqual([before, []])
  }
})
