import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AttachmentHash, IsoInstant } from '#domain/ids.ts'
import { ArrivingScans } from '#store/attachments/arriving-scans.ts'
import { AttachmentFolder } from '#store/attachments/attachment-folder.ts'
import { sha256 } from '#store/files/sha256.ts'
import { markDamaged } from '#store/salvage/find-damage.ts'
import { putAnew, salvageFiles } from '#store/salvage/put-in-place.ts'
import { salvage } from '#store/salvage/salvage.ts'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { inBackup } from '../../electron/backup/backup-set.ts'
import { placeRestored } from '../../electron/backup/place-restored.ts'
import { prepareRestore } from '../../electron/backup/prepare-restore.ts'
import { takeScans } from '../../electron/backup/take-scans.ts'
import { removeServerMark, writeServerMark } from '../../electron/host/server-mark.ts'
import { systemInstaller } from '../../electron/update/installer.ts'
import { openSource } from '../../electron/update/open-source.ts'
import { takeRelease } from '../../electron/update/take-release.ts'
import { OfficeWithBackup } from '../backup/office-with-backup.ts'
import { Publisher } from '../update/publisher.ts'
import { durableSteps } from './support/durable-steps.ts'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

// A name that a power cut may leave without its bytes is worse than no name: whatever is put in place is on the disk first, and its folder after.

afterAll(clearAway)

const root = path.join(import.meta.dirname, '../..')
const KTP = new TextEncoder().encode('%PDF-1.4\n% KTP\n%%EOF\n')
const named = (seen: readonly string[]): readonly string[] => seen.map((step) => step.replace(/\.[0-9a-f-]{36}\.tmp$/, '.tmp').replace(/(rusak-)[0-9TZ]+/, '$1…'))
const during = async (below: string, work: () => unknown): Promise<readonly string[]> => named(await durableSteps(below, async () => { await work() }))

test('a scan uploaded, and one that comes from another PC', async () => {
  const folder = temporaryFolder()
  const [lampiran, hash] = [path.join(folder, 'lampiran'), sha256(KTP).toString('hex') as AttachmentHash]
  const attachments = new AttachmentFolder(lampiran)
  expect(await during(folder, () => attachments.put(KTP))).toEqual([`fsync ${hash}.tmp`, `rename ${hash}`, 'fsync lampiran'])
  rmSync(path.join(lampiran, hash))
  const arriving = new ArrivingScans(path.join(folder, 'lampiran-datang'), lampiran)
  arriving.arrive(hash, 0, KTP)
  expect(await during(folder, () => arriving.settle(hash))).toEqual([`fsync ${hash}`, `rename ${hash}`, 'fsync lampiran'])
})

test('a register made anew, and a log put together from what is left of it', async () => {
  const office = new OfficeOnDisk()
  const { data } = office.folders
  office.receives({ name: 'Siti Rahmawati' })
  office.store.close()
  rmSync(path.join(data, 'register.db'))
  const opened = await during(data, () => office.open())
  const whole = opened.indexOf('fsync register.db.baru')
  expect(opened.slice(whole, whole + 3)).toEqual(['fsync register.db.baru', 'rename register.db', 'fsync data'])
  office.store.close()
  markDamaged(path.join(data, 'log.db'))
  const saved = await during(data, () => salvage({ ...office.folders, now: '2026-11-05T02:00:00.000Z' as IsoInstant }))
  const said = ['fsync log.db.rusak-….txt.tmp', 'rename log.db.rusak-….txt', 'fsync data']
  expect(saved.slice(saved.indexOf('fsync log.db.disusun')).filter((step) => !step.endsWith('-wal'))).toEqual(['fsync log.db.disusun', ...said, 'rename log.db.rusak-…', 'fsync data', 'rename log.db', 'fsync data', 'rename register.db.rusak-…', 'fsync data'])
})

test('a damaged log that is emptied goes, and all that was folded with it, before the new one comes', async () => {
  const data = temporaryFolder()
  const files = salvageFiles(data, '2026-11-05T02:00:00.000Z' as IsoInstant)
  for (const name of ['log.db', 'log.db-wal', 'log.db.disusun', 'register.db', 'stream.db']) writeFileSync(path.join(data, name), name)
  const put = await during(data, () => { putAnew(files) })
  expect(put).toEqual(['rename log.db.rusak-…', 'rename log.db.rusak-…-wal', `fsync ${path.basename(data)}`, 'rename register.db.rusak-…', 'rename stream.db.rusak-…', `fsync ${path.basename(data)}`, 'rename log.db', `fsync ${path.basename(data)}`])
})

