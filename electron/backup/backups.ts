import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { BackupPorts } from './backup-ports.ts'
import { readLast, readSettings, settingsBroken, writeSettings } from './backup-settings.ts'
import { type BackupStatus, BROKEN_SETTINGS, NO_BACKUP } from './backup-status.ts'
import { Looks } from './looks.ts'
import { restored } from './place-restored.ts'
import type { RestoreProgress } from './restore-set.ts'
import { Restoring, type RestoreState } from './restoring.ts'
import { startTask } from './start-task.ts'
import type { ScansTaken } from './take-scans.ts'
import type { Checked, Found, FromThread, ThreadStart, ToKeeper } from './thread-messages.ts'
import { notAnswering, unanswered } from './trouble-words.ts'

type Outcome = Result<Readonly<Record<string, never>>, Refusal>

/** A disk is waited for so long before somebody is told. */
const PATIENCE_MS = 30_000
/** Choosing a place makes a key, too. */
const SET_PATIENCES = 3
/** A thread is waited for so long when Loket closes. */
const ENDS_WITHIN_MS = 2_000

/** The counter's hold on its backup: everything that may take long or hang on a slow stick runs in threads beside it. */
export class Backups {
  readonly #ports: BackupPorts
  readonly #restoring: Restoring
  #keeper: Worker | null = null
  #closed = false
  #status: BackupStatus = NO_BACKUP
  readonly #patience: number
  readonly #looks: Looks
  /** The thread waits for a disk that does not answer. */
  #hangs = false

  constructor(ports: BackupPorts) {
    this.#ports = ports
    this.#restoring = new Restoring(ports)
    this.#patience = ports.patience ?? PATIENCE_MS
    this.#looks = new Looks(this.#patience)
    const settings = readSettings(ports.keys)
    if (settingsBroken(ports.keys)) this.#status = BROKEN_SETTINGS
    if (!settings || settings.place === '') return
    this.#status = { ...NO_BACKUP, folder: settings.place, state: 'working', at: readLast(ports.keys) }
    this.#keep()
  }

  get status(): BackupStatus {
    return this.#hangs ? { ...this.#status, state: 'failing', problem: unanswered(this.#status.folder) } : this.#status
  }

  async set(place: string, passPhrase: string): Promise<Outcome> {
    const task = startTask(this.#ports.entry, this.#ports, { task: 'set', place, passPhrase })
    const outcome = await Promise.race([task.outcome, wait(SET_PATIENCES * this.#patience, null, { ref: false })])
    if (outcome === null) {
      task.outcome.catch(() => {})
      task.stop()
      return refuse(refusal('disk', notAnswering(place), [{ path: 'folder', message: notAnswering(place) }]))
    }
    if (!outcome.ok) return outcome
    if (this.#hangs) this.#leaveKeeper()
    void this.look()
    return outcome
  }

  /** The backups that are there stay, and this PC keeps its key for the day they are gone on with. */
  async off(): Promise<void> {
    const settings = readSettings(this.#ports.keys)
    if (settings) writeSettings(this.#ports.keys, { ...settings, place: '' })
    if (this.#keeper && !this.#hangs && (await this.look())) return
    this.#leaveKeeper()
    this.#status = NO_BACKUP
    this.#ports.changed()
  }

  /** Brings the backup level now: true when that is done or has failed, false where it goes on, since its disk does not answer or a whole set is being written. */
  async look(): Promise<boolean> {
    const message: ToKeeper = { t: 'look' }
    this.#keep().postMessage(message)
    const done = await this.#looks.wait()
    if (!done && !this.#closed && this.#status.state !== 'working') this.#setHanging(true)
    return done
  }

  check(signal: AbortSignal, progress: RestoreProgress): Promise<Checked> {
    const task = startTask(this.#ports.entry, this.#ports, { task: 'check' }, progress)
    signal.addEventListener('abort', task.stop, { once: true })
    return task.outcome
  }

  scans(signal: AbortSignal, progress: RestoreProgress): Promise<ScansTaken> {
    const task = startTask(this.#ports.entry, this.#ports, { task: 'scans' }, progress)
    signal.addEventListener('abort', task.stop, { once: true })
    return task.outcome
  }

  places(): Promise<readonly string[]> {
    return startTask(this.#ports.entry, this.#ports, { task: 'places' }).outcome
  }

  find(folder: string): Promise<readonly Found[]> {
    return startTask(this.#ports.entry, this.#ports, { task: 'find', folder }).outcome
  }

  get restore(): RestoreState {
    return this.#restoring.state
  }

  beginRestore(folder: string, passPhrase: string): Outcome {
    if (this.#restoring.state.state === 'running') return refuse(refusal('in-use', 'Pemulihan sedang berjalan. Tunggu sampai selesai, atau hentikan dahulu.'))
    this.#restoring.begin(folder, passPhrase)
    return accept({})
  }

  /** Stops it, and lets go of what was prepared. */
  async dropRestore(): Promise<void> {
    await this.#restoring.stop()
    const { aside, whole } = restored(this.#ports.data)
    for (const folder of [aside, whole]) rmSync(folder, { recursive: true, force: true })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#restoring.halt()
    const keeper = this.#keeper
    this.#keeper = null
    this.#looks.allDone()
    // One that waits for a hanging disk ends with the process: nobody is kept from closing.
    if (keeper) await Promise.race([keeper.terminate(), wait(ENDS_WITHIN_MS, undefined, { ref: false })])
  }

  #keep(): Worker {
    if (this.#keeper) return this.#keeper
    const start: ThreadStart = { data: this.#ports.data, keys: this.#ports.keys, task: null }
    const worker = new Worker(this.#ports.entry, { workerData: start })
    this.#keeper = worker
    worker.on('message', (message: FromThread) => { this.#hear(message) })
    worker.on('error', (error) => { this.#ports.fault(error) })
    worker.once('exit', () => { this.#ended(worker) })
    return worker
  }

  #hear(message: FromThread): void {
    if (message.t === 'fault') this.#ports.fault(new Error(message.message))
    if (message.t === 'looked') this.#looks.done()
    this.#setHanging(false)
    if (message.t !== 'status') return
    this.#status = message.status
    this.#ports.changed()
  }

  /** A thread that fell over begins again with the next look, at most a minute later. */
  #ended(worker: Worker): void {
    if (this.#closed || this.#keeper !== worker) return
    this.#keeper = null
    this.#looks.allDone()
    this.#hangs = false
    this.#status = { ...this.#status, state: 'failing', problem: 'Pencadangan berhenti sendiri dan dimulai lagi. Data di komputer ini tetap aman.' }
    this.#ports.changed()
    setTimeout(() => { if (!this.#closed) this.#keep() }, 30_000).unref()
  }

  #setHanging(hangs: boolean): void {
    if (this.#hangs === hangs) return
    this.#hangs = hangs
    this.#ports.changed()
  }

  /** One that waits for a disk cannot be stopped: what it says when it wakes is no longer heard. */
  #leaveKeeper(): void {
    const keeper = this.#keeper
    this.#keeper = null
    this.#hangs = false
    this.#looks.allDone()
    keeper?.removeAllListeners('message')
    void keeper?.terminate()
  }
}
