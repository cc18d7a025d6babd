import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeDurably } from '#store/files/write-durably.ts'
import { type BackupKey, keyOfIdentity, newBackupKey, unwrapIdentity, wrapIdentity } from './backup-key.ts'
import { inBackup, setFolders } from './backup-set.ts'
import { copyKey } from './copied-key.ts'
import { readSettings, wrappedHash, writeSettings } from './backup-settings.ts'
import { backupFolder } from './find-backups.ts'
import { registerIn } from './register-in.ts'
import { passPhraseProblem } from './pass-phrase.ts'
import { readMe } from './read-me.ts'
import { troubleWords } from './trouble-words.ts'

export interface BackupFolders {
  readonly data: string
  readonly keys: string
}

type Outcome = Result<Readonly<Record<string, never>>, Refusal>

/** Backups go to this place from now on, under this pass phrase; also changes the pass phrase of a place. About a second of work. */
export async function setBackup(folders: BackupFolders, chosen: string, passPhrase: string, workFactor?: number): Promise<Outcome> {
  const place = path.resolve(chosen.trim())
  const fault = placeProblem(folders, chosen.trim())
  if (fault !== '') return atField('folder', fault)
  const weak = passPhraseProblem(passPhrase)
  if (weak !== '') return atField('passPhrase', weak)
  const { root, officeName } = registerIn(folders.data)
  const folder = backupFolder(place, root)
  try {
    mkdirSync(folder, { recursive: true })
    const key = await keyFor(folders.keys, folder, passPhrase)
    if (!key) return atField('passPhrase', 'Di tempat ini sudah ada cadangan kantor ini dengan kata sandi lain. Tulis kata sandi cadangan itu, atau pilih folder lain.')
    const wrapped = await wrapIdentity(key, passPhrase, workFactor)
    writeDurably(inBackup.key(folder), wrapped, 0o600)
    // Under the pass phrase of before nothing is to be opened any more.
    for (const set of setFolders(folder)) copyKey(folder, set)
    writeFileSync(path.join(folder, 'BACA.txt'), readMe(officeName))
    const known = readSettings(folders.keys)
    writeSettings(folders.keys, { place, identity: key.identity, wrapped: [...(known?.identity === key.identity ? known.wrapped : []), wrappedHash(wrapped)] })
    return accept({})
  } catch (error) {
    return refuse(refusal('disk', troubleWords(error), [{ path: 'folder', message: troubleWords(error) }]))
  }
}

const atField = (field: string, message: string): Outcome => refuse(refusal('invalid-input', message, [{ path: field, message }]))

/** What cannot be a place for backups. */
function placeProblem({ data, keys }: BackupFolders, place: string): string {
  if (place === '') return 'Folder cadangan belum diisi.'
  if (!path.isAbsolute(place)) return `Tulis alamat folder lengkap, misalnya ${process.platform === 'win32' ? 'E:\\' : '/media/FLASHDISK'}.`
  if (!existsSync(place) || !statSync(place).isDirectory()) return 'Folder ini tidak ada. Pasang disknya, lalu periksa alamatnya.'
  const within = (folder: string): boolean => !path.relative(path.resolve(folder), path.resolve(place)).startsWith('..') && !path.isAbsolute(path.relative(path.resolve(folder), path.resolve(place)))
  return within(data) || within(keys) ? 'Ini folder data Loket sendiri. Pilih folder di disk lain, supaya cadangan selamat bila disk ini rusak.' : ''
}

/** This PC's key; the place's own where it already has one; null where that one does not open. */
async function keyFor(keys: string, folder: string, passPhrase: string): Promise<BackupKey | null> {
  const known = readSettings(keys)
  const file = inBackup.key(folder)
  const there = existsSync(file) ? readFileSync(file) : null
  if (there && !known?.wrapped.includes(wrappedHash(there))) return unwrapIdentity(there, passPhrase)
  return known ? keyOfIdentity(known.identity) : newBackupKey()
}
