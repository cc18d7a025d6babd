import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { lastPart, inBackup, setsIn } from '../../electron/backup/backup-set.ts'
import { wrappedHash, writeSettings } from '../../electron/backup/backup-settings.ts'
import { backupFolder } from '../../electron/backup/find-backups.ts'
import { LevelKeeper } from '../../electron/backup/level-keeper.ts'
import { withLogOfBackup } from '../../electron/backup/log-of-backup.ts'
import { prepareRestore } from '../../electron/backup/prepare-restore.ts'
import { registerIn } from '../../electron/backup/register-in.ts'
import { compared, runTask } from '../../electron/backup/run-task.ts'
import { openBelow, tellsOpenFiles } from '../store/support/open-below.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const PASS_PHRASE = 'kopi pahit tiga gelas'

test.skipIf(!tellsOpenFiles)('whatever is done with a backup, whole or damaged, no file of the stick stays open: it can be taken out; nor one of what was made of it here', { timeout: 60_000 }, async () => {
  const office = await OfficeWithBackup.established()
  await office.takesIn('Siti Rahmawati')
  const [{ data }, stick, keys] = [office.place, office.stick, mkdtempSync(path.join(tmpdir(), 'loket-keys-'))]
  const folder = backupFolder(stick, registerIn(data).root)
  mkdirSync(folder, { recursive: true })
  const wrapped = await wrapIdentity(office.key, PASS_PHRASE, 10)
  writeFileSync(inBackup.key(folder), wrapped)
  writeSettings(keys, { place: stick, identity: office.key.identity, wrapped: [wrappedHash(wrapped)] })
  const keeper = new LevelKeeper({ data, keys, now: () => office.office.now, verify: (set) => compared({ data, keys }, set, () => {}), told: () => {}, fault: () => {} })
  const computer = mkdtempSync(path.join(tmpdir(), 'loket-baru-'))
  const folders = { data: path.join(computer, 'data'), keys: path.join(computer, 'keys') }
  for (const one of Object.values(folders)) mkdirSync(one)

  async function everything(): Promise<void> {
    await keeper.round()
    await keeper.settled()
    await runTask({ data, keys }, { task: 'check' }, () => {})
    await runTask({ data, keys }, { task: 'find', folder: stick }, () => {})
    for (const name of readdirSync(path.join(data, 'lampiran'))) rmSync(path.join(data, 'lampiran', name))
    await runTask({ data, keys }, { task: 'scans' }, () => {})
    await withLogOfBackup(keys, () => {}).catch(() => {})
    await prepareRestore(folders, folder, PASS_PHRASE, () => {})
    expect([openBelow(stick), openBelow(computer), openBelow(path.join(data, 'cadangan')), openBelow(path.join(tmpdir(), 'loket-cadangan-'))]).toEqual([[], [], [], []])
  }
  await everything()
  await office.takesIn('Joko Susilo')
  await everything()
  const set = must(setsIn(folder)[0], 'a set')
  truncateSync(path.join(set.folder, lastPart(set).file), 300)
  for (const name of readdirSync(inBackup.attachments(folder))) truncateSync(path.join(inBackup.attachments(folder), name), 300)
  await everything()
  keeper.close()
  await office.close()
})
