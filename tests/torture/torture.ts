import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Chance } from '../../electron/sample/chance.ts'
import { SAMPLE_PIN } from '../../electron/sample/people.ts'
import { ServerProgram } from '../sync-http/server-program.ts'
import { until } from '../nemesis/until.ts'
import { BackupUnderFire } from './backup-under-fire.ts'
import { Clerks } from './clerks.ts'
import { bundledProgram } from './bundled-program.ts'
import { CrashingOffice } from './crashing-office.ts'
import { Kills } from './kills.ts'
import { isLevel, standingOf } from './standing-of.ts'
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

/** What joining may take on a busy machine, seconds. */
const LET_IN = 120

/** An office at work whose process is killed `cycles` times, inside its acts and while it opens; half-way it joins a server. Each time it is opened anew it is held against what it has said. */
export async function torture({ cycles, answers = 0, seed, progress }: TortureOptions): Promise<TortureReport> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-torture-'))
  const [chance, kills] = [new Chance(seed), new Kills()]
  const program = await bundledProgram('office-process')
  const premises = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), program }
  const office = new CrashingOffice(premises, OPENING, chance, kills)
  const faults: string[] = []
  const server = new ServerProgram(path.join(root, 'server'))
  try {
    const clerks = await Clerks.established(office, chance)
    const backup = await BackupUnderFire.of(premises)
    while ((kills.total < cycles || office.memory.acknowledged < answers) && office.memory.lost.length + office.memory.doubled.length === 0) {
      if (!server.runs && kills.total >= cycles / 2) await joins(office, server, clerks.admin)
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
    await server.killed()
    for (const folder of [root, path.dirname(program)]) rmSync(folder, { recursive: true, force: true })
  }
}

/** With its whole history; from then on what it pulls is written between its acts, and inside them. */
async function joins(office: CrashingOffice, server: ServerProgram, officer: OfficerId): Promise<void> {
  await server.start()
  await office.call('admin', 'session.logIn', { input: { officer, secret: SAMPLE_PIN } })
  const reply = await office.call('admin', 'sync.join', { commandId: randomUUID(), input: { code: await server.code('PC Loket 1') } })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  await office.opensAnew()
  // Numbers are given once the server has ordered whose they are.
  if (!(await until(async () => isLevel(await standingOf(office)), LET_IN))) throw new Error('the PC that joined has not come level')
}
