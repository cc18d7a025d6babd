import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { hashInput } from '#domain/log/hash-input.ts'
import { must } from '#domain/must.ts'
import { STREAM_START, streamHashInput } from '#domain/stream/stream-hash.ts'
import { termInput } from '#domain/stream/term.ts'
import { createDeviceKey } from '#store/device/device-key.ts'
import { readOfficeRecord, writeOfficeRecord } from '#store/device/office-record.ts'
import { sha256 } from '#store/files/sha256.ts'
import { oneShotSha256 } from '#store/files/one-shot-sha256.ts'
import { toLoggedEvent } from '#store/log/logged-event.ts'
import type { StreamEventTable } from '#store/schema/stream-event.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { findingLine } from '#store/verify/finding-line.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cells, changes, edited, restore, takesOut } from './support/edited-cells.ts'
import { copyOf, joinedOffice, SCAN } from './support/joined-folders.ts'
import type { Folders } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

/** The Back Office's PC, closed. */
let back: Folders
/** The Front Office's. */
let front: Folders
/** The Kepala Dinas's, which has kept more of the stream than it has folded. */
let ahead: Folders

beforeAll(async () => {
  const { office } = await joinedOffice()
  office.receives('Tomi Sinaga', '1471014101900003')
  await office.front.catchesUp()
  const { head, server } = office
  const answer = await head.line.pull({ after: head.sync.head(), bytes: 65_536, wait: 0 }, new AbortController().signal)
  if (answer.outcome !== 'page') throw new Error('differs')
  expect(head.sync.take({ office: server.office, stretches: answer.stretches, end: answer.end }, { verify: server.verify })).toMatchObject({ ok: true })
  expect(head.sync.folded()).toBeLessThan(head.sync.head().g)
  await office.close()
  ;[front, back, ahead] = [copyOf(office.front), copyOf(office.back), copyOf(head)]
}, 60_000)

function copied({ data, keys }: Folders): Folders {
  const copy = temporaryFolder()
  cpSync(data, copy, { recursive: true })
  return { data: copy, keys }
}

async function found({ data, keys }: Folders, quick = false): Promise<readonly string[]> {
  const open = openChecked(data, keys)
  try {
    const { findings, zone } = await checkData(open, { entry: '', threads: 1, quick, progress: () => {} })
    return findings.map((one) => findingLine(one, zone))
  } finally {
    open.close()
  }
}

test('a PC of several is whole: what others did, what it did itself and nobody has yet, all of it in its register', async () => {
  expect(await found(back)).toEqual([])
  const closed = openChecked(back.data, back.keys)
  const { events, office } = await checkData(closed, { entry: '', threads: 1, quick: true, progress: () => {} })
  closed.close()
  expect(must(office, 'a stream')).toBeGreaterThan(events)
})

test('a register that says something else than the log and the office’s stream is found, table by table and word by word', async () => {
  const edits = [
    "update dossier set name_key = 'lain'",
    "delete from dossier_event where rowid = 2",
    'update dossier_event set rowid = -rowid',
    "update setting set body = replace(body, 'Sari', 'Sira')",
    'delete from dossier_text where rowid = 1',
    "insert into unreadable values ('dossier:lain', 1, '')",
    'update applied set place = place - 1',
    'update applied set g = g - 1',
    'update applied set g = g + 1000',
    'update applied set stream_hash = hash',
    "update applied set device = 'lain'",
    'update dossier set place = place + 1000',
  ]
  for (const edit of edits) {
    const { data, keys } = copied(back)
    edited(join(data, 'register.db'), (database) => database.exec(edit))
    expect(await found({ data, keys }), edit).not.toEqual([])
  }
})

test('a register that has not caught up with all that was pulled is held against what it has', async () => {
  const { data, keys } = copied(ahead)
  expect(await found({ data, keys })).toEqual([])
})

