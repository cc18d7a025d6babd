import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inBackup } from './backup-set.ts'
import { lockFile, UNFINISHED } from './locked-file.ts'
import { sha256Of } from './take-backup.ts'

const ATTACHMENT = /^[0-9a-f]{64}$/

/** Locks every attachment the backup folder does not have yet. How many there were. */
export async function keepAttachments(from: string, folder: string, recipient: string): Promise<number> {
  const to = inBackup.attachments(folder)
  mkdirSync(to, { recursive: true })
  const kept = new Set(readdirSync(to).filter((name) => !name.endsWith(UNFINISHED)))
  const missing = existsSync(from) ? readdirSync(from).filter((name) => ATTACHMENT.test(name) && !kept.has(`${name}.age`)) : []
  for (const name of missing) await lockFile(path.join(from, name), path.join(to, `${name}.age`), recipient)
  return missing.length
}

/** Copies that are damaged there go where the scan itself is whole here: the next round locks it once more. How many. */
export async function letGoOfDamaged(names: readonly string[], folder: string, scans: string): Promise<number> {
  let gone = 0
  for (const name of names) {
    if ((await sha256Of(path.join(scans, name)).catch(() => '')) !== name) continue
    rmSync(path.join(inBackup.attachments(folder), `${name}.age`), { force: true })
    gone += 1
  }
  return gone
}
