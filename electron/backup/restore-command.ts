import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { BackupKey } from './backup-key.ts'
import { checkBackup, newestWhole, openBackupKey } from './check-backup.ts'
import { type BackupSet, lastPart, untold } from './backup-set.ts'
import { backupFolders, findBackups } from './find-backups.ts'
import { restoreAttachments } from './restore-set.ts'

// npm run restore -- --check FOLDER | --from FOLDER --to DATA [--pass-phrase-file FILE]

const USE = 'Pakai: npm run restore -- --check FOLDER   atau   npm run restore -- --from FOLDER --to FOLDER-DATA   [--pass-phrase-file BERKAS]'

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
  if (set) say(`Cadangan sampai ${moment(findBackups(folder)[0]?.at)} dapat dipulihkan: ${set.manifest.parts.length} bagian, ${attachments} lampiran${pulledWords(set)}.`)
  return set !== null && faults.length === 0
}

/** On a PC of several: what others did is in it too. */
const pulledWords = (set: BackupSet): string => {
  const { pulled } = lastPart(set)
  return pulled ? `, dan pekerjaan semua komputer sampai nomor ${pulled.g} dalam urutan kantor` : ''
}

/** By this machine's clock. */
const moment = (at: string | undefined): string => (at === undefined ? '' : new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at)))

/** A PC of several gives numbers again under another name once it is let in; one that worked alone, by its last number on paper. */
const thenWords = (set: BackupSet): string =>
  lastPart(set).pulled
    ? 'komputer ini ikut lagi di kantornya sesudah digabungkan dengan kode baru (Pengaturan, Komputer). Bila komputer yang lama hilang, cabut dia di sana, lalu ambil alih nomornya (Nomor, Pemegang nomor).'
    : 'penomoran menunggu nomor terakhir di kertas (Pengaturan, Pemulihan nomor).'

/** Why nothing is restored there, "" where it may: what other data left behind, a write-ahead log above all, would be read as part of what comes. */
function whyNotTo(to: string): string {
  const there = existsSync(to) ? readdirSync(to).toSorted() : []
  if (there.includes('log.db')) return `Folder ${to} sudah berisi data Loket. Pilih folder lain; tidak ada yang diubah.`
  return there.length === 0 ? '' : `Folder ${to} tidak kosong (${there.slice(0, NAMED).join(', ')}${there.length > NAMED ? ', …' : ''}); isinya bisa tercampur dengan yang dipulihkan. Pilih folder kosong, atau nama folder yang belum ada; tidak ada yang diubah.`
}

const NAMED = 3

async function restore(folder: string, key: BackupKey, to: string): Promise<boolean> {
  const whyNot = whyNotTo(to)
  if (whyNot !== '') {
    say(whyNot)
    return false
  }
  const faults: string[] = [...untold(folder)]
  const { set, damaged } = await put(folder, key, to, faults)
  for (const fault of [...faults, ...damaged.map((name) => `Lampiran ${name} rusak di cadangan dan tidak dipulihkan.`)]) say(fault)
  say(set ? `Dipulihkan ke ${to}. Buka Loket dengan folder ini; ${thenWords(set)}` : 'Tidak ada cadangan yang dapat dipulihkan di folder ini.')
  return set !== null && damaged.length === 0
}

/** Throws what this disk throws; then nothing of it stays, so that the same words may be tried again. */
async function put(folder: string, key: BackupKey, to: string, faults: string[]): Promise<{ readonly set: BackupSet | null; readonly damaged: readonly string[] }> {
  try {
    const set = await newestWhole(folder, key, to, faults)
    return { set, damaged: set ? await restoreAttachments(folder, key, path.join(to, 'lampiran')) : [] }
  } catch (error) {
    for (const name of ['log.db', 'stream.db', 'lampiran']) rmSync(path.join(to, name), { recursive: true, force: true })
    throw error
  }
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { check: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, 'pass-phrase-file': { type: 'string' } } })
  const place = values.check ?? values.from
  if (place === undefined || (values.check === undefined && values.to === undefined)) {
    say(USE)
    return false
  }
  const [found] = findBackups(path.resolve(place))
  if (!found) {
    say(`Tidak ada cadangan Loket yang terbaca di ${place}.`)
    for (const fault of backupFolders(path.resolve(place)).flatMap(untold)) say(fault)
    return false
  }
  const key = await openBackupKey(found.folder, await passPhrase(values['pass-phrase-file']))
  if (!key) {
    say('Kata sandi cadangan ini salah. Tidak ada yang diubah; coba lagi. Bila pasti benar, berkas kunci.age di cadangan ini rusak: pakai tempat cadangan lain.')
    return false
  }
  return values.to === undefined ? check(found.folder, key) : restore(found.folder, key, path.resolve(values.to))
}

try {
  if (!(await run())) process.exitCode = 1
} catch (error) {
  process.exitCode = 1
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  say(code.startsWith('ERR_PARSE_ARGS') ? USE : `Tidak selesai (${code}). Periksa alamat folder, izinnya, dan ruang disknya, lalu ulangi. Cadangannya tidak diubah.`)
}
