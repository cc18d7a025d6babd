import type { IsoInstant } from '#domain/ids.ts'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Chance } from '../../electron/sample/chance.ts'
import type { Kills } from './kills.ts'
import { Killed, OfficeInProcess, type Premises } from './office-in-process.ts'

const RELEASED = path.join(import.meta.dirname, '../released/log-1')

/** Opens an office of the first release for the first time with this build, and cuts that down; then lets it be. What was wrong afterwards. */
export async function migrateUnderFire(program: string, now: IsoInstant, chance: Chance, kills: Kills): Promise<readonly string[]> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-torture-released-'))
  const premises = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), program }
  cpSync(path.join(RELEASED, 'log.db'), path.join(premises.data, 'log.db'), { recursive: true })
  cpSync(path.join(RELEASED, 'keys'), premises.keys, { recursive: true })
  try {
    await openOnce(premises, now, chance, kills)
    return await OfficeInProcess.verify(premises, now)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function openOnce(premises: Premises, now: IsoInstant, chance: Chance, kills: Kills): Promise<void> {
  const known = kills.momentsOf('migration')
  try {
    const { office, moments } = await OfficeInProcess.open(premises, now, known > 0 ? chance.between(1, known) : null)
    kills.learn('migration', moments)
    await office.kill()
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    kills.count('migration', error.moment)
  }
}
