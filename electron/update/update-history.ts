import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What became of updates on this computer: outside the data, since it is the computer's and not the office's. */
const entry = z.strictObject({
  at: z.string(),
  what: z.enum(['taken', 'ordered', 'cancelled', 'held', 'started', 'stopped', 'installed', 'failed']),
  /** Of the update. */
  version: z.string(),
  /** Id of the officer; "" where Loket did it by itself. */
  officer: z.string(),
  /** Ordered although no fresh backup was there. */
  withoutBackup: z.boolean(),
})
export type UpdateEntry = z.infer<typeof entry>

const FILE = 'riwayat.jsonl'

/** Never throws: an update must not fail, nor Loket stay open, because its history could not be written. */
export function remember(folder: string, what: UpdateEntry): void {
  try {
    appendFileSync(path.join(folder, FILE), `${JSON.stringify(what)}\n`, { mode: 0o600 })
  } catch (error) {
    console.error('the history of updates was not written:', error)
  }
}

/** Oldest first; a line that cannot be read is left out. */
export function updateHistory(folder: string): readonly UpdateEntry[] {
  try {
    return readFileSync(path.join(folder, FILE), 'utf8').split('\n').flatMap((line) => {
      const read = entry.safeParse(parsed(line))
      return read.success ? [read.data] : []
    })
  } catch {
    return []
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
