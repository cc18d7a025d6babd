import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { dayNumber } from '#domain/calendar/iso-date.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import type { CounterStart } from '#protocol/port.ts'
import { openStore } from '#store/open-store.ts'
import { openSecrets, type Secrets } from '../../electron/calls/session/secrets.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { agenda, FULL_LIVES } from './agenda.ts'
import { BulkLog } from './bulk-log.ts'
import { playModelOffice } from './model-office.ts'
import { readModels } from './read-models.ts'

/** Acts committed at once: after a cancel or a crash the office is whole up to the last of these. */
const ACTS_A_COMMIT = 2000
/** Calendar days in which the models are played. */
const MODEL_DAYS = 75
const MOST_MODELS = 150

export type SeedStep = 'models' | 'acts' | 'register'

export interface SeedOptions {
  readonly start: CounterStart
  readonly dossiers: number
  /** How many live fully; beyond, the shortest life there is. */
  readonly full?: number
  /** The office's today; nothing happens after its morning. */
  readonly today: IsoDate
  readonly progress: (step: SeedStep, done: number, total: number) => void
  readonly cancelled?: () => boolean
  /** Makes the PINs' verifiers; argon2id where absent. */
  readonly secrets?: Secrets
}

export interface Seeded {
  readonly dossiers: number
  readonly events: number
  readonly cancelled: boolean
}

/** The folder already holds an office; the message is for whoever runs the command. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken'
  constructor(data: string) {
    super(`Folder ${data} sudah berisi data Loket. Pilih folder lain, atau hapus dahulu folder itu beserta folder kuncinya.`)
  }
}

/**
 * An office with people and so many dossiers over several years: some played through the real calls, the rest the same lives again, with other people, days and numbers,
 * written by the same transactions. Then register.db is folded from the log, as after an upgrade.
 */
export async function seedOffice({ start, dossiers, full = FULL_LIVES, today, progress, cancelled = () => false, secrets = openSecrets() }: SeedOptions): Promise<Seeded> {
  if (existsSync(path.join(start.data, 'log.db'))) throw new FolderTaken(start.data)
  mkdirSync(start.data, { recursive: true })
  const until = dayNumber(today)
  const from = until - yearsOf(dossiers) * 365
  const lives = Math.min(MOST_MODELS, Math.max(10, Math.round(dossiers / 8)))
  await playModelOffice(start, { secrets, lives, from, until: from + MODEL_DAYS, progress: (done, total) => progress('models', done, total) })
  const log = new BulkLog(start, `${today}T00:00:00.000Z` as IsoInstant)
  const written = await relive(log, { start, dossiers, full, from: from + MODEL_DAYS + 2, until, progress, cancelled }).finally(() => log.close())
  foldRegister(start, progress)
  return written
}

const yearsOf = (dossiers: number): number => (dossiers <= 2000 ? 2 : dossiers <= 200_000 ? 4 : 8)

interface Reliving extends Pick<SeedOptions, 'start' | 'dossiers' | 'progress'> {
  readonly full: number
  readonly from: number
  readonly until: number
  readonly cancelled: () => boolean
}

async function relive(log: BulkLog, { start, dossiers, full, from, until, progress, cancelled }: Reliving): Promise<Seeded> {
  const models = readModels(start.data, log.settings.services())
  const more = Math.max(0, dossiers - models.length)
  let [acts, events, begun] = [0, models.reduce((sum, model) => sum + model.events, 0), models.length]
  log.begin()
  for (const { life, index } of agenda({ models, dossiers: more, full, from, until, chance: new Chance(more) })) {
    log.act(life.act(index), (tx) => { events += life.perform(index, tx) })
    begun += index === 0 ? 1 : 0
    acts += 1
    if (acts % ACTS_A_COMMIT !== 0) continue
    log.commit()
    progress('acts', begun, dossiers)
    await pause()
    if (cancelled()) return { dossiers: begun, events, cancelled: true }
    log.begin()
  }
  log.commit()
  progress('acts', begun, dossiers)
  return { dossiers: begun, events, cancelled: false }
}

/** The register of the models is put away, so that it is folded from nothing. */
function foldRegister({ data, keys }: CounterStart, progress: SeedOptions['progress']): void {
  for (const part of ['register.db', 'register.db-wal', 'register.db-shm']) rmSync(path.join(data, part), { force: true })
  openStore({ data, keys, now: () => new Date().toISOString() as IsoInstant, onProgress: (done, total) => progress('register', done, total) }).close()
}
