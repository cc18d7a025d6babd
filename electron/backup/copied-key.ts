import { existsSync, readFileSync } from 'node:fs'
import { writeDurably } from '#store/files/write-durably.ts'
import { inBackup, setFolders } from './backup-set.ts'
import { type BackupSettings, wrappedHash } from './backup-settings.ts'
import { backupFolder } from './find-backups.ts'

/** The wrapped key once more, into a set: one broken file must not lose the whole backup. */
export function copyKey(folder: string, set: string): void {
  if (existsSync(inBackup.key(folder))) writeDurably(inBackup.key(set), readFileSync(inBackup.key(folder)), 0o600)
}

/** The folder's own and the sets' copies, as far as they are there; the same bytes once. */
export function keysIn(folder: string): readonly Uint8Array[] {
  const all = [folder, ...setFolders(folder)].map((one) => inBackup.key(one)).filter((file) => existsSync(file)).map((file) => readFileSync(file))
  return [...new Map(all.map((bytes) => [wrappedHash(bytes), bytes])).values()]
}

/** Puts the folder's own back from a set's copy that this PC knows. Whether that was possible. */
export function mendKey({ place, wrapped }: BackupSettings, root: string): boolean {
  const folder = backupFolder(place, root)
  const known = keysIn(folder).find((bytes) => wrapped.includes(wrappedHash(bytes)))
  if (!known) return false
  writeDurably(inBackup.key(folder), known, 0o600)
  return true
}
