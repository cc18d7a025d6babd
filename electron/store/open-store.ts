import { existsSync, mkdirSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { AttachmentFolder } from './attachments/attachment-folder.ts'
import { Closers } from './closers.ts'
import { counterStore, type StoreParts } from './counter-store.ts'
import { mustHoldKeys } from './device/keys-unusable.ts'
import { openDevice } from './device/open-device.ts'
import { watchedFile } from './log/data-gone.ts'
import { openLog, openLogReader } from './log/open-log.ts'
import { LogReader } from './log/reader.ts'
import { thisMachine } from './mark/machine.ts'
import { foreignRegister, keepOfficesApart } from './register/foreign-register.ts'
import { bookMark } from './numbers/book-mark.ts'
import { openRegister } from './register/open-register.ts'
import type { Progress } from './register/register.ts'
import { Memberships } from './membership/memberships.ts'
import { mustBeUndamaged } from './salvage/find-damage.ts'
import type { StreamSchema } from './schema/stream-schema.ts'
import type { Connection } from './sqlite/connection.ts'
import { lockFolder } from './sqlite/folder-lock.ts'
import { mustBeFiles } from './sqlite/must-be-files.ts'
import { mustBeLocal } from './sqlite/network-drive.ts'
import { requireSqliteVersion } from './sqlite/sqlite-version.ts'
import type { StoreOptions } from './store-options.ts'
import type { Store } from './store.ts'
import { leftOfEmptied } from './salvage/left-of-emptied.ts'
import { foreignStream, keepStreamsApart } from './stream/foreign-stream.ts'
import { StreamDamaged } from './stream/as-written.ts'
import { isMarkedDamaged, markStreamDamaged, openStream } from './stream/open-stream.ts'
import { NamedServersHere } from './stream/named-servers-here.ts'
import { StreamReader } from './stream/stream-reader.ts'

/**
 * Opens the data folder for this process alone and brings everything in it up to date.
 * Throws `DataInUse`, `DataTooNew`, `DataDamaged`, `DataMixed`, `DataOnNetwork`, `KeysUnusable`, `WalOfOtherData`: their messages are for the officer.
 */
export function openStore(options: StoreOptions): Store {
  const stream = streamFile(options.data)
  const known = isMarkedDamaged(stream)
  try {
    return open(options)
  } catch (error) {
    if (error instanceof StreamDamaged) markStreamDamaged(stream)
    // Begun anew this time; what keeps it from being opened again is told.
    if (known || !isMarkedDamaged(stream)) throw error
    return open(options)
  }
}

function open(options: StoreOptions): Store {
  requireSqliteVersion()
  mustBeApart(options)
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  mustBeLocal(options.data)
  const closers = new Closers()
  try {
    return counterStore({ ...openParts(options, closers), close: () => closers.closeAll() })
  } catch (error) {
    closers.closeAll()
    throw error
  }
}

const BUSY_MS = 5000

function openParts(options: StoreOptions, closers: Closers): Omit<StoreParts, 'close'> {
  const { data, keys, now, machine, joined = false, busyMs = BUSY_MS, onProgress = () => {}, onOpening = () => {}, onFault = warnOfFault, onDamaged = () => {} } = options
  const logFile = join(data, 'log.db')
  const registerFile = join(data, 'register.db')
  mustBeFiles(data)
  closers.keep(lockFolder(data), (lock) => lock.release())
  mustHoldKeys(keys)
  mustBeUndamaged(data, keys)
  keepOfficesApart({ logFile, registerFile, keys })
  keepStreamsApart(data, keys)
  const log = closers.keep(openLog(logFile, registerFile, busyMs, (events, done) => { onOpening({ work: 'migrate', events, ...(done === undefined ? {} : { done }) }) }), (connection) => connection.close())
  const present = watchedFile(logFile)
  const committedLog = closers.keep(openLogReader(logFile, busyMs, log), (connection) => connection.close())
  const opening = (): Connection<StreamSchema> => closers.keep(openStream(streamFile(data), busyMs, onDamaged), (connection) => connection.close())
  const pulled = existsSync(streamFile(data)) ? opening() : null
  const opened = openDevice(log, { data, keys }, machine ?? thisMachine(), now(), onFault, pulled && new StreamReader(pulled))
  closers.keep(opened.mark, (mark) => mark.close())
  const logReader = new LogReader(committedLog, opened.device)
  const membership = new Memberships(log).of(opened.device)
  const code = options.code ?? (() => membership?.code ?? '')
  const progress: Progress = (done, total) => {
    onProgress(done, total)
    if (total > 0) onOpening({ work: 'fold', done, total, events: logReader.head().place })
  }
  const stream = pulled ?? (joined || membership ? opening() : null)
  const chains = { log: logReader, stream: stream && new StreamReader(stream), knows: options.knows }
  const register = closers.keep(openRegister(registerFile, chains, busyMs, { progress, beforeCheck: (bytes) => { onOpening({ work: 'check', bytes }) }, onDamaged }), ({ close }) => close())
  const attachments = new AttachmentFolder(join(data, 'lampiran'))
  return { opened, log, committedLog, register, stream, servers: new NamedServersHere(keys), attachments, data, present, foreign: () => ({ register: existsSync(foreignRegister(registerFile)), stream: existsSync(foreignStream(data)) }), emptied: () => leftOfEmptied(data), now, onFault, mark: bookMark(code) }
}

/** A PC that once belonged to an office with a server has it. */
const streamFile = (data: string): string => join(data, 'stream.db')

function mustBeApart({ data, keys }: StoreOptions): void {
  const way = relative(resolve(data), resolve(keys))
  const apart = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  if (!apart) throw new Error('the keys lie in the data folder: a copy of the data could sign')
}

const warnOfFault = (fault: unknown): void => process.emitWarning(fault instanceof Error ? fault : String(fault))
