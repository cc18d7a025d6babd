import { cpSync, rmSync } from 'node:fs'

/** That folder's files in place of whatever is there; but for "-shm", which belongs to a process that runs. */
export function copied(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('-shm') })
}
