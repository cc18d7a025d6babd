import { lockFolder } from '#store/sqlite/folder-lock.ts'
import { removeDatabase } from '#store/sqlite/remove-database.ts'
import { fsyncFolder } from '#store/files/write-durably.ts'
import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Where restored data lie in a data folder until they are put in place: while they are made, and once they are whole. */
export const restored = (data: string) => ({ aside: path.join(data, 'pemulihan.belum'), whole: path.join(data, 'pemulihan') })

/**
 * Puts restored data that lie whole in the data folder in place of an empty register; to be called before it is opened. A register in which anything
 * stands is never touched. The rename of log.db decides: before it the register is empty still, after it everything is there; a kill in between is gone on with here.
 * Throws `DataInUse`.
 */
export function placeRestored(data: string): void {
  const { aside, whole } = restored(data)
  if (!existsSync(aside) && !existsSync(whole)) return
  const lock = lockFolder(data)
  try {
    rmSync(aside, { recursive: true, force: true })
    if (existsSync(path.join(whole, 'log.db')) && isEmpty(path.join(data, 'log.db'))) moveIn(whole, data)
    rmSync(whole, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}

function moveIn(whole: string, data: string): void {
  const [from, to] = [path.join(whole, 'lampiran'), path.join(data, 'lampiran')]
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of existsSync(from) ? readdirSync(from) : []) renameSync(path.join(from, name), path.join(to, name))
  fsyncFolder(to)
  // The empty register first: without its log it would be taken for a damaged one.
  for (const name of ['register.db', 'register.db-wal', 'register.db-shm', 'log.db-wal', 'log.db-shm']) rmSync(path.join(data, name), { force: true })
  const pulled = path.join(whole, 'stream.db')
  if (existsSync(pulled)) {
    removeDatabase(path.join(data, 'stream.db'))
    renameSync(pulled, path.join(data, 'stream.db'))
  }
  renameSync(path.join(whole, 'log.db'), path.join(data, 'log.db'))
  fsyncFolder(data)
}

/** Whether no act was ever written. One that cannot be read is not empty. */
function isEmpty(file: string): boolean {
  if (!existsSync(file)) return true
  try {
    const log = new Database(file)
    try {
      const events = log.prepare<[], number>(`select count(*) from sqlite_master where name = 'event'`).pluck().get() ?? 0
      return events === 0 || log.prepare<[], number>('select count(*) from event').pluck().get() === 0
    } finally {
      log.close()
    }
  } catch {
    return false
  }
}
