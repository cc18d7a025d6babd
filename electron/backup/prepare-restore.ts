import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fsyncFolder } from '#store/files/write-durably.ts'
import { LOG_VERSION } from '#store/log/log-version.ts'
import { lastPart, untold } from './backup-set.ts'
import { wrappedHash, writeSettings } from './backup-settings.ts'
import { missingAttachments, newestWhole, openBackupKey } from './check-backup.ts'
import { keysIn } from './copied-key.ts'
import { BACKUPS } from './find-backups.ts'
import { restored } from './place-restored.ts'
import { restoreAttachments, type RestoreProgress } from './restore-set.ts'
import type { BackupFolders } from './set-backup.ts'
import type { Prepared } from './thread-messages.ts'
import { ownDiskWords } from './trouble-words.ts'

/**
 * Restores a backup aside in the data folder: there whole under its own name, or not at all. It is put in place at the next opening (`placeRestored`).
 * The backup goes on at the place it came from, under the same key.
 */
export async function prepareRestore({ data, keys }: BackupFolders, folder: string, passPhrase: string, progress: RestoreProgress): Promise<Result<Prepared, Refusal>> {
  if (!existsSync(folder)) return refuse(refusal('not-found', 'Disk cadangan tidak terpasang lagi. Tidak ada yang diubah. Pasang lagi, lalu ulangi.'))
  const key = await openBackupKey(folder, passPhrase)
  if (!key) return atField('Kata sandi cadangan ini salah. Periksa huruf besar dan spasinya, lalu coba lagi. Bila pasti benar, berkas kunci.age di cadangan ini rusak: pakai tempat cadangan lain.')
  const wrapped = keysIn(folder).map(wrappedHash)
  const { aside, whole } = restored(data)
  rmSync(aside, { recursive: true, force: true })
  rmSync(whole, { recursive: true, force: true })
  try {
    const faults: string[] = [...untold(folder)]
    const set = await newestWhole(folder, key, aside, faults, progress)
    if (!set) return existsSync(folder) ? refuse(refusal('not-found', ['Tidak ada yang bisa dipulihkan dari cadangan ini. Coba disk cadangan lain.', ...faults].join(' '))) : PULLED
    if (set.manifest.schema > LOG_VERSION) return NEWER
    const damaged = await restoreAttachments(folder, key, path.join(aside, 'lampiran'), progress)
    const missing = missingAttachments(path.join(aside, 'log.db'), path.join(aside, 'lampiran')).filter((name) => !damaged.includes(name))
    if (damaged.length + missing.length > 0 && !existsSync(folder)) return PULLED
    faults.push(...damaged.map((name) => `Lampiran ${name} rusak di cadangan dan tidak dipulihkan.`), ...missing.map((name) => `Lampiran ${name} tidak ada di cadangan.`))
    const place = path.basename(path.dirname(folder)) === BACKUPS ? path.dirname(path.dirname(folder)) : ''
    writeSettings(keys, { place, identity: key.identity, wrapped })
    fsyncFolder(aside)
    renameSync(aside, whole)
    fsyncFolder(data)
    return accept({ office: set.manifest.office, at: lastPart(set).at, faults })
  } catch (error) {
    return existsSync(folder) ? refuse(refusal('disk', ownDiskWords(error))) : PULLED
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

const NEWER: Result<Prepared, Refusal> = refuse(refusal('awaits-upgrade', 'Cadangan ini dibuat oleh Loket yang lebih baru daripada yang terpasang di komputer ini, jadi belum bisa dibuka di sini. Tidak ada yang diubah. Perbarui Loket di komputer ini, lalu ulangi.'))
const PULLED: Result<Prepared, Refusal> = refuse(refusal('not-found', 'Disk cadangan tercabut sebelum selesai. Tidak ada yang diubah. Pasang lagi, lalu ulangi.'))
const atField = (message: string): Result<Prepared, Refusal> => refuse(refusal('wrong-secret', message, [{ path: 'passPhrase', message }]))
