import { mkdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { AttachmentFolder } from './attachments/attachment-folder.ts'
import { counterStore, type StoreParts } from './counter-store.ts'
import { deviceIdentity } from './device/device-identity.ts'
import { openLog, openLogReader } from './log/open-log.ts'
import { LogReader } from './log/reader.ts'
import { openRegister } from './register/open-register.ts'
import { lockFolder } from './sqlite/folder-lock.ts'
import { requireSqliteVersion } from './sqlite/sqlite-version.ts'
import type { StoreOptions } from './store-options.ts'
import type { Store } from './store.ts'

/**
 * Opens the data folder for this process alone and brings everything in it up to date.
 * Throws `DataInUse`, `DataTooNew`, `DataDamaged`: their messages are for the officer.
 */
export function openStore(options: StoreOptions): Store {
  requireSqliteVersion()
  mustBeApart(options)
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  const opened: (() => void)[] = []
  const closing = <Opened>(thing: Opened, close: () => void): Opened => {
    opened.unshift(close)
    return thing
  }
  const close = () => {
    for (const one of opened.splice(0)) one()
  }
  try {
    return counterStore({ ...openParts(options, closing), close })
  } catch (error) {
    close()
    throw error
  }
}

const BUSY_MS = 5000

function openParts(options: StoreOptions, closing: <Opened>(thing: Opened, close: () => void) => Opened): Omit<StoreParts, 'close'> {
  const { data, now, busyMs = BUSY_MS, onProgress = () => {}, onFault = warnOfFault } = options
  const logFile = join(data, 'log.db')
  const registerFile = join(data, 'register.db')
  const lock = lockFolder(data)
  closing(lock, () => lock.release())
  const log = openLog(logFile, registerFile, busyMs)
  closing(log, () => log.close())
  const committedLog = openLogReader(logFile, busyMs)
  closing(committedLog, () => committedLog.close())
  const device: DeviceId = deviceIdentity(log, now())
  const register = openRegister(registerFile, new LogReader(committedLog, device), busyMs, onProgress)
  closing(register.writer, () => register.writer.close())
  closing(register.reader, () => register.reader.close())
  const attachments = new AttachmentFolder(join(data, 'lampiran'))
  return { device, log, committedLog, register, attachments, keys: options.keys, now, onFault }
}

function mustBeApart({ data, keys }: StoreOptions): void {
  const inside = relative(resolve(data), resolve(keys))
  if (!inside.startsWith('..') && resolve(data, inside) === resolve(keys)) throw new Error('the keys lie in the data folder: a copy of the data could sign')
}

const warnOfFault = (fault: unknown): void => process.emitWarning(fault instanceof Error ? fault : String(fault))
