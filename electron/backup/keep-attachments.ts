import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { inBackup } from './backup-set.ts'
import { lockFile, UNFINISHED } from './locked-file.ts'

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
