import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { backUp } from '../../electron/backup/backup-round.ts'
import { type BackupSet, inBackup, setsIn } from '../../electron/backup/backup-set.ts'
import { isOwnPlace, wrappedHash } from '../../electron/backup/backup-settings.ts'
import { checkBackup, openBackupKey } from '../../electron/backup/check-backup.ts'
import { mendKey } from '../../electron/backup/copied-key.ts'
import { backupFolder, findBackups } from '../../electron/backup/find-backups.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

let office: OfficeWithBackup
let folder: string
/** The first has Siti, the second Siti and Joko, with a part more for Joko's scan. */
let sets: readonly BackupSet[]
const whole = new Map<string, Buffer>()

beforeAll(async () => {
  office = await OfficeWithBackup.established()
  folder = backupFolder(office.stick, 'register')
  mkdirSync(folder, { recursive: true })
  writeFileSync(inBackup.key(folder), await wrapIdentity(office.key, 'kopi pahit', 4))
  await office.takesIn('Siti')
  await backUp(office.source, { ...office.place, folder })
  office.hoursPass(30)
  await backUp(office.source, { ...office.place, folder })
  await office.takesIn('Joko')
  await backUp(office.source, { ...office.place, folder })
  sets = setsIn(folder)
  for (const file of [inBackup.key(folder), ...sets.flatMap((set) => [inBackup.manifest(set.folder), inBackup.key(set.folder)])]) whole.set(file, readFileSync(file))
}, 60_000)
beforeEach(() => { for (const [file, bytes] of whole) writeFileSync(file, bytes) })
afterAll(() => office.close())

const newest = (): string => sets[0]?.folder ?? ''
const faults = async () => (await checkBackup(folder, office.key)).faults

test('a whole backup has nothing untold', async () => {
  expect([sets.length, sets[0]?.manifest.parts.length]).toEqual([2, 2])
  expect(await faults()).toEqual([])
})

test.each<[string, (manifest: string) => void]>([
  ['garbled', (manifest) => { writeFileSync(manifest, readFileSync(manifest).map((byte, index) => (index === 9 ? byte ^ 0x41 : byte))) }],
  ['gone', (manifest) => { rmSync(manifest) }],
])('a set whose list of contents is %s is named, not passed over for the older one in silence', async (_, spoil) => {
  spoil(inBackup.manifest(newest()))
  expect(await faults()).toEqual([expect.stringMatching(/^Daftar isi \(isi\.json\) di .* hilang atau rusak, atau belum selesai ditulis/)])
})

test('a part that was struck off its list is named', async () => {
  const file = inBackup.manifest(newest())
  const list = JSON.parse(readFileSync(file, 'utf8')) as { parts: unknown[] }
  writeFileSync(file, JSON.stringify({ ...list, parts: list.parts.slice(0, 1) }))
  expect(await faults()).toEqual([expect.stringMatching(/00001\.age tidak disebut di daftar isinya/)])
})

test('with kunci.age gone or garbled the backup still opens, by the copy each set has, and this PC puts it back', async () => {
  const settings = { place: office.stick, identity: office.key.identity, wrapped: [wrappedHash(readFileSync(inBackup.key(folder)))] }
  for (const spoil of [() => { rmSync(inBackup.key(folder)) }, () => { writeFileSync(inBackup.key(folder), 'bukan kunci') }]) {
    spoil()
    expect(findBackups(office.stick)).toHaveLength(1)
    expect((await openBackupKey(folder, 'kopi pahit'))?.identity).toBe(office.key.identity)
    expect(await openBackupKey(folder, 'kopi manis')).toBeNull()
    expect([isOwnPlace(settings, 'register'), mendKey(settings, 'register'), isOwnPlace(settings, 'register')]).toEqual([false, true, true])
  }
})

test('another stick’s key is not taken for a damaged one', () => {
  const settings = { place: office.stick, identity: office.key.identity, wrapped: ['0'.repeat(64)] }
  expect([mendKey(settings, 'register'), isOwnPlace(settings, 'register')]).toEqual([false, false])
})
