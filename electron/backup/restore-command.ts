import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { BackupKey } from './backup-key.ts'
import { checkBackup, newestWhole, openBackupKey } from './check-backup.ts'
import { findBackups } from './find-backups.ts'
import { restoreAttachments } from './restore-set.ts'

// npm run restore -- --check FOLDER | --from FOLDER --to DATA [--pass-phrase-file FILE]

const say = (line: string): void => { process.stdout.write(`${line}\n`) }

async function passPhrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const typed = await prompt.question('Kata sandi cadangan: ')
  prompt.close()
  return typed
}

async function check(folder: string, key: BackupKey): Promise<boolean> {
  const { set, faults, attachments } = await checkBackup(folder, key)
  for (const fault of faults) say(fault)
  if (set) say(`Cadangan sampai ${findBackups(folder)[0]?.at ?? ''} dapat dipulihkan: ${set.manifest.parts.length} bagian, ${attachments} lampiran.`)
  return set !== null && faults.length === 0
}

async function restore(folder: string, key: BackupKey, to: string): Promise<boolean> {
  if (existsSync(path.join(to, 'log.db'))) {
    say(`Folder ${to} sudah berisi data Loket. Pilih folder lain; tidak ada yang diubah.`)
    return false
  }
  const faults: string[] = []
  const set = await newestWhole(folder, key, to, faults)
  const damaged = set ? await restoreAttachments(folder, key, path.join(to, 'lampiran')) : []
  for (const fault of [...faults, ...damaged.map((name) => `Lampiran ${name} rusak di cadangan dan tidak dipulihkan.`)]) say(fault)
  say(set ? `Dipulihkan ke ${to}. Buka Loket dengan folder ini; penomoran menunggu nomor terakhir di kertas (Pengaturan, Pemulihan penomoran).` : 'Tidak ada cadangan yang dapat dipulihkan di folder ini.')
  return set !== null && damaged.length === 0
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { check: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, 'pass-phrase-file': { type: 'string' } } })
  const place = values.check ?? values.from
  if (place === undefined || (values.check === undefined && values.to === undefined)) {
    say('Pakai: npm run restore -- --check FOLDER   atau   npm run restore -- --from FOLDER --to FOLDER-DATA')
    return false
  }
  const [found] = findBackups(path.resolve(place))
  if (!found) {
    say(`Tidak ada cadangan Loket di ${place}.`)
    return false
  }
  const key = await openBackupKey(found.folder, await passPhrase(values['pass-phrase-file']))
  if (!key) {
    say('Kata sandi cadangan ini salah. Tidak ada yang diubah; coba lagi.')
    return false
  }
  return values.to === undefined ? check(found.folder, key) : restore(found.folder, key, path.resolve(values.to))
}

if (!(await run())) process.exitCode = 1
