import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RUNNING_FILE, runningServer, type RunningServer } from '#protocol/sync/running-server.ts'

export type { RunningServer }

const fileIn = (folder: string): string => path.join(folder, RUNNING_FILE)

/** Readable by its user alone. */
export function tellRunning(folder: string, running: RunningServer): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
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
