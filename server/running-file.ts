import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** How a command on the same machine asks the running server: readable by its user alone. */
const runningServer = z.object({
  pid: z.int(),
  port: z.int(),
  /** The steward's word. */
  token: z.string(),
  /** SHA-256 of the certificate, hex. */
  fingerprint: z.string(),
})
export type RunningServer = z.output<typeof runningServer>

const fileIn = (folder: string): string => path.join(folder, 'server-berjalan.json')

export function tellRunning(folder: string, running: RunningServer): void {
  const aside = `${fileIn(folder)}.baru`
  writeFileSync(aside, JSON.stringify(running), { mode: 0o600 })
  renameSync(aside, fileIn(folder))
}

export const forgetRunning = (folder: string): void => rmSync(fileIn(folder), { force: true })

/** Null where none says so; one that was killed leaves its file behind. */
export function readRunning(folder: string): RunningServer | null {
  try {
    return runningServer.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return null
  }
}
