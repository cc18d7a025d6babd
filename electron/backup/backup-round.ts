import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { BackupKey } from './backup-key.ts'
import { type BackupSet, inBackup, lastPart, setsIn, writeManifest } from './backup-set.ts'
import { differingTables } from './compare-logs.ts'
import { marksOf } from './copy-rows.ts'
import { keepAttachments } from './keep-attachments.ts'
import { pulledDiffers, pulledHead } from './pulled-rows.ts'
import { BackupDamaged, restoreLog, type RestoreProgress } from './restore-set.ts'
import { type BackupSource, continues, takeBase, takeSegment } from './take-backup.ts'

export interface BackupPlace {
  /** Of this register, below the chosen place. */
  readonly folder: string
  readonly key: BackupKey
  /** The data folder it is a backup of. */
  readonly data: string
}

/** A set with so many parts, or so old, is followed by a new one. */
const MOST_PARTS = 1000
const OLDEST_MS = 24 * 3_600_000
/** Sets kept; older ones are cleared away once a newer one was found whole. */
const KEPT = 2

/** Brings the backup level with the log: a new set, or a part more; and every attachment. `anew` = no set that is there is to be trusted. */
export async function backUp(source: BackupSource, { folder, data }: Pick<BackupPlace, 'folder' | 'data'>, anew = false): Promise<BackupSet> {
  mkdirSync(folder, { recursive: true })
  await keepAttachments(path.join(data, 'lampiran'), folder, source.recipient)
  const newest = setsIn(folder)[0]
  if (anew || !newest || isFull(newest, source.now()) || !continues(source, newest)) return takeBase(source, folder)
  return isLevel(source, newest) ? newest : takeSegment(source, newest)
}

const isFull = ({ manifest: { parts } }: BackupSet, now: string): boolean => parts.length >= MOST_PARTS || Date.parse(now) - Date.parse(parts[0]?.at ?? now) > OLDEST_MS

/** Drafts and log-ins go along with the next act. */
function isLevel({ log, stream = null }: BackupSource, set: BackupSet): boolean {
  const { to, pulled } = lastPart(set)
  if (stream && (pulledHead(stream)?.g ?? 0) > (pulled?.g ?? 0)) return false
  return Object.entries(marksOf(log)).every(([table, mark]) => mark === (to[table] ?? 0))
}

/** Restores the set beside, on the PC, and holds it against the log. Throws `BackupDamaged` where they differ. */
export async function compareSet({ log, stream = null, temporary }: Pick<BackupSource, 'log' | 'stream' | 'temporary'>, set: BackupSet, key: BackupKey, progress: RestoreProgress = () => {}): Promise<void> {
  mkdirSync(temporary, { recursive: true, mode: 0o700 })
  const beside = mkdtempSync(path.join(temporary, 'banding-'))
  try {
    await restoreLog(set, key, beside, progress)
    const differing = differingTables(log, path.join(beside, 'log.db'), lastPart(set).to)
    if (stream && lastPart(set).pulled && pulledDiffers(stream, path.join(beside, 'stream.db'))) throw new BackupDamaged(`${set.folder} (stream_event)`)
    if (differing.length > 0) throw new BackupDamaged(`${set.folder} (${differing.join(', ')})`)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** Says in the set that it was found whole, then clears older ones away, and those that were never finished. */
export function markVerified(folder: string, set: BackupSet, at: string): BackupSet {
  const verified: BackupSet = { ...set, manifest: { ...set.manifest, verified: at } }
  writeManifest(verified)
  for (const old of setsIn(folder).slice(KEPT)) rmSync(old.folder, { recursive: true, force: true })
  for (const name of readdirSync(folder)) if (name.startsWith('set-') && name < path.basename(set.folder) && !existsSync(inBackup.manifest(path.join(folder, name)))) rmSync(path.join(folder, name), { recursive: true, force: true })
  return verified
}

/** Both, one after the other. */
export async function verifySet(source: BackupSource, set: BackupSet, { folder, key }: BackupPlace): Promise<BackupSet> {
  await compareSet(source, set, key)
  return markVerified(folder, set, source.now())
}
