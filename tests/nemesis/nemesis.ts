import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundledProgram } from '../torture/bundled-program.ts'
import { type Grave, graveBySeed } from './graves.ts'
import { type NemesisReport, StruckOffice } from './struck-office.ts'

export interface NemesisOptions {
  readonly seconds: number
  readonly seed: number
  /** What calls a machine's memory in question; the seed's where absent. */
  readonly grave?: Grave
  /** The counters; three where absent. */
  readonly counters?: number
  readonly progress: (said: string) => void
}

/** An office of several counters and their server, all in processes of their own, at work while its machines and cables fail. */
export async function nemesis({ seconds, seed, grave = graveBySeed(seed), counters = 3, progress }: NemesisOptions): Promise<NemesisReport> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-nemesis-'))
  const program = await bundledProgram('office-process')
  const office = new StruckOffice({ root, program, seed, seconds, grave })
  try {
    await office.opens(counters)
    progress(`${counters} counters stand`)
    await office.isWorkedAt(progress)
    const report = await office.ends()
    if (report.kept === null) rmSync(root, { recursive: true, force: true })
    return report
  } finally {
    await office.close()
    rmSync(path.dirname(program), { recursive: true, force: true })
  }
}
