import { existsSync, mkdtempSync, readdirSync, renameSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OfficeWithBackup } from './office-with-backup.ts'

test('a scan whose copy on the stick is damaged is written there again once a check has found it; where it is not whole here either, the copy stays', { timeout: 60_000 }, async () => {
  const here = await OfficeWithBackup.established({ threads: true })
  const { office } = here
  const stick = mkdtempSync(path.join(tmpdir(), 'loket-flashdisk-'))
  await office.ask('hendra', 'backup.set', { folder: stick, passPhrase: 'kopi pahit tiga gelas' })
  for (const name of ['Siti Rahmawati', 'Joko Susilo']) await here.takesIn(name)
  await office.ask('hendra', 'backup.now', {})
  const checks = async (): Promise<string> => here.saidBy(await office.ask('hendra', 'backup.verify', {}))
  const [root = ''] = readdirSync(path.join(stick, 'Cadangan Loket'))
  const copies = path.join(stick, 'Cadangan Loket', root, 'lampiran')
  const [one = '', other = ''] = readdirSync(copies).map((name) => path.join(copies, name))
  for (const copy of [one, other]) truncateSync(copy, 200)
  const scan = path.join(office.root, 'data/lampiran', path.basename(other, '.age'))
  renameSync(scan, `${scan}-hilang`)
  expect(await checks()).toMatch(/^Ada yang tidak beres \(3\): 1 lampiran rusak di cadangan, tetapi utuh di komputer ini: ditulis lagi ke sana pada pencadangan berikutnya\. Lampiran [0-9a-f]{64} rusak/)
  expect([one, other].map((copy) => existsSync(copy))).toEqual([false, true])
  renameSync(`${scan}-hilang`, scan)
  expect(await checks()).toContain('rusak di cadangan, tetapi utuh')
  await here.takesIn('Dian Purnama')
  await office.ask('hendra', 'backup.now', {})
  expect(await checks()).toMatch(/^Cadangan utuh: \d+ bagian dan 3 lampiran/)
  await here.close()
})
