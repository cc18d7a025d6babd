import type { IsoInstant } from '#domain/ids.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Chance } from '../../electron/sample/chance.ts'
import { BackupUnderFire } from './backup-under-fire.ts'
import { Clerks } from './clerks.ts'
import { bundledProgram } from './bundled-program.ts'
import { CrashingOffice } from './crashing-office.ts'
import { Kills } from './kills.ts'
import { migrateUnderFire } from './released-office.ts'

export interface TortureOptions {
  readonly cycles: number
  /** It goes on until so many acts were answered for, too. */
  readonly answers?: number
  readonly seed: number
  readonly progress: (kills: number) => void
}

export interface TortureReport {
  readonly kills: Kills
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** What verifying found at the end, and in data of the first release after its migration was cut down. */
  readonly faults: readonly string[]
}

/** A quiet Monday morning. */
const OPENING = '2026-11-16T01:30:00.000Z' as IsoInstant

/** An office at work whose process is killed `cycles` times, inside its acts and while it opens. Each time it is opened anew it is held against what it has said. */
export async function torture({ cycles, answers = 0, seed, progress }: TortureOptions): Promise<TortureReport> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-torture-'))
  const [chance, kills] = [new Chance(seed), new Kills()]
  const program = await bundledProgram('office-process')
  const premises = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), program }
  const office = new CrashingOffice(premises, OPENING, chance, kills)
  const faults: string[] = []
  try {
    const clerks = await Clerks.established(office, chance)
    const backup = await BackupUnderFire.of(premises)
    while ((kills.total < cycles || office.memory.acknowledged < answers) && office.memory.lost.length + office.memory.doubled.length === 0) {
      await clerks.doSomething()
      if (chance.happens(4)) await office.loseRegister()
      if (chance.happens(4)) faults.push(...(await migrateUnderFire(program, OPENING, chance, kills)))
      if (chance.happens(20)) await office.backUp(backup)
      if (chance.happens(5)) faults.push(...(await backup.restoreElsewhere(OPENING, office.memory, chance, kills)))
      progress(kills.total)
    }
    await clerks.compareAll()
    await office.backUp(backup)
    await backup.compare(office.memory)
    faults.push(...(await backup.restoreElsewhere(office.now, office.memory, chance, kills)))
    const { acknowledged, lost, doubled } = office.memory
    faults.push(...(await office.end()))
    return { kills, acknowledged, lost, doubled, faults }
  } finally {
    await office.end()
    for (const folder of [root, path.dirname(program)]) rmSync(folder, { recursive: true, force: true })
  }
}
