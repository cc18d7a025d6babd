import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { BackupPorts } from './backup-ports.ts'
import { readLast, readSettings, writeSettings } from './backup-settings.ts'
import { type BackupStatus, NO_BACKUP } from './backup-status.ts'
import { restored } from './place-restored.ts'
import type { RestoreProgress } from './restore-set.ts'
import { Restoring, type RestoreState } from './restoring.ts'
import { startTask } from './start-task.ts'
import type { Checked, Found, FromThread, ThreadStart, ToKeeper } from './thread-messages.ts'

type Outcome = Result<Readonly<Record<string, never>>, Refusal>

/** A thread is waited for so long when Loket closes. */
const ENDS_WITHIN_MS = 2_000

/** The counter's hold on its backup: everything that may take long or hang on a slow stick runs in threads beside it. */
export class Backups {
  readonly #ports: BackupPorts
  readonly #restoring: Restoring
  #keeper: Worker | null = null
  #closed = false
  #status: BackupStatus = NO_BACKUP
  #looks: (() => void)[] = []

  constructor(ports: BackupPorts) {
    this.#ports = ports
    this.#restoring = new Restoring(ports)
    const settings = readSettings(ports.keys)
    if (!settings || settings.place === '') return
    this.#status = { ...NO_BACKUP, folder: settings.place, state: 'working', at: readLast(ports.keys) }
    this.#keep()
  }

  get status(): BackupStatus {
    return this.#status
  }

  async set(place: string, passPhrase: string): Promise<Outcome> {
    const outcome = await startTask(this.#ports.entry, this.#ports, { task: 'set', place, passPhrase }).outcome
    if (outcome.ok) void this.look()
    return outcome
  }

  /** The backups that are there stay, and this PC keeps its key for the day they are gone on with. */
  async off(): Promise<void> {
    const settings = readSettings(this.#ports.keys)
    if (settings) writeSettings(this.#ports.keys, { ...settings, place: '' })
    if (this.#keeper) await this.look()
  }

  /** Brings the backup level now; settles when that is done or has failed. */
  look(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#looks.push(resolve)
    const message: ToKeeper = { t: 'look' }
    this.#keep().postMessage(message)
    return promise
  }

  check(signal: AbortSignal, progress: RestoreProgress): Promise<Checked> {
    const task = startTask(this.#ports.entry, this.#ports, { task: 'check' }, progress)
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
    this.#answerLooks()
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
    if (message.t === 'looked') this.#looks.shift()?.()
    if (message.t !== 'status') return
    this.#status = message.status
    this.#ports.changed()
  }

  /** A thread that fell over begins again with the next look, at most a minute later. */
  #ended(worker: Worker): void {
    if (this.#closed || this.#keeper !== worker) return
    this.#keeper = null
    this.#answerLooks()
    this.#status = { ...this.#status, state: 'failing', problem: 'Pencadangan berhenti sendiri dan dimulai lagi. Data di komputer ini tetap aman.' }
    this.#ports.changed()
    setTimeout(() => { if (!this.#closed) this.#keep() }, 30_000).unref()
  }

  #answerLooks(): void {
    for (const answer of this.#looks.splice(0)) answer()
  }
}
