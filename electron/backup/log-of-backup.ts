import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keyOfIdentity } from './backup-key.ts'
import { readSettings } from './backup-settings.ts'
import { newestWhole } from './check-backup.ts'
import { BACKUPS, findBackups } from './find-backups.ts'

/** The message is for the officer. */
export class BackupNotThere extends Error {
  override readonly name = 'BackupNotThere'
}

/** Whether this PC keeps a backup, be its stick plugged in or not. */
export const hasBackup = (keys: string): boolean => (readSettings(keys)?.place ?? '') !== ''

/** The newest log of this PC's backup, restored beside for as long as the work lasts. Throws `BackupNotThere` where the stick is not, or nothing on it can be restored: then nothing is done. */
export async function withLogOfBackup(keys: string, work: (log: string) => void): Promise<void> {
  const settings = readSettings(keys)
  if (settings === null || !existsSync(path.join(settings.place, BACKUPS))) throw new BackupNotThere('Disk cadangan tidak terpasang. Pasang disk itu, lalu pilih sekali lagi.')
  const beside = mkdtempSync(path.join(tmpdir(), 'loket-cadangan-'))
  try {
    const key = await keyOfIdentity(settings.identity)
    for (const { folder } of findBackups(settings.place)) {
      if ((await newestWhole(folder, key, beside, [])) !== null) return work(path.join(beside, 'log.db'))
    }
    throw new BackupNotThere('Cadangan di disk itu tidak bisa dipulihkan. Coba disk cadangan yang lain.')
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
