import { copyFileSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { removeDatabase } from '../sqlite/remove-database.ts'
import { WalOfOtherData } from '../sqlite/wal-of-other-data.ts'

/** Whether anything lies beside the log that SQLite would read into it. */
export const hasWal = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/**
 * Throws `WalOfOtherData` where the log by itself is whole and reaches further than with what lies beside it: its own write-ahead log only ever adds. And where the two together are
 * damaged, but the log by itself is whole and has all that `isAllThere` knows of. Reads a copy, which it takes away again; the log itself is opened by nobody meanwhile.
 */
export function mustHaveItsOwnWal(file: string, damaged: boolean, isAllThere: (log: Database.Database) => boolean): void {
  const copy = `${file}.sendiri`
  removeDatabase(copy)
  try {
    if (!copied(file, copy)) return
    const alone = lastPlace(copy)
    const together = damaged ? 0 : lastPlace(file)
    const reachesFurther = damaged ? asked(copy, isAllThere, false) : alone > together
    if (reachesFurther && isWhole(copy)) throw new WalOfOtherData(path.dirname(file), alone, together)
  } finally {
    removeDatabase(copy)
  }
}

/** A disk that has no room for it keeps nobody from working. */
function copied(file: string, copy: string): boolean {
  try {
    copyFileSync(file, copy)
    return true
  } catch {
    return false
  }
}

/** 0 where it cannot be read. */
const lastPlace = (file: string): number => asked(file, (log) => Number(log.prepare<[], number | null>('select max(place) from event').pluck().get() ?? 0), 0)
const isWhole = (file: string): boolean => asked(file, (log) => log.pragma('integrity_check(1)', { simple: true }) === 'ok', false)

function asked<Value>(file: string, ask: (log: Database.Database) => Value, none: Value): Value {
  try {
    const log = new Database(file, { readonly: true })
    try {
      return ask(log)
    } finally {
      log.close()
    }
  } catch {
    return none
  }
}
