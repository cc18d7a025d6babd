import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { chainKey } from '../device/chain-key.ts'
import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import { findMark, type FoundMark } from '../mark/mark-slots.ts'
import { LogReader } from '../log/reader.ts'
import type { Trusted } from '../log/trusted.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import { Connection } from '../sqlite/connection.ts'
import { holdMoment } from './hold-moment.ts'
import { NO_HANDLES, type PageHandles } from './page-handles.ts'
import { type PageMoment, pageMoment } from './page-moment.ts'

/** A data folder as a check reads it: one moment of each file, and nothing written. */
export interface CheckedFolder {
  readonly data: string
  /** Null where it is not known where the keys lie: then the mark of use and the key are not looked at. */
  readonly keys: string | null
  readonly log: Connection<LogSchema>
  /** log.db again, for questions Kysely has no words for. */
  readonly rawLog: Database.Database
  /** Null where there is none: it is folded anew at the next opening. */
  readonly register: Database.Database | null
  /** The office's stream as far as it came to this PC. Null on a PC that works alone, and where it cannot be opened. */
  readonly stream: CheckedStream | null
  /** Why it cannot be opened; "" where it can, or where there is none. */
  readonly streamBroken: string
  readonly trusted: Trusted
  /** As it stood before the log was looked at, which is never behind it. Null where the keys, or the devices, are not known. */
  readonly mark: FoundMark | null
  /** What the pages of both files are read by, past SQLite. */
  readonly handles: PageHandles
  /** Which pages these connections read; null where that is not known. */
  readonly moments: { readonly log: PageMoment | null; readonly register: PageMoment | null }
  close(): void
}

/** stream.db, twice as log.db is. */
export interface CheckedStream {
  readonly rows: Connection<StreamSchema>
  readonly raw: Database.Database
}

/** register.db is looked at first, stream.db next: neither is behind what was made from it. `handlesOf` is asked once SQLite has both files open; without it no pages are known. */
export function openChecked(data: string, keys: string | null, handlesOf: (data: string) => PageHandles = () => NO_HANDLES): CheckedFolder {
  const open: { close(): unknown }[] = []
  const close = (): void => { for (const one of open.splice(0)) one.close() }
  try {
    const register = existsSync(join(data, 'register.db')) ? new Database(join(data, 'register.db'), { readonly: true }) : null
    if (register) open.push(register)
    const { stream, streamBroken } = openStream(join(data, 'stream.db'), open)
    const log = new Connection<LogSchema>({ file: join(data, 'log.db'), readonly: true, synchronous: 'FULL' })
    open.push(log)
    const rawLog = new Database(join(data, 'log.db'), { readonly: true })
    open.push(rawLog)
    for (const one of register ? [register, rawLog] : [rawLog]) isRead(one)
    const handles = handlesOf(data)
    const ofRegister = register && pageMoment(join(data, 'register.db'), handles.register, () => { holdMoment(register) })
    if (stream) {
      holdMoment(stream.raw)
      stream.rows.holdMoment()
    }
    const mark = markOf(log, keys)
    const ofLog = pageMoment(join(data, 'log.db'), handles.log, () => {
      holdMoment(rawLog)
      log.holdMoment()
    })
    return { data, keys, log, rawLog, register, stream, streamBroken, trusted: trustedOf(log, keys), mark, handles, moments: { log: ofLog, register: ofRegister }, close }
  } catch (error) {
    close()
    throw error
  }
}

/** One that is no database is a finding: log.db tells of all that was done here. */
function openStream(file: string, open: { close(): unknown }[]): Pick<CheckedFolder, 'stream' | 'streamBroken'> {
  if (!existsSync(file)) return { stream: null, streamBroken: '' }
  try {
    const rows = new Connection<StreamSchema>({ file, readonly: true, synchronous: 'FULL' })
    open.push(rows)
    const raw = new Database(file, { readonly: true })
    open.push(raw)
    isRead(raw)
    return { stream: { rows, raw }, streamBroken: '' }
  } catch (error) {
    return { stream: null, streamBroken: error instanceof Error ? error.message : String(error) }
  }
}

/** From then on what SQLite keeps beside the file is there. */
function isRead(database: Database.Database): void {
  try {
    database.prepare('select count(*) from sqlite_schema').get()
  } catch {
    // A broken file is told of by the part that reads it.
  }
}

function markOf(log: Connection<LogSchema>, keys: string | null): FoundMark | null {
  try {
    const [root] = new Incarnations(log).all()
    return keys === null || !root ? null : findMark(keys, root.device)
  } catch {
    return null
  }
}

function trustedOf(log: Connection<LogSchema>, keys: string | null): Trusted {
  try {
    const device = new Incarnations(log).all().at(-1)?.device ?? ('' as DeviceId)
    const told = chainKey(new LogReader(log, device)) ?? ''
    return { device, publicKey: (keys === null ? null : readDeviceKey(keys, device)?.publicKey) ?? told }
  } catch {
    return { device: '' as DeviceId, publicKey: '' }
  }
}
