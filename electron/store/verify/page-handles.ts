import { closeSync, fstatSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One database file and the index of its write-ahead log, opened past SQLite for reading. */
export interface FileHandles {
  readonly file: number
  readonly index: number
}

/** Null where a file is not there, or not to be read so. */
export interface PageHandles {
  readonly log: FileHandles | null
  readonly register: FileHandles | null
}

export const NO_HANDLES: PageHandles = { log: null, register: null }

/** No process looks at more files; beyond them their rows are read instead. */
const MOST = 200

/**
 * What the pages of a data folder are read by. SQLite has to have the folder open, so that the indexes are there. Only in the thread a process begins with:
 * another one's handles are closed when it ends.
 *
 * On Linux and macOS they are kept open as long as the process lives, one for each file: closing any handle of a file drops every lock the process has on it, SQLite's among them.
 */
export function pageHandles(data: string): PageHandles {
  return { log: handlesOf(join(data, 'log.db')), register: handlesOf(join(data, 'register.db')) }
}

/** Where a handle keeps a file from being removed (and locks go with their own handle alone) it is closed. */
export function letHandlesGo({ log, register }: PageHandles): void {
  if (process.platform !== 'win32') return
  for (const handle of [log, register].flatMap((one) => (one ? [one.file, one.index] : []))) closeSync(handle)
}

function handlesOf(file: string): FileHandles | null {
  try {
    return { file: handleOf(file), index: handleOf(`${file}-shm`) }
  } catch {
    return null
  }
}

const kept = new Map<string, number>()

/** A file that was removed nobody can open any more, so that no lock on it matters. */
function letRemovedGo(): void {
  for (const [file, handle] of kept) {
    if (fstatSync(handle).nlink > 0) continue
    closeSync(handle)
    kept.delete(file)
  }
}

function handleOf(file: string): number {
  const { dev, ino } = statSync(file, { bigint: true })
  const known = kept.get(`${dev} ${ino}`)
  if (known !== undefined) return known
  if (kept.size >= MOST) letRemovedGo()
  if (kept.size >= MOST) throw new Error('too many files are kept open')
  const handle = openSync(file, 'r')
  if (process.platform === 'win32') return handle
  const opened = fstatSync(handle, { bigint: true })
  kept.set(`${opened.dev} ${opened.ino}`, handle)
  return handle
}
