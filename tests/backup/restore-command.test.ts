import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { backUp } from '../../electron/backup/backup-round.ts'
import { inBackup, lastPart } from '../../electron/backup/backup-set.ts'
import { backupFolder } from '../../electron/backup/find-backups.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const run = promisify(execFile)
const PROGRAM = path.join(import.meta.dirname, '../../electron/backup/restore-command.ts')
const root = mkdtempSync(path.join(tmpdir(), 'loket-restore-'))
let office: OfficeWithBackup
let folder: string

beforeAll(async () => {
  office = await OfficeWithBackup.established()
  await office.takesIn('Siti')
  folder = backupFolder(office.stick, 'register')
  mkdirSync(folder, { recursive: true })
  await backUp(office.source, { ...office.place, folder })
  writeFileSync(inBackup.key(folder), await wrapIdentity(office.key, 'kopi pahit', 10))
  writeFileSync(path.join(root, 'benar'), 'kopi pahit\n')
  writeFileSync(path.join(root, 'salah'), 'kopi manis\n')
}, 60_000)
afterAll(() => office.close())

/** What it said, and how it ended. */
async function restore(...words: readonly string[]): Promise<{ readonly said: string; readonly code: number }> {
  try {
    return { said: (await run(process.execPath, [PROGRAM, ...words])).stdout, code: 0 }
  } catch (error) {
    const { stdout, code } = error as { readonly stdout: string; readonly code: number }
    return { said: stdout, code }
  }
}

test('a stick is checked, put on another PC, and not over data that are there', { timeout: 60_000 }, async () => {
  const checked = await restore('--check', office.stick, '--pass-phrase-file', path.join(root, 'benar'))
  expect(checked).toEqual({ said: expect.stringContaining('dapat dipulihkan: 1 bagian, 1 lampiran'), code: 0 })
  expect(checked.said).toMatch(/^Cadangan sampai \d+ [A-Z]\p{L}+ \d{4} pukul /u)
  const to = path.join(root, 'data')
  expect(await restore('--from', office.stick, '--to', to, '--pass-phrase-file', path.join(root, 'benar'))).toEqual({ said: expect.stringContaining('(Pengaturan, Pemulihan nomor)'), code: 0 })
  expect(existsSync(path.join(to, 'log.db'))).toBe(true)
  expect(await restore('--from', office.stick, '--to', to, '--pass-phrase-file', path.join(root, 'benar'))).toEqual({ said: expect.stringContaining('sudah berisi data Loket'), code: 1 })
})

test('nothing is put where a write-ahead log of other data lies: it would be read into what is restored', { timeout: 60_000 }, async () => {
  const to = path.join(root, 'sisa')
  mkdirSync(to)
  for (const name of ['log.db-wal', 'loket.lock', 'register.db', 'stream.db']) copyFileSync(path.join(office.place.data, 'log.db-wal'), path.join(to, name))
  const before = readdirSync(to)
  const refused = await restore('--from', office.stick, '--to', to, '--pass-phrase-file', path.join(root, 'benar'))
  expect(refused).toEqual({ said: expect.stringMatching(/tidak kosong \(log\.db-wal, loket\.lock, register\.db, …\).*Pilih folder kosong.*tidak ada yang diubah/), code: 1 })
  expect(readdirSync(to)).toEqual(before)
  rmSync(to, { recursive: true })
  mkdirSync(to)
  expect((await restore('--from', office.stick, '--to', to, '--pass-phrase-file', path.join(root, 'benar'))).code).toBe(0)
})

test('a wrong pass phrase, an empty folder and a damaged backup are said plainly', { timeout: 60_000 }, async () => {
  expect(await restore('--check', office.stick, '--pass-phrase-file', path.join(root, 'salah'))).toEqual({ said: expect.stringContaining('salah'), code: 1 })
  expect(await restore('--check', root, '--pass-phrase-file', path.join(root, 'benar'))).toEqual({ said: expect.stringContaining('Tidak ada cadangan Loket'), code: 1 })
  const set = await backUp(office.source, { ...office.place, folder })
  truncateSync(path.join(set.folder, lastPart(set).file), 200)
  expect(await restore('--check', office.stick, '--pass-phrase-file', path.join(root, 'benar'))).toEqual({ said: expect.stringContaining('rusak'), code: 1 })
})
