import { existsSync } from 'node:fs'
import { isOwnPlace, readSettings } from './backup-settings.ts'
import { backupFolder } from './find-backups.ts'
import { registerIn } from './register-in.ts'
import type { BackupFolders } from './set-backup.ts'

/** Where this PC's backup lies and by what it is opened; else why it cannot be asked now, for the officer. */
export type PlaceHere = { readonly ok: true; readonly folder: string; readonly identity: string } | { readonly ok: false; readonly problem: string }

export function placeHere({ data, keys }: BackupFolders): PlaceHere {
  const settings = readSettings(keys)
  const { root } = registerIn(data)
  if (!settings || settings.place === '') return { ok: false, problem: 'Cadangan belum diatur.' }
  if (!existsSync(settings.place) || !isOwnPlace(settings, root)) return { ok: false, problem: 'Disk cadangan tidak terpasang. Pasang disknya, lalu ulangi.' }
  return { ok: true, folder: backupFolder(settings.place, root), identity: settings.identity }
}
