import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import Database from 'better-sqlite3'
import { FOLD_VERSION } from '../register/fold-version.ts'
import { makeRegister } from '../register/make-register.ts'
import { newRegister } from '../register/open-register.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import { LogUpTo } from './log-up-to.ts'
import { tableFaults } from './table-faults.ts'
import { wordFaults } from './word-faults.ts'

/** What a folder for what is folded anew is called in the machine's temporary folder. */
export const SCRATCH = 'loket-periksa-'

interface Applied {
  readonly device: string
  readonly place: number
  readonly hash: Buffer
}

/** One that another build folded is not held against anything: it is folded anew, whatever stands in it. */
export function ofAnotherBuild({ register }: CheckedFolder): boolean {
  if (!register) return false
  try {
    return Number(register.pragma('user_version', { simple: true })) !== registerMigrations.length || register.prepare<[], number>('select fold_version from applied').pluck().get() !== FOLD_VERSION
  } catch {
    return false
  }
}

/** register.db held against a fold of the log up to the same event, made beside it in an empty folder. */
export function* registerFaults({ data, register, log, trusted: { device } }: CheckedFolder, scratch: string | undefined, progress: (done: number, total: number) => void): Generator<Finding, void, undefined> {
  if (!register) return
  const applied = register.prepare<[], Applied>('select device, place, hash from applied').get()
  if (!applied) return yield finding('register', 0, 'Buku Register tidak menyebut sampai catatan mana ia dibuat.')
  const reader = new LogUpTo(log, device, applied.place)
  const at = reader.at(applied.place)?.envelope
  if (at?.device !== applied.device || at.hash !== applied.hash.toString('hex'))
    return yield finding('register', applied.place, `Buku Register tidak dibuat dari catatan ini (disebutnya catatan nomor ${applied.place}). Ia disusun ulang saat Loket dibuka.`)
  const folder = scratch ?? mkdtempSync(join(tmpdir(), SCRATCH))
  try {
    const beside = join(folder, 'register.db')
    makeRegister(beside, reader, newRegister(beside), progress)
    yield* compared(join(data, 'register.db'), beside)
  } finally {
    if (scratch === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function* compared(kept: string, beside: string): Generator<Finding, void, undefined> {
  const database = new Database(kept, { readonly: true })
  try {
    database.prepare('attach ? as beside').run(beside)
    yield* tableFaults(database)
    yield* wordFaults(database)
  } finally {
    database.close()
  }
}
