import { spawnSync } from 'node:child_process'
import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const COMMAND = join(import.meta.dirname, '../../electron/store/verify/verify-command.ts')

const verified = ({ folders: { data, keys } }: OfficeOnDisk) => {
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, '--data', data, '--keys', keys], { encoding: 'utf8' })
  return { status, lines: stdout.trimEnd().split('\n') }
}

test('npm run verify calls a closed folder whole, leaves nothing in it, and names what was edited since', () => {
  const office = new OfficeOnDisk()
  office.receives({ name: 'Joko Susilo' })
  office.store.close()
  const { data } = office.folders
  const files = readdirSync(data)
  const whole = verified(office)
  expect([whole.status, whole.lines.at(-1)]).toEqual([0, expect.stringMatching(/^UTUH: \d+ catatan diperiksa dalam [\d.]+ detik, tidak ada yang berubah\.$/)])
  expect(readdirSync(data)).toEqual(files)

  const log = new Database(join(data, 'log.db'))
  const guard = String(log.prepare("select sql from sqlite_schema where name = 'event_never_updated'").pluck().get())
  log.exec("drop trigger event_never_updated; update event set actor = 'orang-lain' where type = 'dossier.received'")
  log.exec(guard)
  log.close()
  const changed = verified(office)
  expect(changed.status).toBe(1)
  expect(changed.lines).toContainEqual(expect.stringMatching(/^Rantai catatan: Catatan nomor \d+: keterangannya \(siapa, kapan, apa\) sudah diubah\. \[3 November 2026 pukul 09\.00 WIB, berkas diterima, berkas 001\/SIKRO\/XI\/2026\]$/))
  expect(changed.lines.at(-1)).toMatch(/^TIDAK UTUH: /)
})

test('a log of another version is to be checked by that one, or opened first: nobody is sent to restore what is not broken', () => {
  const office = new OfficeOnDisk()
  office.store.close()
  const log = new Database(join(office.folders.data, 'log.db'))
  const version = Number(log.pragma('user_version', { simple: true }))
  const told = [version + 1, version - 1].map((other) => {
    log.pragma(`user_version = ${other}`)
    return verified(office).lines.join('\n')
  })
  log.close()
  expect(told[0]).toMatch(/log\.db dibuat oleh versi Loket yang lebih baru.*Periksa lagi dengan versi yang dipakai/)
  expect(told[0]).not.toContain('Buka sekali')
  for (const words of told) expect(words).toMatch(/^BELUM DIPERIKSA: Berkas log\.db [^\n]*Ini bukan tanda kerusakan[^\n]*$/)
  expect(told[1]).toMatch(/versi Loket yang lebih lama\. Buka sekali dengan Loket ini/)
})

test('a folder that Loket has open is not checked, and a file cut to nothing is told of', () => {
  const office = new OfficeOnDisk()
  expect(verified(office)).toEqual({ status: 1, lines: [expect.stringContaining('sedang dipakai oleh Loket yang lain')] })
  office.store.close()
  truncateSync(join(office.folders.data, 'log.db'), 5000)
  expect(verified(office).status).toBe(1)
})