test('a backup restored aside and put in place', async () => {
  const office = await OfficeWithBackup.established()
  await office.takesIn('Siti Rahmawati')
  await office.backUp()
  await office.takesIn('Agus Salim')
  await office.backUp()
  writeFileSync(inBackup.key(office.stick), await wrapIdentity(office.key, 'kopi pahit tiga gelas', 4))
  await office.close()
  const computer = temporaryFolder()
  const [data, keys] = [path.join(computer, 'data'), path.join(computer, 'keys')]
  for (const folder of [data, keys]) mkdirSync(folder)
  const prepared = await during(data, () => prepareRestore({ data, keys }, office.stick, 'kopi pahit tiga gelas', () => {}))
  const files = prepared.filter((step) => /^rename (log\.db|bagian\.db|[0-9a-f]{64})$/.test(step)).map((step) => step.slice('rename '.length))
  expect(files).toHaveLength(4)
  for (const file of files) expect(prepared.slice(prepared.indexOf(`fsync ${file}.belum`)), file).toEqual(expect.arrayContaining([`fsync ${file}.belum`, `rename ${file}`, file.endsWith('db') ? 'fsync pemulihan.belum' : 'fsync lampiran']))
  expect(prepared.slice(-3)).toEqual(['fsync pemulihan.belum', 'rename pemulihan', 'fsync data'])
  const placed = await during(data, () => placeRestored(data))
  expect(placed.slice(2)).toEqual(['fsync lampiran', 'rename log.db', 'fsync data'])
})

test('a scan taken from the backup', async () => {
  const office = await OfficeWithBackup.established({ threads: true })
  await office.takesIn('Siti Rahmawati')
  await office.office.ask('hendra', 'backup.set', { folder: office.stick, passPhrase: 'kopi pahit tiga gelas' })
  await office.office.ask('hendra', 'backup.now', {})
  const data = path.join(office.office.root, 'data')
  const [hash = ''] = readdirSync(path.join(data, 'lampiran'))
  rmSync(path.join(data, 'lampiran', hash))
  const steps = await during(data, () => takeScans({ data, keys: path.join(office.office.root, 'keys') }, () => {}))
  expect(steps).toEqual([`fsync ${hash}.belum`, `rename ${hash}`, 'fsync cadangan', `rename ${hash}`, 'fsync lampiran'])
  await office.close()
})

test('a release that was taken, and an AppImage that takes the old one’s place', async () => {
  const publisher = new Publisher()
  const release = publisher.release('1.1.0')
  const [folder, source, file] = [path.join(temporaryFolder(), 'pembaruan'), openSource(publisher.stick(release)), release.files.find(({ kind }) => kind === 'AppImage')]
  if (!source.ok || !file) throw new Error('a stick and a file')
  const taken = await during(folder, () => takeRelease({ source: source.value, manifest: publisher.manifest(release), file, folder, progress: () => {} }))
  expect(taken).toEqual([`fsync ${file.name}.sebagian`, `rename ${file.name}`, 'fsync pembaruan', 'fsync pembaruan.json.tmp', 'rename pembaruan.json', 'fsync pembaruan'])
  const applications = path.join(temporaryFolder(), 'aplikasi')
  mkdirSync(applications)
  const old = path.join(applications, 'Loket.AppImage')
  expect(await during(applications, () => systemInstaller({ APPIMAGE: old })('AppImage', path.join(folder, file.name)))).toEqual(['fsync Loket.AppImage.baru', 'rename Loket.AppImage', 'fsync aplikasi'])
})

test('the mark that this PC is the office’s server, and that it is so no longer', async () => {
  const kantor = path.join(mkdtempSync(path.join(tmpdir(), 'loket-durable-')), 'kantor')
  mkdirSync(kantor)
  const folder = path.join(kantor, 'server')
  const mark = 'dijalankan-loket.json'
  expect(await during(kantor, () => { writeServerMark(folder, { port: null }) })).toEqual(['fsync kantor', `fsync ${mark}.tmp`, `rename ${mark}`, 'fsync server'])
  expect(await during(kantor, () => { removeServerMark(folder) })).toEqual(['fsync server'])
})

/** Named elsewhere than here; the last five are of use only while nothing went wrong. */
const OTHERS: Readonly<Record<string, string>> = {
  'electron/backup/locked-file.ts': 'tests/backup/durable-order.test.ts',
  'server/identity/kept-file.ts': 'tests/server/durable-server.test.ts',
  'server/attachments/scan-folder.ts': 'tests/server/durable-server.test.ts',
  'electron/store/device/device-key.ts': 'a key that is of no use is put aside',
  'electron/store/register/foreign-register.ts': 'another office’s register is put aside',
  'electron/store/stream/foreign-stream.ts': 'another office’s stream is put aside',
  'electron/calls/journal.ts': 'the diary',
  'server/watch/server-log.ts': 'the diary',
  'server/running-file.ts': 'where the server listens, as long as it runs',
  'electron/host/data-lock.ts': 'the lock, as long as Loket runs',
  'electron/shell/printer-choices.ts': 'printers are chosen again',
  'electron/shell/window-bounds.ts': 'the window is placed again',
}
const HERE = ['electron/store/files/write-durably.ts', 'electron/store/attachments/arriving-scans.ts', 'electron/store/register/make-register.ts', 'electron/store/salvage/put-in-place.ts', 'electron/backup/prepare-restore.ts', 'electron/backup/place-restored.ts', 'electron/backup/take-scans.ts', 'electron/update/take-release.ts', 'electron/update/installer.ts']

test('nothing is put in place that none of these tests knows', () => {
  const sources = globSync('{electron,server}/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  const renaming = sources.filter((file) => /import \{[^}]*\brename(Sync)?\b[^}]*\} from 'node:fs/.test(readFileSync(path.join(root, file), 'utf8')))
  expect(renaming.toSorted()).toEqual([...HERE, ...Object.keys(OTHERS)].toSorted())
})
