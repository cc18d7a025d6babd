import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import path from 'node:path'
import type { DeviceId, IsoInstant, TimeZone } from '#domain/ids.ts'
import type { ChainPoint, LostEvent, PlaceRange } from '#domain/log/device-event.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import { must } from '#domain/must.ts'
import Database from 'better-sqlite3'
import type { EventOfAct } from '../act/chain-batch.ts'
import { lostWords } from '../device/incident-words.ts'
import { reopenDevice } from '../device/reopen-device.ts'
import { writeDurably } from '../files/write-durably.ts'
import { openLog } from '../log/open-log.ts'
import { isSameMachine, type Machine, thisMachine } from '../mark/machine.ts'
import { findMark } from '../mark/mark-slots.ts'
import { removeDatabase } from '../sqlite/remove-database.ts'
import { lockFolder } from '../sqlite/folder-lock.ts'
import { officeZone } from '../verify/office-words.ts'
import { FormerRegister } from './former-register.ts'
import { lostSettings } from './lost-settings.ts'
import { lostEvents, lostNumbers } from './lost-events.ts'
import { numbersBeyond } from './numbers-beyond.ts'
import { putInPlace, type SalvageFiles, salvageFiles } from './put-in-place.ts'
import { rebuildLog } from './rebuild-log.ts'
import { ownStream } from './own-stream.ts'
import { Staging } from './staging.ts'
import { lostPins } from './lost-pins.ts'
import { holesUpTo, lastPlaceTold, MOST_RANGES, offsetsOf, placeEvents, rangesOf } from './stream.ts'

export interface SalvageOptions {
  readonly data: string
  readonly keys: string
  readonly now: IsoInstant
  readonly machine?: Machine
  /** Other files of the same log, e.g. one restored from the backup: what the damaged one has lost is taken from them. */
  readonly others?: readonly string[]
}

/** What can be read of a damaged log, and what cannot. */
export interface SalvageReport {
  /** Of the office's clock, which times are told in. */
  readonly zone: TimeZone
  readonly events: number
  /** Those of them that no file had whole, but the office's stream as it came to this PC. */
  readonly streamed: number
  readonly lost: readonly PlaceRange[]
  readonly unsigned: readonly PlaceRange[]
  readonly told: readonly LostEvent[]
  /** Settings whose events are lost, as the former register has them. */
  readonly settings: readonly EventOfAct[]
  /** Numbers that were given and whose events are lost. */
  readonly numbers: readonly NumberRange[]
  /** Names of officers whose PIN is lost: an admin gives them a new one. */
  readonly pins: readonly string[]
  /** Why it cannot be gone on with at all, for the officer; "" where it can. */
  readonly hopeless: string
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
    reopenDevice(log, options.keys, options.now, { reason: 'log-damaged', marked: mark.head, beyond: numbers, numbering: mark.runs === null ? 'stopped' : 'goes-on', salvaged: { file: files.kept, lost, unsigned, told, settings: settings.length } }, settings)
    log.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    log.close()
  }
  flushed(files.made)
  writeDurably(path.join(options.data, `${files.kept}.txt`), listOf(report), 0o600)
  putInPlace(files)
  return report
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
  readonly runs: Readonly<Record<string, readonly [first: number, last: number]>> | null
}

function read({ data, keys, machine, others = [] }: SalvageOptions, files: SalvageFiles): { readonly report: SalvageReport; readonly mark: BelievedMark } {
  const register = new FormerRegister(files.register)
  const staging = new Staging((event) => register.bodiesOf(event))
  try {
    for (const file of [files.damaged, ...others]) if (existsSync(file)) staging.take(file)
    const streamed = staging.takeStream((device) => ownStream(path.join(data, 'stream.db'), keys, device))
    placeEvents(staging.database)
    const mark = believedMark(staging, keys, machine ?? thisMachine())
    const lost = holesUpTo(staging.database, Math.max(mark.head?.place ?? 0, register.end, lastPlaceTold(staging.database)))
    rebuildLog(staging.database, files.made, lost)
    return { report: { ...reported(staging, register, files, lost, mark), streamed }, mark }
  } finally {
    staging.close()
    register.close()
  }
}

