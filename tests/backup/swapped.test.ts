import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestWhole } from '../../electron/backup/check-backup.ts'
import { type BackupSet, inBackup, lastPart, writeManifest } from '../../electron/backup/backup-set.ts'
import { BackupDamaged, restoreAttachments, restoreLog } from '../../electron/backup/restore-set.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

// Files that are whole by themselves, locked with the right key, and not the ones that stood there.

let office: OfficeWithBackup
let set: BackupSet
beforeAll(async () => {
  office = await OfficeWithBackup.established()
  for (const name of ['Siti', 'Joko']) {
    await office.takesIn(name)
    set = await office.backUp()
  }
  await office.takesIn('Rina')
  set = await office.backUp()
})
afterAll(() => office.close())

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'loket-tukar-'))
const parts = () => set.manifest.parts.map(({ file }) => path.join(set.folder, file))

test('an earlier part in the place of a later one is a damaged backup', async () => {
  const [, earlier = '', later = ''] = parts()
  const aside = path.join(newFolder(), 'bagian')
  copyFileSync(later, aside)
  copyFileSync(earlier, later)
  const halfway = path.join(newFolder(), 'data')
  await expect(restoreLog(set, office.key, halfway)).rejects.toThrow(BackupDamaged)
  // What came before the damaged part is no office anybody should open.
  expect(readdirSync(halfway)).toEqual([])
  copyFileSync(aside, later)
  await restoreLog(set, office.key, path.join(newFolder(), 'data'))
})

test('one scan under the name of another is not handed out as that one', async () => {
  const folder = inBackup.attachments(office.stick)
  const [one = '', other = ''] = readdirSync(folder)
  const aside = path.join(newFolder(), 'lampiran')
  copyFileSync(path.join(folder, other), aside)
  copyFileSync(path.join(folder, one), path.join(folder, other))
  const to = newFolder()
  expect(await restoreAttachments(office.stick, office.key, to)).toEqual([other.replace('.age', '')])
  expect(readdirSync(to)).not.toContain(other.replace('.age', ''))
  copyFileSync(aside, path.join(folder, other))
})

/** The set as its list of contents would have it end: with another event. */
const endingOtherwise = (): BackupSet => {
  const last = { ...lastPart(set), head: { ...lastPart(set).head, hash: 'ab'.repeat(32) } }
  return { ...set, manifest: { ...set.manifest, parts: [...set.manifest.parts.slice(0, -1), last] } }
}

test('a set that does not end where its list says is not called whole', async () => {
  writeManifest(endingOtherwise())
  const faults: string[] = []
  expect(await newestWhole(office.stick, office.key, newFolder(), faults)).toBeNull()
  expect(faults).toEqual([expect.stringContaining('seharusnya')])
  writeManifest(set)
})

const manifestWith = (other: Partial<BackupSet['manifest']>): BackupSet => ({ ...set, manifest: { ...set.manifest, ...other } })

test.each<readonly [string, () => BackupSet]>([
  ['a log that went another way', endingOtherwise],
  ['another key', () => manifestWith({ recipient: 'age1lain' })],
  ['another version of log.db', () => manifestWith({ schema: set.manifest.schema - 1 })],
  ['another register', () => manifestWith({ root: 'pc-lain' })],
])('nothing is added to a set of %s: a new one is begun', async (_, lie) => {
  set = await office.backUp()
  writeManifest(lie())
  await office.takesIn('Bambang')
  office.hoursPass(1)
  const begun = await office.backUp()
  expect([begun.folder === set.folder, begun.manifest.parts.map(({ file }) => file)]).toEqual([false, ['dasar.age']])
})
