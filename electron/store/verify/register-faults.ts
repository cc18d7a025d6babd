import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import type Database from 'better-sqlite3'
import { FOLD_VERSION } from '../register/fold-version.ts'
import { makeRegister } from '../register/make-register.ts'
import { newRegister } from '../register/open-register.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import { letGo } from './let-go.ts'
import { LogUpTo } from './log-up-to.ts'
import { appliedIn } from './register-seal.ts'
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

/** register.db held against a fold of the log up to the same event, made beside it in an empty folder. `compared` is called at the end, while the same moment is read. */
export function* registerFaults({ register, log, trusted: { device } }: CheckedFolder, scratch: string | undefined, progress: (done: number, total: number) => void, compared: () => void = () => {}): Generator<Finding, void, undefined> {
  if (!register) return
  const applied = appliedIn(register)
  if (!applied) return yield finding('register', 0, 'Buku Register tidak menyebut sampai catatan mana ia dibuat.')
  const reader = new LogUpTo(log, device, applied.place)
  const at = reader.at(applied.place)?.envelope
  if (at?.device !== applied.device || at.hash !== applied.hash.toString('hex'))
    return yield finding('register', applied.place, `Buku Register tidak dibuat dari catatan ini (disebutnya catatan nomor ${applied.place}). Ia disusun ulang saat Loket dibuka.`)
  const folder = scratch ?? mkdtempSync(join(tmpdir(), SCRATCH))
  try {
    const beside = join(folder, 'register.db')
    makeRegister(beside, reader, newRegister(beside), progress)
    yield* differences(register, beside)
    compared()
  } finally {
    letGo(register)
    if (scratch === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

/** Of the moment the register is read at. */
function* differences(register: Database.Database, beside: string): Generator<Finding, void, undefined> {
  register.prepare('attach ? as beside').run(beside)
  yield* tableFaults(register)
  yield* wordFaults(register)
}
