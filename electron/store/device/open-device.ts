import { resolve } from 'node:path'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { ChainPoint, DeviceEvent, DeviceReopened } from '#domain/log/device-event.ts'
import { chainPoint } from '../log/chain-point.ts'
import { LogReader } from '../log/reader.ts'
import type { Machine } from '../mark/machine.ts'
import type { Mark } from '../mark/mark.ts'
import { MarkOfUse } from '../mark/mark-of-use.ts'
import { findMark, formerMark, type FoundMark } from '../mark/mark-slots.ts'
import { beyondLog, holesOf, type LedgerOfLog } from '../mark/marked-numbers.ts'
import { RunExtents } from '../numbers/run-extents.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { chainKey } from './chain-key.ts'
import { viewEnd, viewsGone } from '../mark/view-end.ts'
import { forksOf } from './forks.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { type DeviceKey, readDeviceKey } from './device-key.ts'
import { type Incarnation, Incarnations, newDeviceId } from './incarnations.ts'
import { judgeMark } from './judge-mark.ts'
import { openKey } from './open-key.ts'
import { preparedDevice, takesOver } from './prepared-device.ts'
import { reopenedBy } from './reopened-by.ts'
import { reopenDevice } from './reopen-device.ts'
import { recordKeyReplaced } from './replace-key.ts'

export interface DeviceFolders {
  /** The data folder. */
  readonly data: string
  /** Where keys and mark lie, outside of it. */
  readonly keys: string
}

/** Which device this data folder is from now on. */
export interface OpenDevice {
  readonly device: DeviceId
  readonly key: DeviceKey
  readonly mark: MarkOfUse
  /** What the first act of an empty chain says of the device. */
  readonly introduction: DeviceEvent
  /** The mark of a register that is not in this folder any more, while the new one is still empty. */
  readonly former: Mark | null
}

/** Holds the log against the mark of use, the key, and what the office's stream has of its chains, and lets a new device take over where they do not fit. */
export function openDevice(log: Connection<LogSchema>, folders: DeviceFolders, machine: Machine, now: IsoInstant, onFault: (fault: unknown) => void, stream: StreamReader | null = null): OpenDevice {
  const incarnations = new Incarnations(log)
  const all = incarnations.all()
  const current = all.at(-1) ?? incarnations.add(newDeviceId(), now)
  const root = (all[0] ?? current).device
  const found = findMark(folders.keys, root)
  const opened = new LogReader(log, current.device).last() === null ? openEmpty(folders, letInAgain(log, folders.keys, now) ?? current.device, root, found, now) : openUsed(log, folders.keys, current, { found, machine, now, stream })
  const mark = levelMark(log, folders, { root, machine, found, device: opened.device, now }, onFault, opened.former?.root !== root)
  if (!mark.failing && !incarnations.all().some(({ device, marked }) => device === opened.device && marked)) incarnations.setMarked(opened.device)
  return { ...opened, mark }
}

type Opened = Omit<OpenDevice, 'mark'>

const EMPTY: LedgerOfLog = { extentOf: () => null, rangesOf: () => [] }

/** Of an empty chain nothing is left to be said: it is gone on with by whom the office let in instead. */
function letInAgain(log: Connection<LogSchema>, keys: string, now: IsoInstant): DeviceId | null {
  const prepared = preparedDevice(log, keys)
  return prepared && new Incarnations(log).add(prepared.device, now).device
}

/** Nothing can be copied of a log in which nothing stands; but there may have been another one here. */
function openEmpty({ data, keys }: DeviceFolders, device: DeviceId, root: DeviceId, found: FoundMark, now: IsoInstant): Opened {
  const { key } = openKey(keys, device, null, now)
  const own = found.found === 'whole' && found.mark.head !== null ? found.mark : null
  const former = own ?? formerMark(keys, resolve(data), root)
  if (!former) return { device, key, former, introduction: { type: 'device.opened', version: 1, body: { publicKey: key.publicKey } } }
  const body: DeviceReopened = { publicKey: key.publicKey, reason: 'data-gone', predecessor: null, marked: former.head, beyond: beyondLog(former, EMPTY), numbering: 'goes-on' }
  return { device, key, former, introduction: { type: 'device.opened', version: 2, body } }
}

