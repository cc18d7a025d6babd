import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { ChainPoint, PlaceRange } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import Database from 'better-sqlite3'
import { lostWords, runName, span } from '../device/incident-words.ts'
import { reopenDevice } from '../device/reopen-device.ts'
import { writeDurably } from '../files/write-durably.ts'
import { openLog } from '../log/open-log.ts'
import { isSameMachine, type Machine, thisMachine } from '../mark/machine.ts'
import type { Mark } from '../mark/mark.ts'
import { findMark, markOfFolder } from '../mark/mark-slots.ts'
import type { MarkedNumbers } from '../mark/marked-numbers.ts'
import { USUAL_BOOKS } from '../numbers/usual-books.ts'
import { removeDatabase } from '../sqlite/remove-database.ts'
import { lockFolder } from '../sqlite/folder-lock.ts'
import { forgetCheckMemory } from '../verify/check-memory.ts'
import { officeZone } from '../verify/office-words.ts'
import { isAllAtServer } from './all-at-server.ts'
import { FormerRegister } from './former-register.ts'
import { whyHopeless } from './hopeless.ts'
import { lostSettings } from './lost-settings.ts'
import { lostEvents, lostNumbers } from './lost-events.ts'
import { numbersBeyond } from './numbers-beyond.ts'
import { keepUnshared } from './keep-unshared.ts'
import { putAnew, putInPlace, type SalvageFiles, salvageFiles } from './put-in-place.ts'
import { rebuildLog } from './rebuild-log.ts'
import { OfficeInStream } from './office-in-stream.ts'
import { arePinsElsewhere } from './pins-elsewhere.ts'
import { ownChains } from './own-stream.ts'
import type { SalvageReport } from './salvage-report.ts'
import { Staging } from './staging.ts'
import { lostPins } from './lost-pins.ts'
import { holesUpTo, lastPlaceTold, placeEvents, rangesOf } from './stream.ts'

export interface SalvageOptions {
  readonly data: string
  readonly keys: string
  readonly now: IsoInstant
  readonly machine?: Machine
  /** Other files of the same log, e.g. one restored from the backup: what the damaged one has lost is taken from them. */
  readonly others?: readonly string[]
}

/** Reads what there is, and changes nothing but a file of its own, which it takes away again. Throws `DataInUse`. */
export const lookAtDamage = (options: SalvageOptions): SalvageReport => underLock(options, (files) => {
  try {
    return read(options, files).report
  } finally {
    removeDatabase(files.made)
  }
})

/**
 * A new log.db of all that can be vouched for, under a new device that names what is lost. The damaged file and the register made from it stay beside it under another name.
 * Throws `DataInUse`, and an `Error` where it is hopeless: look first.
 */
export const salvage = (options: SalvageOptions): SalvageReport => underLock(options, (files) => {
  const { report, mark } = read(options, files)
  if (report.hopeless !== '') throw new Error(report.hopeless)
  const { lost, unsigned, told, numbers, settings } = report
  const log = openLog(files.made, '', 0)
  try {
    reopenDevice(log, options.keys, options.now, { reason: 'log-damaged', marked: mark.head, beyond: numbers, numbering: mark.numbers === null ? 'stopped' : 'goes-on', salvaged: { file: files.kept, ...(isThere(files) ? {} : { gone: true }), lost, unsigned, told, settings: settings.length } }, settings)
    log.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    log.close()
  }
  flushed(files.made)
  writeDurably(path.join(options.data, `${files.kept}.txt`), listOf(report), 0o600)
  putInPlace(files)
  return report
})

/**
 * An empty log.db, with what lies on this PC alone: drafts, the contents of papers, the view log. The PC is let in by its office's server as if it were new. All that was there stays beside it under other names, and what the last check said of it is forgotten.
 * Throws `DataInUse`, and an `Error` where it may not: look first.
 */
export const startAnew = (options: SalvageOptions): void => underLock(options, (files) => {
  if (!read(options, files).report.anew) throw new Error('not all that was here is at the office’s server')
  removeDatabase(files.made)
  keepUnshared(files)
  flushed(files.made)
  putAnew(files)
  forgetCheckMemory(options.keys, options.data)
})

function underLock<Value>({ data, now }: SalvageOptions, work: (files: SalvageFiles) => Value): Value {
  const lock = lockFolder(data)
  try {
    const files = salvageFiles(data, now)
    removeDatabase(files.made)
    return work(files)
  } finally {
    lock.release()
  }
}

/** The mark of use as far as it may be believed here. */
interface BelievedMark {
  readonly head: ChainPoint | null
  readonly numbers: MarkedNumbers | null
}

