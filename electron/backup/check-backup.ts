import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BackupKey, unwrapIdentity } from './backup-key.ts'
import { type BackupSet, lastPart, setsIn, untold } from './backup-set.ts'
import { keysIn } from './copied-key.ts'
import { removeDatabase } from '#store/sqlite/remove-database.ts'
import { isOfThisDisk, restoreAttachments, restoreLog, type RestoreProgress } from './restore-set.ts'
import { headOf } from './take-backup.ts'

export interface BackupReport {
  /** The newest set that could be restored. */
  readonly set: BackupSet | null
  /** What is wrong, in Indonesian, worst first. */
  readonly faults: readonly string[]
  readonly attachments: number
}

/** The key of a backup folder, from its own file or a set's copy of it; null for a wrong pass phrase or where there is none. */
export async function openBackupKey(folder: string, passPhrase: string): Promise<BackupKey | null> {
  for (const wrapped of keysIn(folder)) {
    const key = await unwrapIdentity(wrapped, passPhrase)
    if (key) return key
  }
  return null
}

/** Restores the newest set of a backup folder beside, with its attachments, and says what is wrong with it. */
export async function checkBackup(folder: string, key: BackupKey, progress: RestoreProgress = () => {}): Promise<BackupReport> {
  const faults: string[] = [...untold(folder)]
  const beside = mkdtempSync(path.join(tmpdir(), 'loket-periksa-'))
  try {
    const set = await newestWhole(folder, key, beside, faults)
    if (!set) return { set, faults: [...faults, 'Tidak ada cadangan yang dapat dipulihkan di folder ini.'], attachments: 0 }
    const scans = await checkAttachments(folder, key, path.join(beside, 'log.db'), beside, progress)
    return { set, faults: [...faults, ...scans.faults], attachments: scans.total }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** Restores every attachment into `beside` and clears it away again. What is wrong with those the log names. */
export async function checkAttachments(folder: string, key: BackupKey, log: string, beside: string, progress: RestoreProgress = () => {}): Promise<{ readonly faults: readonly string[]; readonly damaged: readonly string[]; readonly total: number }> {
  const to = path.join(beside, 'lampiran')
  try {
    const damaged = await restoreAttachments(folder, key, to, progress)
    const { missing, total } = attachmentsOf(log, to)
    const gone = missing.filter((name) => !damaged.includes(name))
    return { faults: [...damaged.map((name) => `Lampiran ${name} rusak di cadangan.`), ...gone.map((name) => `Lampiran ${name} tercatat tetapi tidak ada di cadangan.`)], damaged, total }
  } finally {
    rmSync(to, { recursive: true, force: true })
  }
}

/** Attachments the log names that are not in the folder. */
export const missingAttachments = (log: string, folder: string): readonly string[] => attachmentsOf(log, folder).missing

/** Restores the newest set that is whole into the folder; what is wrong with newer ones is added to the faults. Throws what this disk throws. */
export async function newestWhole(folder: string, key: BackupKey, to: string, faults: string[], progress: RestoreProgress = () => {}): Promise<BackupSet | null> {
  for (const set of setsIn(folder)) {
    try {
      await restoreLog(set, key, to, progress)
      const fault = headFault(path.join(to, 'log.db'), set)
      if (fault === '') return set
      faults.push(fault)
    } catch (error) {
      if (isOfThisDisk(error)) throw error
      faults.push(error instanceof Error ? error.message : String(error))
    }
    rmSync(path.join(to, 'log.db'), { force: true })
    removeDatabase(path.join(to, 'stream.db'))
  }
  return null
}

function headFault(file: string, set: BackupSet): string {
  const log = new Database(file, { readonly: true })
  try {
    const [found, { head }] = [headOf(log), lastPart(set)]
    if (log.pragma('integrity_check', { simple: true }) !== 'ok') return `Salinan data di ${set.folder} rusak.`
    return found.place === head.place && found.hash === head.hash ? '' : `Cadangan ${set.folder} berakhir pada catatan ${found.place}, seharusnya ${head.place}.`
  } finally {
    log.close()
  }
}

/** Attachments some event names, and those of them that are not in the folder. */
function attachmentsOf(file: string, folder: string): { readonly missing: readonly string[]; readonly total: number } {
  const named = namedAttachments(file)
  return { missing: named.filter((name) => !existsSync(path.join(folder, name))), total: named.length }
}

/** By the log in this file. */
export function namedAttachments(file: string): readonly string[] {
  const log = new Database(file, { readonly: true })
  try {
    const named = new Set<string>()
    const bodies = log.prepare<[], string>(`select cast(body as text) from event where body is not null and (instr(body, '"mediaType"') > 0 or instr(body, '"emblem"') > 0)`).pluck()
    for (const body of bodies.iterate()) for (const hash of hashesIn(JSON.parse(body))) named.add(hash)
    return [...named]
  } finally {
    log.close()
  }
}

/** Of scans, and of the office's emblem. */
function hashesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { hash, mediaType, emblem } = value as { readonly hash?: unknown; readonly mediaType?: unknown; readonly emblem?: unknown }
  const own = [mediaType === undefined ? null : hash, emblem].filter((one) => typeof one === 'string' && one !== '')
  return [...(own as string[]), ...Object.values(value).flatMap(hashesIn)]
}
