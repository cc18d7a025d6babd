import type Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BackupKey } from './backup-key.ts'
import { type BackupSet, lastPart, setsIn, writeManifest } from './backup-set.ts'
import { differingTables } from './compare-logs.ts'
import { marksOf } from './copy-rows.ts'
import { keepAttachments } from './keep-attachments.ts'
import { BackupDamaged, restoreLog } from './restore-set.ts'
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

/** Brings the backup level with the log: a new set, or a part more; and every attachment. */
export async function backUp(source: BackupSource, { folder, data }: BackupPlace): Promise<BackupSet> {
  mkdirSync(folder, { recursive: true })
  await keepAttachments(path.join(data, 'lampiran'), folder, source.recipient)
  const newest = setsIn(folder)[0]
  if (!newest || isFull(newest, source.now()) || !continues(source.log, newest)) return takeBase(source, folder)
  return isLevel(source.log, newest) ? newest : takeSegment(source, newest)
}

const isFull = ({ manifest: { parts } }: BackupSet, now: string): boolean => parts.length >= MOST_PARTS || Date.parse(now) - Date.parse(parts[0]?.at ?? now) > OLDEST_MS

/** Drafts and log-ins go along with the next act. */
function isLevel(log: Database.Database, set: BackupSet): boolean {
  const { to } = lastPart(set)
  return Object.entries(marksOf(log)).every(([table, mark]) => mark === (to[table] ?? 0))
}

/** Restores the set beside and holds it against the log. Says so in the set; throws `BackupDamaged` where they differ. Then clears old sets away. */
export async function verifySet(source: BackupSource, set: BackupSet, { folder, key }: BackupPlace): Promise<BackupSet> {
  const beside = mkdtempSync(path.join(tmpdir(), 'loket-cadangan-'))
  try {
    await restoreLog(set, key, beside)
    const differing = differingTables(source.log, path.join(beside, 'log.db'), lastPart(set).to)
    if (differing.length > 0) throw new BackupDamaged(`${set.folder} (${differing.join(', ')})`)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  const verified: BackupSet = { ...set, manifest: { ...set.manifest, verified: source.now() } }
  writeManifest(verified)
  for (const old of setsIn(folder).slice(KEPT)) rmSync(old.folder, { recursive: true, force: true })
  return verified
}

