import { statSync } from 'node:fs'
import { join } from 'node:path'

const FILES = ['loket.lock', 'log.db', 'log.db-wal', 'stream.db', 'stream.db-wal', 'register.db-wal']

/** Throws `EISDIR` with the path where a folder lies in the place of one of Loket's files, as the operating system says it elsewhere; SQLite only says that it cannot open something. */
export function mustBeFiles(data: string): void {
  for (const name of FILES) {
    const path = join(data, name)
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(`EISDIR: ${path} is a folder`), { code: 'EISDIR', path })
  }
}