function read({ data, keys, machine, others = [] }: SalvageOptions, files: SalvageFiles): { readonly report: SalvageReport; readonly mark: BelievedMark } {
  const register = new FormerRegister(files.register)
  const staging = new Staging((event) => register.bodiesOf(event))
  const stream = new OfficeInStream(files.stream, () => staging.database.prepare('select exists (select 1 from membership)').pluck().get() === 1)
  try {
    for (const file of [files.damaged, ...others]) if (existsSync(file)) staging.take(file)
    const marked = markOfUse(staging, data, keys)
    const streamed = staging.takeStream(ownChains(files.stream, keys, [...staging.devices(), ...devicesIn(marked)]))
    placeEvents(staging.database)
    const mark = believed(marked, machine ?? thisMachine())
    const lost = holesUpTo(staging.database, Math.max(mark.head?.place ?? 0, register.end, lastPlaceTold(staging.database)))
    rebuildLog(staging.database, files.made, lost)
    return { report: { ...reported({ staging, register, stream, keys }, files, lost, mark), streamed }, mark }
  } finally {
    for (const file of [staging, register, stream]) file.close()
  }
}

interface Witnesses {
  readonly staging: Staging
  readonly register: FormerRegister
  readonly stream: OfficeInStream
  /** Where the keys lie. */
  readonly keys: string
}

function reported({ staging, register, stream, keys }: Witnesses, { made: file }: SalvageFiles, lost: readonly PlaceRange[], mark: BelievedMark): Omit<SalvageReport, 'streamed'> {
  const made = new Database(file, { readonly: true })
  try {
    const events = must(made.prepare<[], number>('select count(*) from event').pluck().get(), 'a count')
    const unsigned = unsignedIn(made)
    const numbers = numbersBeyond(staging.database, made, lostNumbers(staging.database, register, lost), mark.numbers ?? { runs: {} })
    const told = lostEvents(staging.database, register, lost)
    const settings = lost.length === 0 ? [] : lostSettings(made, register, stream)
    const report = { zone: officeZone(made), events, lost, unsigned, told, numbers, settings, pins: lostPins(made), pinsElsewhere: arePinsElsewhere(made, keys, stream) }
    const hopeless = whyHopeless(made, report, stream)
    return { ...report, hopeless, anew: hopeless !== '' && mark.numbers !== null && isAllAtServer(made, lost, stream) }
  } finally {
    made.close()
  }
}

/** By the first device this log was. Where no row tells of any, the last that was used in this folder. */
function markOfUse({ database }: Staging, data: string, keys: string): Mark | null {
  const root = database.prepare<[], string>('select device from incarnation where ordinal = 1').pluck().get() ?? database.prepare<[], string>('select device from event order by place limit 1').pluck().get()
  if (root === undefined) return markOfFolder(keys, data)
  const found = findMark(keys, root as DeviceId)
  return found.found === 'whole' ? found.mark : null
}

const devicesIn = (mark: Mark | null): readonly DeviceId[] => (mark === null ? [] : [mark.root, ...(mark.head ? [mark.head.device] : [])])

const believed = (mark: Mark | null, machine: Machine): BelievedMark => (mark && isSameMachine(mark.machine, machine) ? { head: mark.head, numbers: mark } : { head: null, numbers: null })

/** Ends of acts whose signature was not read, acts in between that have theirs set apart. */
function unsignedIn(made: Database.Database): readonly PlaceRange[] {
  const ends = made.prepare<[], { place: number; signed: number }>(`select place, exists (select 1 from batch_signature where batch_signature.device = ends.device and batch_signature.seq = ends.seq) as signed
    from (select place, device, seq, command_id, lead(command_id) over (order by place) as next from event) ends where next is not command_id order by place`).all()
  return rangesOf(ends.flatMap(({ signed }, index) => (signed === 1 ? [] : [index]))).map(({ first, last }) => ({ first: must(ends[first], 'an end').place, last: must(ends[last], 'an end').place }))
}

function listOf({ zone, events, streamed, lost, told, numbers, pins }: SalvageReport): string {
  const words = { zone, bookName: (book: string) => USUAL_BOOKS[book] ?? book } as const
  return [
    `${events} catatan terbaca.`,
    ...(streamed > 0 ? [`Dari urutan kantor (stream.db): ${streamed} catatan.`] : []),
    ...lost.map(({ first, last }) => `Hilang: catatan nomor ${first} sampai ${last}.`),
    ...told.map((one) => lostWords(one, words)),
    ...numbers.map((range) => `Nomor yang hilang: ${runName(range, words)} nomor ${span(range)}.`),
    ...pins.map((name) => `PIN yang hilang: ${name}.`),
    '',
  ].join('\n')
}

const isThere = ({ damaged }: SalvageFiles): boolean => existsSync(damaged)

function flushed(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
