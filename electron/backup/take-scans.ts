import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fsyncFolder } from '#store/files/write-durably.ts'
import { type BackupKey, keyOfIdentity } from './backup-key.ts'
import { inBackup } from './backup-set.ts'
import { namedAttachments } from './check-backup.ts'
import { unlockFile } from './locked-file.ts'
import { placeHere } from './place-here.ts'
import type { RestoreProgress } from './restore-set.ts'
import type { BackupFolders } from './set-backup.ts'
import { sha256Of } from './take-backup.ts'

export interface ScansTaken {
  /** Put back. */
  readonly taken: number
  /** Still not whole here: the backup has none, or a damaged one. */
  readonly lacking: number
  /** Why not all of it could be looked for, for the officer; "" where it was. */
  readonly problem: string
}

/** Puts every attachment that the log names and that is gone or damaged here back from this PC's backup, each whole or not at all. What is whole is not touched. */
export async function takeScans(folders: BackupFolders, progress: RestoreProgress): Promise<ScansTaken> {
  const place = placeHere(folders)
  if (!place.ok) return { taken: 0, lacking: 0, problem: place.problem }
  const [here, aside, from] = [path.join(folders.data, 'lampiran'), path.join(folders.data, 'cadangan'), inBackup.attachments(place.folder)]
  const key = await keyOfIdentity(place.identity)
  const named = namedAttachments(path.join(folders.data, 'log.db'))
  const tally = { taken: 0, lacking: 0 }
  for (const [index, name] of named.entries()) {
    if (!(await isWhole(path.join(here, name), name))) tally[(await taken(path.join(from, `${name}.age`), name, { here, aside, key })) ? 'taken' : 'lacking'] += 1
    progress(index + 1, named.length)
  }
  if (tally.lacking > 0 && !existsSync(place.folder)) return { ...tally, problem: `Disk cadangan tercabut sebelum selesai. ${tally.taken} lampiran sudah diambil. Pasang lagi disknya, lalu ulangi.` }
  return { ...tally, problem: '' }
}

async function taken(locked: string, name: string, { here, aside, key }: { readonly here: string; readonly aside: string; readonly key: BackupKey }): Promise<boolean> {
  const fresh = path.join(aside, name)
  if (!existsSync(locked)) return false
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  try {
    await unlockFile(locked, fresh, key)
    if (!(await isWhole(fresh, name))) return false
    mkdirSync(here, { recursive: true, mode: 0o700 })
    renameSync(fresh, path.join(here, name))
    fsyncFolder(here)
    return true
  } catch (error) {
    if (isOfDisk(error)) throw error
    return false
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Full, read-only or failing: no word on what the backup has. */
const isOfDisk = (error: unknown): boolean => error instanceof Error && 'code' in error && /^E(NOSPC|DQUOT|ROFS|ACCES|PERM|IO)$/.test(String(error.code))

const isWhole = async (file: string, name: string): Promise<boolean> => existsSync(file) && (await sha256Of(file).catch(() => '')) === name
