import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { BackupKey } from './backup-key.ts'
import { type BackupSet, inBackup } from './backup-set.ts'
import { addRows } from './copy-rows.ts'
import { removeDatabase } from '#store/sqlite/remove-database.ts'
import { unlockFile } from './locked-file.ts'
import { bearsPulled } from './pulled-rows.ts'
import { sha256Of } from './take-backup.ts'

/** A part of the backup is not what was written. The message is for the officer. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged'
  readonly file: string

  constructor(file: string, cause?: unknown) {
    super(`Bagian cadangan ${file} rusak atau tidak terbaca. Pakai cadangan yang lebih lama, atau tempat cadangan lain.`, { cause })
    this.file = file
  }
}

/** This computer's disk is full, or not to be written to: no word on what the backup has. */
export const isOfThisDisk = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(ENOSPC|EDQUOT|EROFS|SQLITE_FULL|SQLITE_READONLY)/.test(String(error.code))

export interface RestoreProgress {
  (done: number, total: number): void
}

/** Puts the set's log.db into the folder, which must have none; and what it has of the office's stream, as stream.db. Throws `BackupDamaged`, or what this disk throws; then the folder has none. */
export async function restoreLog({ folder, manifest: { parts } }: BackupSet, key: BackupKey, to: string, progress: RestoreProgress = () => {}): Promise<void> {
  const file = path.join(to, 'log.db')
  if (existsSync(file)) throw new Error(`${file} is there already`)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const segment = path.join(to, 'bagian.db')
  try {
    for (const [index, part] of parts.entries()) {
      const locked = path.join(folder, part.file)
      const target = index === 0 ? file : segment
      if (!existsSync(locked) || (await sha256Of(locked)) !== part.sha256) throw new BackupDamaged(locked)
      await unlockFile(locked, target, key).catch((error: unknown) => { throw isOfThisDisk(error) ? error : new BackupDamaged(locked, error) })
      if (index > 0) withLog(file, (log) => { addRows(log, segment) })
      progress(index + 1, parts.length)
    }
    // Loaded where it is needed: a backup's thread has little to start with.
    if (bearsPulled(file)) (await import('./split-pulled.ts')).splitPulled(file, path.join(to, 'stream.db'))
  } catch (error) {
    rmSync(file, { force: true })
    removeDatabase(path.join(to, 'stream.db'))
    throw error
  } finally {
    rmSync(segment, { force: true })
  }
}

/** Puts every attachment of the backup into the folder. The names of those that are damaged. Throws what this disk throws. */
export async function restoreAttachments(backup: string, key: BackupKey, to: string, progress: RestoreProgress = () => {}): Promise<readonly string[]> {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  const from = inBackup.attachments(backup)
  const names = existsSync(from) ? readdirSync(from).flatMap((name) => /^([0-9a-f]{64})\.age$/.exec(name)?.[1] ?? []) : []
  const damaged: string[] = []
  for (const [index, name] of names.entries()) {
    const target = path.join(to, name)
    const whole = await unlockFile(path.join(from, `${name}.age`), target, key).then(() => sha256Of(target)).catch((error: unknown) => {
      if (isOfThisDisk(error)) throw error
      return ''
    })
    if (whole !== name) {
      rmSync(target, { force: true })
      damaged.push(name)
    }
    progress(index + 1, names.length)
  }
  return damaged
}

function withLog(file: string, work: (log: Database.Database) => void): void {
  const log = new Database(file)
  try {
    log.pragma('foreign_keys = OFF')
    work(log)
  } finally {
    log.close()
  }
}