function openUsed(log: Connection<LogSchema>, keys: string, current: Incarnation, { found, machine, now, stream }: FoundNow): Opened {
  const reader = new LogReader(log, current.device)
  const extents = new RunExtents(log)
  const ledger: LedgerOfLog = { extentOf: (run) => extents.of(run), rangesOf: (run) => extents.ranges(run) }
  const has = ({ device, seq, hash }: ChainPoint) => reader.hashOf(device, seq) === hash
  const hasKey = readDeviceKey(keys, current.device) !== null
  const reason = judgeMark(found, { has, extentOf: ledger.extentOf, marked: current.marked, hasKey, opened: reopenedBy(reader), machine })
  const forks = stream ? forksOf(reader, stream, new Incarnations(log).all().map(({ device }) => device)) : []
  const prepared = preparedDevice(log, keys)
  if (reason || forks.length > 0 || prepared) {
    const mark = found.found === 'whole' ? found.mark : null
    const beyond = mark ? beyondLog(mark, ledger) : []
    const { device, key } = reopenDevice(log, keys, now, { reason: reason ?? (forks.length > 0 ? 'forked' : 'revoked'), marked: mark?.head ?? null, beyond, numbering: reason === 'mark-ahead' && !prepared ? 'goes-on' : 'stopped' }, [], forks, takesOver(prepared, mark?.head?.device, keys, now))
    return { device, key, former: null, introduction: introductionOf(key) }
  }
  const { key, replaces } = openKey(keys, current.device, chainKey(reader), now)
  if (replaces !== null) recordKeyReplaced(log, current.device, key, replaces, now)
  return { device: current.device, key, former: null, introduction: introductionOf(key) }
}

interface FoundNow {
  readonly found: FoundMark
  readonly machine: Machine
  readonly now: IsoInstant
  /** What of the office's stream is here; null on a PC that works alone. */
  readonly stream: StreamReader | null
}

const introductionOf = ({ publicKey }: DeviceKey): DeviceEvent => ({ type: 'device.opened', version: 1, body: { publicKey } })

interface MarkNow {
  readonly root: DeviceId
  readonly machine: Machine
  readonly found: FoundMark
  readonly device: DeviceId
  readonly now: IsoInstant
}

/** The mark brought level with the log; written only where it differs. */
function levelMark(log: Connection<LogSchema>, { data, keys }: DeviceFolders, { root, machine, found, device, now }: MarkNow, onFault: (fault: unknown) => void, mayWrite: boolean): MarkOfUse {
  const last = new LogReader(log, device).last()
  const head = last && chainPoint(last)
  const extents = new RunExtents(log)
  const runs = Object.fromEntries(extents.all().map(({ run, first, last: end }) => [run, [first, end] as const]))
  const whole = found.found === 'whole' && head && found.mark.head?.hash === head.hash ? found.mark.holed : undefined
  const holed = whole ?? holesOf(Object.keys(runs).map((run) => [run, extents.ranges(run)]))
  const mark: Mark = { root, folder: resolve(data), machine, head, runs, holed, at: last?.envelope.wallTime ?? now, ...viewsOf(log, found, device, now) }
  const level = found.found === 'whole' && isLevel(found.mark, mark)
  const kept = new MarkOfUse(keys, mark, found.found === 'whole' ? found.generation : 0, onFault)
  if (!level && mayWrite) kept.settle()
  return kept
}

/** A device that takes over has said itself what is gone. */
function viewsOf(log: Connection<LogSchema>, found: FoundMark, device: DeviceId, now: IsoInstant): Pick<Mark, 'views' | 'viewsGone'> {
  const before = found.found === 'whole' ? found.mark : null
  const fresh = before?.views?.device === device ? viewsGone(log, before.views, now) : null
  const gone = [...(before?.viewsGone ?? []), ...(fresh ? [fresh] : [])]
  const end = viewEnd(log)
  return { ...(end ? { views: { device, ...end } } : {}), ...(gone.length > 0 ? { viewsGone: gone } : {}) }
}

const isLevel = (found: Mark, mark: Mark): boolean => found.holed !== undefined && found.folder === mark.folder && found.head?.hash === mark.head?.hash && JSON.stringify(found.views) === JSON.stringify(mark.views) && JSON.stringify(found.machine) === JSON.stringify(mark.machine)
