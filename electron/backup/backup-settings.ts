import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { writeDurably } from '#store/files/write-durably.ts'
import { inBackup } from './backup-set.ts'
import { backupFolder } from './find-backups.ts'

const settings = z.strictObject({
  /** The folder chosen for it, "" while there is no backup. */
  place: z.string(),
  /** Secret half of the office's backup key. */
  identity: z.string().startsWith('AGE-SECRET-KEY-'),
  /** SHA-256 of every `kunci.age` that wraps this identity: a place with another one is another stick. */
  wrapped: z.array(z.string()),
})

/** What this PC knows of its backup: outside the data folder, so that no copy of the data can read a backup. */
export type BackupSettings = z.infer<typeof settings>

const file = (keys: string): string => path.join(keys, 'cadangan.json')
const lastFile = (keys: string): string => path.join(keys, 'cadangan-terakhir')

/** Null where there never was a backup, and where its settings are not readable. */
export function readSettings(keys: string): BackupSettings | null {
  try {
    return settings.parse(JSON.parse(readFileSync(file(keys), 'utf8')))
  } catch {
    return null
  }
}

/** Whether there are settings that nobody can read: then there is a backup, and it stands still. */
export const settingsBroken = (keys: string): boolean => existsSync(file(keys)) && readSettings(keys) === null

export function writeSettings(keys: string, content: BackupSettings): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  writeDurably(file(keys), JSON.stringify(content), 0o600)
}

/** When the backup was last level, for a start without its stick; not worth an fsync. */
export const keepLast = (keys: string, at: string): void => { writeFileSync(lastFile(keys), at, { mode: 0o600 }) }

export function readLast(keys: string): string | null {
  const text = existsSync(lastFile(keys)) ? readFileSync(lastFile(keys), 'utf8') : ''
  return Number.isNaN(Date.parse(text)) ? null : text
}

export const wrappedHash = (wrapped: Uint8Array): string => createHash('sha256').update(wrapped).digest('hex')

/** Whether what lies at the place is this register's backup under this key: nothing is ever written beside another's. */
export function isOwnPlace({ place, wrapped }: BackupSettings, root: string): boolean {
  const key = inBackup.key(backupFolder(place, root))
  return existsSync(key) && wrapped.includes(wrappedHash(readFileSync(key)))
}