/** Every table of stream.db: what of it cannot be held against anything, and why. */
const NOT_FOUND: Readonly<Record<string, readonly string[]>> = {
  batch_signature: [],
  said_head: [],
  // The order they are sent in; what the server said of them. That one is not here is found out when it is sent for.
  scan: ['rank', 'here', 'at_server', 'others'],
  scan_looked: [],
  stream_event: [],
  told_end: [],
  // What was last sent; it is compared again.
  told_verifier: ['officer', 'n', 'digest'],
}

test('every table of stream.db is held against something', () => {
  const stream = new Database(join(back.data, 'stream.db'), { readonly: true })
  expect(stream.prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").pluck().all()).toEqual(Object.keys(NOT_FOUND).toSorted())
  stream.close()
})

test('a table of stream.db that Loket did not make is found', async () => {
  const { data, keys } = copied(back)
  edited(join(data, 'stream.db'), (database) => database.exec('create table lain (kata text)'))
  expect(await found({ data, keys }, true)).toEqual(['Berkas stream.db: tabel lain bukan buatan Loket.'])
})

test('a page of an index of stream.db that its disk has lost is found', async () => {
  const { data, keys } = copied(back)
  const file = join(data, 'stream.db')
  edited(file, () => {})
  const stream = new Database(file, { readonly: true })
  const page = must(stream.prepare<[], number>("select pageno from dbstat where name like 'stream_event_by%' and pagetype = 'leaf' limit 1").pluck().get(), 'an index')
  stream.close()
  const bytes = readFileSync(file)
  bytes.fill(0, (page - 1) * 4096, page * 4096)
  restore(file, bytes)
  expect(await found({ data, keys }, true)).toContainEqual(expect.stringMatching(/^Berkas data /))
})

test('any column of any row of stream.db that matters, changed, is found and named', { timeout: 120_000 }, async () => {
  const { data, keys } = copied(back)
  const file = join(data, 'stream.db')
  edited(file, () => {})
  const whole = readFileSync(file)
  const missed: string[] = []
  let looked = 0
  for (const [table, not] of Object.entries(NOT_FOUND)) {
    for (const { column, row } of cells(file, table)) {
      if (not.includes(column)) continue
      let done = false
      edited(file, (database) => { done = changes(database, table, column, row) })
      if (done) looked += 1
      if (done && !(await found({ data, keys }, table !== 'batch_signature')).some((line) => /^(Urutan kantor|Daftar lampiran)/.test(line))) missed.push(`${table}.${column} of row ${row}`)
      restore(file, whole)
    }
  }
  expect(missed).toEqual([])
  expect(looked).toBeGreaterThan(40)
})

test('any row of stream.db that matters, taken out, is found and named', { timeout: 120_000 }, async () => {
  const { data, keys } = copied(back)
  const file = join(data, 'stream.db')
  edited(file, () => {})
  const whole = readFileSync(file)
  const missed: string[] = []
  // What the server last said, and what was last sent, is asked and sent again.
  for (const table of Object.keys(NOT_FOUND).filter((one) => !['said_head', 'told_end', 'told_verifier'].includes(one))) {
    for (const row of new Set(cells(file, table).map((cell) => cell.row))) {
      edited(file, (database) => { takesOut(database, table, row) })
      if (!(await found({ data, keys }, true)).some((line) => /^(Urutan kantor|Daftar lampiran)/.test(line))) missed.push(`row ${row} of ${table}`)
      restore(file, whole)
    }
  }
  expect(missed).toEqual([])
})

test('what is wrong in the office’s stream is named with when it was written, what it tells, and on which PC', async () => {
  const { data, keys } = copied(back)
  edited(join(data, 'stream.db'), (database) => database.exec("update stream_event set role = 'admin' where type = 'dossier.received' and g = (select min(g) from stream_event where type = 'dossier.received')"))
  expect(await found({ data, keys }, true)).toEqual([expect.stringMatching(/^Urutan kantor nomor \d+: keterangannya \(siapa, kapan, apa\) sudah diubah\. \[3 November 2026 pukul 09\.\d\d WIB, berkas diterima, berkas 001\/SIKRO\/XI\/2026, dari Front Office\]$/)])
})

describe('rows that are not as they were pulled', () => {
  const after = async (edit: (database: Database.Database) => void): Promise<readonly string[]> => {
    const { data, keys } = copied(back)
    edited(join(data, 'stream.db'), edit)
    return (await found({ data, keys })).filter((line) => line.startsWith('Urutan kantor') || line.startsWith('Buku Register memuat'))
  }

  test('one taken out, and the end cut off', async () => {
    expect(await after((database) => database.exec('delete from stream_event where g = 20'))).toContainEqual(expect.stringContaining('Urutan kantor nomor 21: sebelumnya nomor 20 hilang.'))
    expect(await after((database) => database.exec('delete from stream_event where g > 20; delete from batch_signature where not exists (select 1 from stream_event where stream_event.device = batch_signature.device and stream_event.seq = batch_signature.seq)'))).toContainEqual(
      expect.stringContaining('urutan itu (stream.db) tidak ada sampai sana'),
    )
  })

  test('a signature taken away, borrowed, or left without its event', async () => {
    const foreign = "device = (select device from stream_event where type = 'dossier.received' limit 1)"
    expect(await after((database) => database.exec(`delete from batch_signature where ${foreign} and seq = (select min(seq) from batch_signature where ${foreign})`))).toEqual([expect.stringContaining(': tanda tangan komputer pembuatnya hilang.')])
    expect(await after((database) => database.exec(`update batch_signature set signature = (select signature from batch_signature where ${foreign} limit 1) where ${foreign}`))).toContainEqual(expect.stringContaining(': tanda tangan komputer pembuatnya tidak cocok.'))
    const { data, keys } = copied(back)
    edited(join(data, 'stream.db'), (database) => database.exec(`update batch_signature set signature = zeroblob(64) where ${foreign} and seq = (select max(seq) from batch_signature where ${foreign})`))
    expect(await found({ data, keys }, true)).toContainEqual(expect.stringContaining(': tanda tangan komputer pembuatnya tidak cocok.'))
    expect(await after((database) => database.exec(`insert into batch_signature select device, 9999, signature from batch_signature where ${foreign} limit 1`))).toEqual([expect.stringContaining('tanda tangan tanpa catatan (nomor 9999 dari Front Office)')])
  })

  test('another word put into an event, its hashes and those of all behind it made to fit', async () => {
    const lines = await after((database) => forged(database, 'Siti Rahmawati', 'Sita Rahmawati'))
    expect(lines[0]).toMatch(/^Urutan kantor nomor \d+: tanda tangan komputer pembuatnya tidak cocok\./)
    expect(lines.every((line) => line.includes('tidak cocok') || line.includes('berbeda dari catatan') || line.includes('yang ditandatangani server'))).toBe(true)
  })

  test('what this PC did itself, otherwise than its own log has it', async () => {
    const own = async (edit: (database: Database.Database) => void): Promise<readonly string[]> => {
      const { data, keys } = copied(front)
      edited(join(data, 'stream.db'), edit)
      return found({ data, keys })
    }
    expect(await own((database) => database.exec('update batch_signature set signature = zeroblob(64) where device = (select device from told_end)'))).toContainEqual(expect.stringContaining(': tanda tangan komputer pembuatnya tidak cocok.'))
    const { data, keys } = copied(front)
    edited(join(data, 'log.db'), (database) => database.exec('delete from event where place = (select max(place) from event)'))
    expect(await found({ data, keys }, true)).toContainEqual(expect.stringContaining(': atas nama komputer ini, tetapi tidak ada di catatannya sendiri (log.db).'))
    expect(await own((database) => forged(database, 'Siti Rahmawati', 'Sita Rahmawati'))).toContainEqual(expect.stringContaining(': berbeda dari catatan komputer ini sendiri (log.db).'))
  })

  test('a body that is gone, and a term that is followed by an earlier one', async () => {
    expect(await after((database) => database.exec("update stream_event set body = null, salt = null where g = (select min(g) from stream_event where type = 'dossier.received')"))).toEqual([expect.stringContaining(': isinya dihapus.')])
    const lines = await after((database) => {
      database.exec('update stream_event set term = 2 where g <= 20')
      forged(database, '', '')
    })
    expect(lines).toContainEqual(expect.stringContaining('Urutan kantor nomor 21: tempatnya dalam urutan kantor sudah diubah.'))
  })

  test('two places changed with each other, and every hash behind them made to fit: the server signed another order', async () => {
    const lines = await after((database) => {
      database.exec('update stream_event set g = -g where g in (6, 7); update stream_event set g = case g when -6 then 7 else 6 end where g < 0')
      forged(database, '', '')
    })
    expect(lines).toContainEqual(expect.stringContaining('sampai sana urutannya bukan yang ditandatangani server kantor'))
  })

  test('two places changed with each other, what the server would say of them left as it was', async () => {
    expect(await after((database) => database.exec('update stream_event set g = -g where g in (12, 13); update stream_event set g = case g when -12 then 13 else 12 end where g < 0'))).toContainEqual(expect.stringContaining('Urutan kantor nomor 12'))
  })
})

test('a PC the office’s server never enrolled, and a server the office never signed for, are strangers', async () => {
  const { data, keys } = copied(back)
  const [record, stranger] = [must(readOfficeRecord(keys), 'the office’s record'), createDeviceKey(temporaryFolder(), 'orang-lain' as DeviceId, '')]
  const otherKeys = temporaryFolder()
  cpSync(keys, otherKeys, { recursive: true })
  const term = { ...must(record.terms[0], 'a term').term, serverKey: stranger.publicKey }
  rmSync(join(otherKeys, 'kantor.json'))
  writeOfficeRecord(otherKeys, { office: record.office, officeKey: stranger.publicKey, terms: [{ term, signature: stranger.sign(termInput(term)) }] })
  // The server, and the Front Office, which it alone has named.
  expect((await found({ data, keys: otherKeys })).filter((line) => line.includes('tidak terdaftar di kantor ini')).length).toBe(2)
  rmSync(join(otherKeys, 'kantor.json'))
  writeOfficeRecord(otherKeys, { ...record, terms: record.terms.slice(1) })
  expect(await found({ data, keys: otherKeys })).toContainEqual('Urutan kantor mulai nomor 1: server yang menyusunnya tidak disahkan kantor.')
})

/** What somebody without any key could make of it: every hash fits again. */
function forged(database: Database.Database, word: string, other: string): void {
  const rows = database.prepare<[], StreamEventTable>('select * from stream_event order by g').all()
  const put = database.prepare('update stream_event set body = ?, body_hash = ?, prev_hash = ?, hash = ?, stream_hash = ? where g = ?')
  const ends = new Map<string, string>()
  let previous: string = STREAM_START.hash
  for (const { g, term, stream_hash: _, ...row } of rows) {
    const { envelope, salt, body } = toLoggedEvent({ ...row, place: g })
    const text = Buffer.from(Buffer.from(must(body, 'a body')).toString().replace(word, other))
    const sealed = { ...envelope, bodyHash: oneShotSha256(must(salt, 'salt'), text), prevHash: ends.get(envelope.device) ?? envelope.prevHash }
    const hash = oneShotSha256(hashInput(sealed))
    previous = oneShotSha256(streamHashInput({ office: envelope.office, g, term, previous, event: hash }))
    ends.set(envelope.device, hash)
    put.run(text, ...[sealed.bodyHash, sealed.prevHash, hash, previous].map((hex) => Buffer.from(hex, 'hex')), g)
  }
}

test('each term of the stream begins where the office signed that it does, and the stream is of this office', async () => {
  const { data, keys } = copied(back)
  const [record, key] = [must(readOfficeRecord(keys), 'the office’s record'), createDeviceKey(temporaryFolder(), 'kantor-lain' as DeviceId, '')]
  const hashes = new Map<number, string>()
  edited(join(data, 'stream.db'), (database) => {
    database.exec('update stream_event set term = 2 where g > 20')
    forged(database, '', '')
    for (const g of [20, 30]) hashes.set(g, must(database.prepare<[number], Buffer>('select stream_hash from stream_event where g = ?').pluck().get(g), 'a place').toString('hex'))
  })
  const { term } = must(record.terms[0], 'a term')
  const lines = async (g: number, hash: string | undefined, office = record.office): Promise<readonly string[]> => {
    const otherKeys = temporaryFolder()
    cpSync(keys, otherKeys, { recursive: true })
    rmSync(join(otherKeys, 'kantor.json'))
    const terms = [term, { ...term, n: 2, start: { g, hash: must(hash, 'a hash') } }].map((one) => ({ ...one, office }))
    writeOfficeRecord(otherKeys, { office, officeKey: key.publicKey, terms: terms.map((one) => ({ term: one, signature: key.sign(termInput(one)) })) })
    return (await found({ data, keys: otherKeys }, true)).filter((line) => line.includes('tidak disahkan') || line.includes('milik kantor lain'))
  }
  const NOT_SIGNED = 'Urutan kantor mulai nomor 21: server yang menyusunnya tidak disahkan kantor.'
  expect(await lines(20, hashes.get(20))).toEqual([])
  expect(await lines(20, '0'.repeat(64))).toEqual([NOT_SIGNED])
  expect(await lines(30, hashes.get(30))).toEqual([NOT_SIGNED])
  expect(await lines(20, hashes.get(20), 'kantor-lain' as typeof record.office)).toContainEqual(expect.stringContaining('Urutan kantor nomor 1: milik kantor lain.'))
})

test('the list of scans between PCs held against the events that name them, both ways', async () => {
  const { data, keys } = copied(back)
  edited(join(data, 'stream.db'), (database) => database.exec('update scan set hash = zeroblob(32)'))
  expect(await found({ data, keys }, true)).toEqual([
    'Daftar lampiran antar komputer memuat lampiran yang tidak disebut catatan mana pun.',
    expect.stringMatching(/^Daftar lampiran antar komputer: lampiran "KTP Siti\.pdf" \(urutan kantor nomor \d+\) tidak ada\.$/),
  ])
})

test('a scan that has not come from its PC yet is no fault; one that came otherwise than it was taken in is', async () => {
  const { data, keys } = copied(back)
  const look = async () => {
    const open = openChecked(data, keys)
    const { findings, notes } = await checkData(open, { entry: '', threads: 1, quick: true, progress: () => {} })
    open.close()
    return [findings.map(({ message }) => message), notes]
  }
  expect(await look()).toEqual([[], ['1 lampiran masih di komputer lain dan belum sampai ke sini; itu bukan kerusakan.']])
  const file = join(data, 'lampiran', sha256(SCAN).toString('hex'))
  writeFileSync(file, SCAN)
  expect(await look()).toEqual([[], []])
  rmSync(file)
  edited(join(data, 'stream.db'), (database) => database.exec('update scan set here = 1'))
  expect(await look()).toEqual([[expect.stringContaining('hilang dari folder lampiran')], []])
  writeFileSync(file, '%PDF-1.4 KTP Sita')
  expect(await look()).toEqual([[expect.stringMatching(/^Lampiran "KTP Siti\.pdf" \(urutan kantor nomor \d+\) rusak: isinya sudah berubah\.$/)], []])
  const own = copied(front)
  rmSync(join(own.data, 'lampiran', sha256(SCAN).toString('hex')))
  expect(await found(own, true)).toEqual([expect.stringContaining('hilang dari folder lampiran')])
})
