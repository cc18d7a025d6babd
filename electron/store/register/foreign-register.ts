import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { readDeviceKey } from '../device/device-key.ts'
import { findMark } from '../mark/mark-slots.ts'
import { DataMixed } from '../sqlite/data-mixed.ts'

/** Where a register of another office is put aside. */
export const foreignRegister = (registerFile: string): string => `${registerFile}.kantor-lain`

/**
 * A register.db folded from another office's log is put aside before ours is made anew; it is not ours to throw away.
 * Where the register is ours and the log is not, nothing is touched: throws `DataMixed`. Files that do not say whose they are are left to who opens them.
 */
export function keepOfficesApart({ logFile, registerFile, keys }: { readonly logFile: string; readonly registerFile: string; readonly keys: string }): void {
  const devices = readIn(logFile, 'select device from incarnation order by ordinal') ?? readIn(logFile, 'select id from device')
  const [folded] = readIn(registerFile, 'select device from applied') ?? []
  const [root] = devices ?? []
  if (root === undefined || folded === undefined || devices?.includes(folded) || isDamaged(registerFile, folded, devices ?? [])) return
  const registerIsOurs = readDeviceKey(keys, folded) !== null
  const logIsOurs = findMark(keys, root).found !== 'missing' || readDeviceKey(keys, root) !== null
  // An older log put back knows nothing yet of the device that folded last.
  if (registerIsOurs && logIsOurs) return
  if (registerIsOurs) throw new DataMixed(dirname(logFile))
  putAside(registerFile)
}

/** Whose word for its device is broken: no device is called so, or the history in it is of this very log. It is made anew like any that does not fit. */
function isDamaged(registerFile: string, folded: string, devices: readonly DeviceId[]): boolean {
  if (!UUID.test(folded)) return true
  return devices.some((device) => (readIn(registerFile, 'select device from dossier_event where device = ? limit 1', device) ?? []).length > 0)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function putAside(registerFile: string): void {
  const aside = foreignRegister(registerFile)
  for (const part of ['', '-wal', '-shm']) {
    rmSync(`${aside}${part}`, { force: true })
    if (existsSync(`${registerFile}${part}`)) renameSync(`${registerFile}${part}`, `${aside}${part}`)
  }
}

/** Null where the file or the table is not there, or not readable. */
function readIn(file: string, sql: string, ...given: string[]): readonly DeviceId[] | null {
  if (!existsSync(file)) return null
  try {
    const database = new Database(file, { readonly: true })
    try {
      return database.prepare<string[], DeviceId>(sql).pluck().all(...given)
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}
