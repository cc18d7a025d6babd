import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { type BackupSet, inBackup, lastPart, setFolders, setsIn } from './backup-set.ts'

/** Where on a stick or network folder Loket keeps its backups: a folder for each register. */
export const BACKUPS = 'Cadangan Loket'

export const backupFolder = (place: string, root: string): string => path.join(place, BACKUPS, root)

export interface FoundBackup {
  readonly folder: string
  /** The newest. */
  readonly set: BackupSet
  /** When it last reached the end of the register. */
  readonly at: string
}

/** Where backups may lie: the folder itself, and those one below it or below Loket's own. */
export function backupFolders(folder: string): readonly string[] {
  const below = path.join(folder, BACKUPS)
  return [folder, ...[folder, below].flatMap((one) => (existsSync(one) ? readdirSync(one, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => path.join(one, entry.name)) : []))]
}

/** The backups below a folder, or the one it is; newest first. */
export function findBackups(folder: string): readonly FoundBackup[] {
  const found = backupFolders(folder).filter((one) => [one, ...setFolders(one)].some((where) => existsSync(inBackup.key(where)))).flatMap((one) => {
    const set = setsIn(one)[0]
    return set ? [{ folder: one, set, at: lastPart(set).at }] : []
  })
  return found.toSorted((one, other) => (one.at < other.at ? 1 : -1))
}
