import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '#store/open-store.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { unreadWords } from '#store/verify/unread-words.ts'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { damagedLog } from '../../electron/damaged-log.ts'
import { OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { openingText } from './opening-text.ts'

afterAll(clearAway)

/** Closed, with Siti's dossier. */
function closedOffice() {
  const office = new OfficeOnDisk()
  const siti = office.receives({ name: 'Siti Rahmawati' })
  office.store.close()
  const { data, keys } = office.folders
  return { office, siti, data, keys, file: (name: string) => join(data, name) }
}

const edited = (file: string, sql: string): void => {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

const LOST: Readonly<Record<string, (log: string) => void>> = {
  'cut to nothing': (log) => truncateSync(log, 0),
  'without the write-ahead log all of it stood in': (log) => {
    rmSync(log)
    edited(log, 'pragma journal_mode = WAL')
  },
}

test.each(Object.entries(LOST))('a log.db %s is no new office: the page says that the file is damaged, and the register that still tells of it is left alone', (_, lose) => {
  const { office, data, keys, file } = closedOffice()
  lose(file('log.db'))
  const register = readFileSync(file('register.db'))
  let page: string | undefined
  try {
    openStore({ data, keys, now: () => office.now }).close()
  } catch (error) {
    page = damagedLog(error, { data, keys, sample: false, version: '1.0.0' }, office.now)?.text
  }
  expect(page).toMatch(/Berkas catatan di komputer ini rusak[^]*Belum ada yang diubah[^]*Hilang: \d+ catatan\.[^]*Pulihkan dari cadangan/)
  expect(readFileSync(file('register.db')).equals(register)).toBe(true)
})

test('the check says of a log.db that cannot be read what to do, in Indonesian', () => {
  const { data, keys, file } = closedOffice()
  const saidOf = (): string => {
    try {
      openChecked(data, keys).close()
      return ''
    } catch (error) {
      return unreadWords(error)
    }
  }
  for (const spoil of [() => { truncateSync(file('log.db'), 0) }, () => { writeFileSync(file('log.db'), 'bukan basis data'.repeat(500)) }]) {
    spoil()
    expect(saidOf()).toMatch(/^TIDAK UTUH: berkas data tidak terbaca \(.+\)\. Jangan hapus apa pun\. Buka Loket: .*pulihkan dari cadangan\.$/)
  }
})

test('a garbled loket.lock, in which nothing ever stands, keeps nobody from the office', () => {
  const { office, siti, file } = closedOffice()
  writeFileSync(file('loket.lock'), 'x'.repeat(900))
  office.open()
  expect(office.store.dossiers.state(siti)).not.toBeNull()
  expect(() => openStore({ ...office.folders, now: () => office.now })).toThrow(/sedang dipakai oleh Loket yang lain/)
  office.store.close()
})

test.each([['lampiran', 'file'], ['catatan', 'file'], ['register.db', 'folder'], ['register.db.baru', 'folder']] as const)('what lies in the place of %s is named, with what to do, and not removed', (name, kind) => {
  const { office, file } = closedOffice()
  rmSync(file(name), { recursive: true, force: true })
  if (kind === 'file') writeFileSync(file(name), 'bukan folder')
  else mkdirSync(file(name))
  const text = openingText(office.folders, office.now)
  expect(text).toMatch(/ada yang bukan seharusnya \(.*\).*aman dan tidak diubah.*memindahkannya ke luar folder data \(jangan dihapus\)/)
  expect(text).toContain(file(name))
  expect(existsSync(file(name))).toBe(true)
})

test.each(['bukan perangkat', '11111111-2222-4333-8444-555555555555'])('a register.db whose word for its device is garbled (%s) is ours all the same, and made anew', (device) => {
  const { office, siti, data, file } = closedOffice()
  edited(file('register.db'), `update applied set device = '${device}'`)
  office.open()
  expect([office.store.warnings, office.store.dossiers.state(siti) === null]).toEqual([[], false])
  expect(readdirSync(data).filter((name) => name.includes('kantor-lain'))).toEqual([])
  office.store.close()
})

test('another office’s mark of use under this one’s name says nothing of this one: it counts as unreadable, and no number is given on its word', () => {
  const [here, there] = [closedOffice(), closedOffice()]
  const marks = (keys: string) => readdirSync(keys).filter((name) => name.includes('.mark-')).toSorted()
  for (const [index, name] of marks(here.keys).entries()) copyFileSync(join(there.keys, marks(there.keys)[index] ?? ''), join(here.keys, name))
  here.office.open()
  expect(here.office.store.warnings.join(' ')).toMatch(/penanda pemakaian data ini tidak terbaca.*Nomor belum bisa diberikan/)
  expect(here.office.store.warnings.join(' ')).not.toContain('lebih lama')
  here.office.store.close()
})

test.each(['log.db', 'register.db'])('the check finds that %s no longer says whose it is', async (name) => {
  const { data, keys, file } = closedOffice()
  edited(file(name), 'pragma application_id = 7')
  const folder = openChecked(data, keys)
  const { findings } = await checkData(folder, { entry: '', threads: 1, quick: true, progress: () => {} })
  folder.close()
  expect(findings.map(({ message }) => message)).toEqual([`Berkas ${name}: tanda bahwa berkas ini milik Loket sudah diubah.`])
})
