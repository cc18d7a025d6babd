import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FOLD_VERSION } from '../register/fold-version.ts'
import { makeRegister } from '../register/make-register.ts'
import { newRegister } from '../register/open-register.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import { LogUpTo } from './log-up-to.ts'
import { tableFaults } from './table-faults.ts'
import { wordFaults } from './word-faults.ts'

interface Applied {
  readonly device: string
  readonly place: number
  readonly hash: Buffer
  readonly fold_version: number
}

/** register.db held against a fold of the log up to the same event, made beside it in the machine's temporary folder. */
export function* registerFaults({ data, register, log, trusted: { device } }: CheckedFolder, progress: (done: number, total: number) => void): Generator<Finding, void, undefined> {
  if (!register) return
  const applied = register.prepare<[], Applied>('select device, place, hash, fold_version from applied').get()
  if (!applied) return yield finding('register', 0, 'Buku Register tidak menyebut sampai catatan mana ia dibuat.')
  const reader = new LogUpTo(log, device, applied.place)
  const at = reader.at(applied.place)?.envelope
  if (applied.fold_version !== FOLD_VERSION || at?.device !== applied.device || at.hash !== applied.hash.toString('hex'))
    return yield finding('register', applied.place, `Buku Register tidak dibuat dari catatan ini, atau oleh versi Loket yang lain (catatan nomor ${applied.place}). Ia dibuat ulang saat Loket dibuka.`)
  const folder = mkdtempSync(join(tmpdir(), 'loket-periksa-'))
  try {
    const beside = join(folder, 'register.db')
    makeRegister(beside, reader, newRegister(beside), progress)
    yield* compared(join(data, 'register.db'), beside)
  } finally {
    rmSync(folder, { recursive: true, force: true })
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
