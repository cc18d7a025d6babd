import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import type Database from 'better-sqlite3'
import { Incarnations } from '../device/incarnations.ts'
import { FOLD_VERSION } from '../register/fold-version.ts'
import { makeRegister } from '../register/make-register.ts'
import { newRegister } from '../register/open-register.ts'
import { StreamReader } from '../stream/stream-reader.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import { letGo } from './let-go.ts'
import { LogUpTo } from './log-up-to.ts'
import { type Applied, appliedIn } from './register-seal.ts'
import { StreamUpTo } from './stream-up-to.ts'
import { tableFaults } from './table-faults.ts'
import { wordFaults } from './word-faults.ts'

/** What a folder for what is folded anew is called in the machine's temporary folder. */
export const SCRATCH = 'loket-periksa-'

/** One that another build folded is not held against anything: it is folded anew, whatever stands in it. */
export function ofAnotherBuild({ register }: CheckedFolder): boolean {
  if (!register) return false
  try {
    return Number(register.pragma('user_version', { simple: true })) !== registerMigrations.length || register.prepare<[], number>('select fold_version from applied').pluck().get() !== FOLD_VERSION
  } catch {
    return false
  }
}

/** register.db held against a fold of the log, and of the office's stream, up to the same events, made beside it in an empty folder. `compared` is called at the end, while the same moment is read. */
export function* registerFaults({ register, log, stream, trusted: { device } }: CheckedFolder, scratch: string | undefined, progress: (done: number, total: number) => void, compared: () => void = () => {}): Generator<Finding, void, undefined> {
  if (!register) return
  const applied = appliedIn(register)
  if (!applied) return yield finding('register', 0, 'Buku Register tidak menyebut sampai catatan mana ia dibuat.')
  const reader = new LogUpTo(log, device, applied.place)
  if (!isOfThisLog(log, reader, applied)) return yield finding('register', applied.place, `Buku Register tidak dibuat dari catatan ini (disebutnya catatan nomor ${applied.place}). Ia disusun ulang saat Loket dibuka.`)
  const other = otherStream(applied, stream)
  if (other !== '') return yield finding('register', 0, other)
  const folder = scratch ?? mkdtempSync(join(tmpdir(), SCRATCH))
  try {
    const beside = join(folder, 'register.db')
    makeRegister(beside, { log: reader, stream: stream && applied.g > 0 ? new StreamUpTo(stream.rows, applied.g) : null }, newRegister(beside), progress)
    yield* differences(register, beside, applied.g > 0)
    compared()
  } finally {
    letGo(register)
    if (scratch === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

/** Place 0: this PC has done nothing itself. */
function isOfThisLog(log: CheckedFolder['log'], reader: LogUpTo, { place, device, hash }: Applied): boolean {
  if (place === 0) return hash.every((byte) => byte === 0) && new Incarnations(log).all().some((one) => one.device === device)
  const at = reader.at(place)?.envelope
  return at?.device === device && at.hash === hash.toString('hex')
}

/** "" where the register was folded from what is here of the office's stream. */
function otherStream({ g, streamHash }: Applied, stream: CheckedFolder['stream']): string {
  if (g === 0) return streamHash === null ? '' : 'Buku Register menyebut urutan kantor yang belum dimuatnya.'
  const hash = stream ? new StreamReader(stream.rows).hashAt(g) : undefined
  if (hash === undefined) return `Buku Register memuat urutan kantor sampai nomor ${g}, tetapi di komputer ini urutan itu (stream.db) tidak ada sampai sana. Sambungkan ke server kantor; setelah terambil lagi, periksa sekali lagi.`
  return hash === streamHash?.toString('hex') ? '' : `Buku Register tidak dibuat dari urutan kantor ini (disebutnya nomor ${g}). Ia disusun ulang saat Loket dibuka.`
}

/** Of the moment the register is read at. */
function* differences(register: Database.Database, beside: string, joined: boolean): Generator<Finding, void, undefined> {
  register.prepare('attach ? as beside').run(beside)
  yield* tableFaults(register, joined)
  yield* wordFaults(register, joined)
}