function reported(staging: Staging, register: FormerRegister, { made: file }: SalvageFiles, lost: readonly PlaceRange[], mark: BelievedMark): Omit<SalvageReport, 'streamed'> {
  const made = new Database(file, { readonly: true })
  try {
    const events = must(made.prepare<[], number>('select count(*) from event').pluck().get(), 'a count')
    const unsigned = unsignedIn(made)
    const numbers = numbersBeyond(staging.database, made, lostNumbers(staging.database, register, lost), mark.runs ?? {})
    const told = lostEvents(staging.database, register, lost)
    const settings = lostSettings(made, register)
    return { zone: officeZone(made), events, lost, unsigned, told, numbers, settings, pins: lostPins(made), hopeless: hopelessIn(made, settings, [lost, unsigned, numbers]) }
  } finally {
    made.close()
  }
}

function believedMark({ database }: Staging, keys: string, machine: Machine): BelievedMark {
  const root = database.prepare<[], string>('select device from incarnation where ordinal = 1').pluck().get() ?? offsetsOf(database)[0]?.device
  const found = root === undefined ? null : findMark(keys, root as DeviceId)
  return found?.found === 'whole' && isSameMachine(found.mark.machine, machine) ? { head: found.mark.head, runs: found.mark.runs } : { head: null, runs: null }
}

/** Ends of acts whose signature was not read, acts in between that have theirs set apart. */
function unsignedIn(made: Database.Database): readonly PlaceRange[] {
  const ends = made.prepare<[], { place: number; signed: number }>(`select place, exists (select 1 from batch_signature where batch_signature.device = ends.device and batch_signature.seq = ends.seq) as signed
    from (select place, device, seq, command_id, lead(command_id) over (order by place) as next from event) ends where next is not command_id order by place`).all()
  return rangesOf(ends.flatMap(({ signed }, index) => (signed === 1 ? [] : [index]))).map(({ first, last }) => ({ first: must(ends[first], 'an end').place, last: must(ends[last], 'an end').place }))
}

const HOPELESS = 'Yang masih terbaca tidak cukup untuk meneruskan pekerjaan'

/** An office none of whose commands was ever answered has nobody who logs in. */
function hopelessIn(made: Database.Database, settings: readonly EventOfAct[], ranges: readonly (readonly unknown[])[]): string {
  const has = (sql: string): boolean => made.prepare(sql).pluck().get() === 1
  const officers = [...made.prepare<[], string>("select aggregate from event where type = 'officer.registered'").pluck().all(), ...settings.map(({ aggregate }) => aggregate)]
  const known = new Set(made.prepare<[], string>('select officer from verifier').pluck().all())
  if (!has('select exists (select 1 from event)') || (!has("select exists (select 1 from event where type = 'office.established')") && !settings.some(({ type }) => type === 'office.established'))) return `${HOPELESS}: data kantor termasuk yang hilang. Pulihkan dari cadangan.`
  if (!has("select exists (select 1 from event where type = 'book.opened')") && !settings.some(({ type }) => type === 'book.opened')) return `${HOPELESS}: buku nomor termasuk yang hilang. Pulihkan dari cadangan.`
  if (has('select exists (select 1 from answer)') && !officers.some((aggregate) => known.has(aggregate.slice('officer:'.length)))) return `${HOPELESS}: data masuk petugas termasuk yang hilang. Pulihkan dari cadangan.`
  return ranges.some((one) => one.length > MOST_RANGES) ? `${HOPELESS}: terlalu banyak bagiannya yang rusak. Pulihkan dari cadangan.` : ''
}

function listOf({ zone, events, streamed, lost, told, numbers, pins }: SalvageReport): string {
  const words = { zone, bookName: (book: string) => book } as const
  return [
    `${events} catatan terbaca.`,
    ...(streamed > 0 ? [`Dari urutan kantor (stream.db): ${streamed} catatan.`] : []),
    ...lost.map(({ first, last }) => `Hilang: catatan nomor ${first} sampai ${last}.`),
    ...told.map((one) => lostWords(one, words)),
    ...numbers.map(({ run, first, last }) => `Nomor yang hilang: ${run} ${first} sampai ${last}.`),
    ...pins.map((name) => `PIN yang hilang: ${name}.`),
    '',
  ].join('\n')
}

function flushed(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
