import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { findMark } from '../mark/mark-slots.ts'
import type { EventTable } from '../schema/event.ts'
import { DataDamaged } from '../sqlite/data-damaged.ts'
import { hasWal, mustHaveItsOwnWal } from './foreign-wal.ts'
import { keptIn } from './put-in-place.ts'

/** Up to so many bytes the whole file is gone through at each opening: a tenth of a second from memory. */
const SMALL = 32 * 1024 * 1024

/** Of a larger one so many rows at the end of each table, where what was written last stands. */
const TAIL = 100

/** Left when a page is found broken while Loket runs: the next opening goes through the whole file, however large. */
const damageMark = (file: string): string => `${file}.damaged`

export const markDamaged = (file: string): void => { writeFileSync(damageMark(file), '') }

/**
 * Before anything is opened for writing, so that what is damaged stays as it is. Throws `DataDamaged`, and `WalOfOtherData`. Whatever else keeps it from being read is told by whoever opens it.
 */
export function mustBeUndamaged(data: string, keys: string): void {
  const file = path.join(data, 'log.db')
  if (!existsSync(file) && keptIn(data).length > 0) throw new DataDamaged(file, new Error('put aside and not yet made anew'))
  if (!existsSync(file)) return
  const cause = damageIn(file, keys, existsSync(path.join(data, 'register.db')))
  if (hasWal(file) && (cause !== null || isSmall(file) || behindMark(file, keys))) mustHaveItsOwnWal(file, cause !== null, (log) => standsAtMark(log, keys) === 'holds')
  if (cause !== null) throw new DataDamaged(file, cause)
  rmSync(damageMark(file), { force: true })
}

const isSmall = (file: string): boolean => statSync(file).size <= SMALL

function damageIn(file: string, keys: string, folded: boolean): unknown {
  try {
    const log = new Database(file, { readonly: true })
    try {
      // The log is made before its register: an empty one beside it has lost everything (cut to nothing, or its write-ahead log taken away).
      if (folded && log.prepare('select 1 from sqlite_schema').get() === undefined) return new Error('log.db is empty, register.db is not')
      const wholly = isSmall(file) || existsSync(damageMark(file))
      return wholly || isBehindMark(log, keys) ? brokenPages(log) : brokenTail(log)
    } finally {
      log.close()
    }
  } catch (error) {
    return isOfFile(error) ? error : null
  }
}

/** What SQLite calls an error of ours is one of the file where its header names a format that does not exist. */
const isOfFile = (error: unknown): boolean => error instanceof Database.SqliteError && (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code) || error.message.includes('unsupported file format'))

function brokenPages(log: Database.Database): Error | null {
  const said = String(log.pragma('integrity_check(1)', { simple: true }))
  return said === 'ok' ? null : new Error(said)
}

const TABLES = ['number', 'answer', 'paper', 'view'] as const

/** The last rows of each table are read, and events found by their indexes. What a row says is not asked here: a dossier that does not fold keeps nobody from the others. */
function brokenTail(log: Database.Database): null {
  if (log.prepare("select 1 from sqlite_schema where name = 'incarnation'").get() === undefined) return null
  for (const table of TABLES) log.prepare(`select * from ${table} where rowid > (select max(rowid) from ${table}) - ${TAIL}`).all()
  const found = log.prepare<[string, string, number], unknown>('select (select signature from batch_signature where batch_signature.device = event.device and batch_signature.seq = event.seq), (select max(place) from event where aggregate = ?) from event where device = ? and seq = ?')
  for (const { device, seq, aggregate } of log.prepare<[], Pick<EventTable, 'device' | 'seq' | 'aggregate'>>(`select * from event where place > (select max(place) from event) - ${TAIL}`).all()) found.get(aggregate, device, seq)
  return null
}

function behindMark(file: string, keys: string): boolean {
  const log = new Database(file, { readonly: true })
  try {
    return isBehindMark(log, keys)
  } catch {
    return true
  } finally {
    log.close()
  }
}

/** Older data put back, or an end that is lost: only the whole file tells which. */
const isBehindMark = (log: Database.Database, keys: string): boolean => standsAtMark(log, keys) === 'behind'

/** Whether the last event of the mark of use is there; where no mark says which it is, nobody knows. */
function standsAtMark(log: Database.Database, keys: string): 'holds' | 'behind' | 'unknown' {
  const root = log.prepare<[], string>('select device from incarnation where ordinal = 1').pluck().get()
  const found = root === undefined ? null : findMark(keys, root as DeviceId)
  if (found?.found !== 'whole' || found.mark.head === null) return 'unknown'
  const { device, seq, hash } = found.mark.head
  return log.prepare<[string, number], string>('select lower(hex(hash)) from event where device = ? and seq = ?').pluck().get(device, seq) === hash ? 'holds' : 'behind'
}
