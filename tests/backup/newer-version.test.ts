import Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { LOG_VERSION } from '#store/log/log-version.ts'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { backUp } from '../../electron/backup/backup-round.ts'
import { inBackup } from '../../electron/backup/backup-set.ts'
import { prepareRestore } from '../../electron/backup/prepare-restore.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

test('a backup of a newer Loket is refused while the wizard is still there, and nothing is changed', async () => {
  const office = await OfficeWithBackup.established()
  const root = mkdtempSync(path.join(tmpdir(), 'loket-baru-'))
  const [data, keys, newer] = ['data', 'keys', 'lebih-baru.db'].map((name) => path.join(root, name)) as [string, string, string]
  for (const folder of [data, keys]) mkdirSync(folder)
  const { log, ...source } = office.source
  log.prepare('vacuum into ?').run(newer)
  const copy = new Database(newer)
  copy.pragma(`user_version = ${LOG_VERSION + 1}`)
  await backUp({ ...source, log: copy }, office.place)
  copy.close()
  writeFileSync(inBackup.key(office.stick), await wrapIdentity(office.key, 'kopi pahit', 4))
  const outcome = await prepareRestore({ data, keys }, office.stick, 'kopi pahit', () => {})
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'awaits-upgrade', message: expect.stringMatching(/Loket yang lebih baru.*Tidak ada yang diubah\. Perbarui Loket/) } })
  expect([readdirSync(data), readdirSync(keys)]).toEqual([[], []])
  await office.close()
})
