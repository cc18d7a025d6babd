import type { IsoInstant } from '#domain/ids.ts'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { newestWhole } from '../../electron/backup/check-backup.ts'
import { keyOfIdentity } from '../../electron/backup/backup-key.ts'
import { readSettings } from '../../electron/backup/backup-settings.ts'
import { BACKUPS } from '../../electron/backup/find-backups.ts'
import { restoreAttachments } from '../../electron/backup/restore-set.ts'
import { setBackup } from '../../electron/backup/set-backup.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import type { Kills } from './kills.ts'
import type { Memory } from './memory.ts'
import { Killed, OfficeInProcess, type Premises } from './office-in-process.ts'
import type { Told } from './office-messages.ts'

const PASS_PHRASE = 'kopi pahit tiga gelas'
/** A pass phrase is asked for at every restore, and the cost of it is not what is tested. */
const WORK_FACTOR = 8

/** The stick beside a tortured office, and what must be on it. */
export class BackupUnderFire {
  readonly #premises: Premises
  readonly #place: string

  private constructor(premises: Premises, place: string) {
    this.#premises = premises
    this.#place = place
  }

  /** From here on that office has a backup. */
  static async of(premises: Premises): Promise<BackupUnderFire> {
    const place = path.join(premises.data, '../diska')
    mkdirSync(place)
    const outcome = await setBackup(premises, place, PASS_PHRASE, WORK_FACTOR)
    if (!outcome.ok) throw new Error(outcome.refusal.message)
    return new BackupUnderFire(premises, place)
  }

  get #folder(): string {
    const below = path.join(this.#place, BACKUPS)
    return path.join(below, readdirSync(below)[0] ?? '')
  }

  /** Whatever happened to it: what it said it has can be restored from it. */
  async compare(memory: Memory): Promise<void> {
    const { backedUp } = memory
    if (backedUp === null) return
    const beside = mkdtempSync(path.join(tmpdir(), 'loket-torture-beside-'))
    try {
      const key = await keyOfIdentity(readSettings(this.#premises.keys)?.identity ?? '')
      const faults: string[] = []
      const set = await newestWhole(this.#folder, key, beside, faults)
      const damaged = await restoreAttachments(this.#folder, key, path.join(beside, 'lampiran'))
      memory.lost.push(...[...faults, ...damaged.map((name) => `${name} damaged`), ...(set ? [] : ['no set'])].map((fault) => `backup: ${fault}`))
      if (set) compareFolder(memory, beside, 'backup')
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  }

  /** Restores it on another PC, cut down again and again on the way, until the office opens there. What verifying finds wrong with that. */
  async restoreElsewhere(now: IsoInstant, memory: Memory, chance: Chance, kills: Kills): Promise<readonly string[]> {
    if (memory.backedUp === null) return []
    const root = mkdtempSync(path.join(tmpdir(), 'loket-torture-restored-'))
    const premises = { data: path.join(root, 'data'), keys: path.join(root, 'keys'), program: this.#premises.program }
    try {
      await this.#restoreOnce(premises, now, chance, kills)
      compareFolder(memory, premises.data, 'restored')
      return await OfficeInProcess.verify(premises, now, { warnings: false })
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  }

  async #restoreOnce(premises: Premises, now: IsoInstant, chance: Chance, kills: Kills): Promise<void> {
    for (;;) {
      const known = kills.momentsOf('restore')
      try {
        const { office, moments } = await OfficeInProcess.open(premises, now, known > 0 && chance.happens(75) ? chance.between(1, known) : null, { backup: this.#folder, passPhrase: PASS_PHRASE })
        kills.learn('restore', moments)
        await office.kill()
        return
      } catch (error) {
        if (!(error instanceof Killed)) throw error
        kills.count('restore', error.moment)
      }
    }
  }
}

/** Every act and every scan that was backed up, looked for in a data folder. */
function compareFolder(memory: Memory, data: string, where: string): void {
  const { commands, attachments } = memory.backedUp ?? { commands: 0, attachments: 0 }
  const heard = memory.commands.slice(0, commands)
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  try {
    const answer = log.prepare<[string], string>('select answer from answer where command = ?').pluck()
    const events = log.prepare<[string], Omit<Told, 'command' | 'answer'>>('select count(*) as count, coalesce(min(place), 0) as first, coalesce(max(place), 0) as last from event where command_id = ?')
    memory.compare(heard, heard.map(({ command }) => ({ command, answer: answer.get(command) ?? null, ...(events.get(command) ?? { count: 0, first: 0, last: 0 }) })), where)
  } finally {
    log.close()
  }
  for (const { hash } of memory.attachments.slice(0, attachments)) if (!isWhole(path.join(data, 'lampiran', hash), hash)) memory.lost.push(`${where}: attachment ${hash}`)
}

const isWhole = (file: string, hash: string): boolean => existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === hash
