import { rmSync } from 'node:fs'

/** The file and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(part, { force: true })
}
