import Database from 'better-sqlite3'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type BackupKey, keyOfIdentity } from './backup-key.ts'
import { backUp, markVerified } from './backup-round.ts'
import { type BackupSet, readSet } from './backup-set.ts'
import { mendKey } from './copied-key.ts'
import { type BackupSettings, isOwnPlace, keepLast, readLast, readSettings, settingsBroken } from './backup-settings.ts'
import { type BackupStatus, BROKEN_SETTINGS, NO_BACKUP } from './backup-status.ts'
import { backupFolder } from './find-backups.ts'
import { sameDisk } from './same-disk.ts'
import { openPulled } from './open-pulled.ts'
import { rootOf } from './register-in.ts'
import type { BackupFolders } from './set-backup.ts'
import { isGone, troubleWords } from './trouble-words.ts'

export interface KeeperPorts extends BackupFolders {
  readonly now: () => string
  /** Restores a set beside and compares, in a thread of its own; gives back what is wrong with it, "" for nothing. */
  readonly verify: (set: string) => Promise<string>
  readonly told: (status: BackupStatus) => void
  readonly fault: (error: unknown) => void
}

/** What came of restoring a set beside. */
interface Verdict {
  readonly set: string
  /** "" where it is whole. */
  readonly problem: string
  readonly at: string
}

/** A set is restored beside and compared so often. */
const VERIFIED_EVERY_MS = 6 * 3_600_000
const OTHER_STICK = 'Di tempat cadangan tidak ada cadangan kantor ini: disknya tercabut, atau disk lain yang terpasang. Pasang disk cadangan yang benar, atau admin mengatur ulang di Pengaturan, Cadangan.'

/** Keeps one register's backup level with its log, round by round; whatever goes wrong is a status, and the next round tries again. */
export class LevelKeeper {
  readonly #ports: KeeperPorts
  readonly #log: Database.Database
  /** Null until this PC belongs to an office with a server. */
  #stream: Database.Database | null = null
  readonly #temporary: string
  #status: BackupStatus = NO_BACKUP
  /** What of the log, under which settings, is in the backup. */
  #level = ''
  #verifying: Promise<void> | null = null
  #verdict: Verdict | null = null
  #anew = false

  constructor(ports: KeeperPorts) {
    this.#ports = ports
    this.#temporary = path.join(ports.data, 'cadangan')
    // What a kill left behind is a readable copy of the log.
    rmSync(this.#temporary, { recursive: true, force: true })
    this.#log = new Database(path.join(ports.data, 'log.db'), { readonly: true })
  }

  get status(): BackupStatus {
    return this.#status
  }

  /** One look; a part or a whole set more where something was added. Never throws. */
  async round(): Promise<BackupStatus> {
    const settings = readSettings(this.#ports.keys)
    try {
      this.#set(settings === null || settings.place === '' ? this.#none() : await this.#look(settings))
    } catch (error) {
      const gone = isGone(error) || !existsSync(settings?.place ?? '')
      if (!gone) this.#ports.fault(error)
      this.#set({ ...this.#status, folder: settings?.place ?? '', ...(gone ? { state: 'away', problem: '' } : { state: 'failing', problem: troubleWords(error) }) })
    }
    return this.#status
  }

  #none(): BackupStatus {
    return settingsBroken(this.#ports.keys) ? BROKEN_SETTINGS : NO_BACKUP
  }

  /** Until a verification that has begun is done. */
  async settled(): Promise<void> {
    await this.#verifying
  }

  close(): void {
    this.#stream?.close()
    this.#log.close()
  }

  async #look(settings: BackupSettings): Promise<BackupStatus> {
    const { place } = settings
    const root = rootOf(this.#log)
    const before = this.#status.folder === place ? this.#status : { ...NO_BACKUP, folder: place, at: readLast(this.#ports.keys) }
    if (!existsSync(place)) return this.#lost({ ...before, state: 'away', problem: '' })
    if (!isOwnPlace(settings, root) && !this.#mendedKey(settings, root)) return this.#lost({ ...before, state: 'away', problem: OTHER_STICK })
    const now = this.#ports.now()
    const key = await keyOfIdentity(settings.identity)
    const set = await this.#bringLevel(settings, key, backupFolder(place, root))
    keepLast(this.#ports.keys, now)
    const { verified } = set.manifest
    if (this.#verifying === null && (verified === null || Date.parse(now) - Date.parse(verified) > VERIFIED_EVERY_MS)) this.#verifying = this.#verify(set.folder)
    return { folder: place, state: 'level', at: now, verified, sameDisk: sameDisk(place, this.#ports.data), problem: '' }
  }

  /** Damaged on the stick, from the copy a set has; the diary says so. */
  #mendedKey(settings: BackupSettings, root: string): boolean {
    const mended = mendKey(settings, root)
    if (mended) this.#ports.fault(new Error('kunci.age of the backup was gone or damaged; written anew from its copy'))
    return mended
  }

  /** What was there before is looked at anew once it is back. */
  #lost(status: BackupStatus): BackupStatus {
    this.#level = ''
    return status
  }

  async #bringLevel({ place, identity }: BackupSettings, { recipient }: BackupKey, folder: string): Promise<BackupSet> {
    // Read first: what is added while the round runs is for the next one.
    this.#stream ??= openPulled(this.#ports.data)
    const versions = [this.#log, this.#stream].map((one) => (one === null ? '' : Number(one.pragma('data_version', { simple: true })))).join(' ')
    const level = `${versions} ${place} ${recipient} ${identity}`
    const verdict = this.#takeVerdict()
    if (verdict !== null && verdict.problem !== '') this.#anew = true
    const known = this.#level.startsWith(`${level} `) && !this.#anew ? readSet(this.#level.slice(level.length + 1)) : null
    if (known === null || this.#isOld(known)) this.#set({ ...this.#status, folder: place, state: 'working', problem: '' })
    const set = known !== null && !this.#isOld(known) ? known : await backUp({ log: this.#log, stream: this.#stream, temporary: this.#temporary, recipient, now: this.#ports.now }, { folder, data: this.#ports.data }, this.#anew)
    this.#anew = false
    this.#level = `${level} ${set.folder}`
    return verdict?.problem === '' && verdict.set === set.folder ? markVerified(folder, set, verdict.at) : set
  }

  #isOld({ manifest: { parts } }: BackupSet): boolean {
    return Date.parse(this.#ports.now()) - Date.parse(parts[0]?.at ?? '') > 24 * 3_600_000
  }

  async #verify(set: string): Promise<void> {
    try {
      const problem = await this.#ports.verify(set)
      // Pulled out meanwhile: that says nothing of the set.
      if (problem !== '' && !existsSync(set)) return
      this.#verdict = { set, problem, at: this.#ports.now() }
      if (problem !== '') this.#ports.fault(new Error(`backup set not whole: ${problem}`))
    } catch (error) {
      this.#ports.fault(error)
    } finally {
      this.#verifying = null
    }
  }

  #takeVerdict(): Verdict | null {
    const verdict = this.#verdict
    this.#verdict = null
    return verdict
  }

  #set(status: BackupStatus): void {
    const same = JSON.stringify(status) === JSON.stringify(this.#status)
    this.#status = status
    if (!same) this.#ports.told(status)
  }
}
