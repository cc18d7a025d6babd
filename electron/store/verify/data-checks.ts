import { statfsSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AttachmentHash, IsoInstant } from '#domain/ids.ts'
import type { CheckResult } from './check-options.ts'
import { type CheckMemory, readCheckMemory, writeCheckMemory } from './check-memory.ts'
import type { CheckTask } from './check-task.ts'
import { CHECK_PARTS, type CheckPart } from './finding.ts'
import { PART_SHARES } from './part-words.ts'
import { runCheck } from './run-check.ts'

export interface CheckPorts {
  readonly data: string
  readonly keys: string
  /** check-thread, as source or bundled: absolute; "" where there are no threads. */
  readonly entry: string
  readonly now: () => IsoInstant
  /** The standing is another one now. */
  readonly changed: () => void
  /** A scan is not as it was put there. */
  readonly damaged: (attachment: AttachmentHash) => void
}

/** A check that runs. */
export interface RunningCheck {
  readonly officer: string
  readonly since: IsoInstant
  readonly part: CheckPart
  /** Done so far, in hundredths of the whole. */
  readonly share: number
}

const DAY_MS = 86_400_000
/** So long an admin is left alone after a check that found nothing. */
const CHECK_EVERY_DAYS = 30
/** Who began a check nobody asked for. */
const BY_ITSELF = 'Loket'

/** The counter's hold on checking its data: one check at a time, in threads beside it; the last one is remembered. */
export class DataChecks {
  readonly #ports: CheckPorts
  #memory: CheckMemory
  #running: RunningCheck | null = null
  #work: Promise<unknown> = Promise.resolve()
  #keeper: Worker | null = null
  /** Ends the check nobody asked for, while one runs. */
  #own: AbortController | null = null

  constructor(ports: CheckPorts) {
    this.#ports = ports
    const read = readCheckMemory(ports.keys, ports.data)
    this.#memory = read ?? { folder: resolve(ports.data), since: ports.now(), finished: null, broken: null }
    if (read === null) this.#remember({})
    this.#tellDamaged()
  }

  get possible(): boolean {
    return this.#ports.entry !== ''
  }

  get running(): RunningCheck | null {
    return this.#running
  }

  get memory(): CheckMemory {
    return this.#memory
  }

  /** What the admin is to be told without asking. */
  get reminder(): 'none' | 'faults' | 'overdue' {
    const { finished, since } = this.#memory
    if (finished !== null && finished.findings.length > 0) return 'faults'
    const age = Date.parse(this.#ports.now()) - Date.parse(finished?.at ?? since)
    return age > CHECK_EVERY_DAYS * DAY_MS ? 'overdue' : 'none'
  }

  /**
   * Verifies in a thread what was appended since, a stretch at a time, so that no check finds years of it before it. What is wrong is left to the check.
   * Nothing while a check runs.
   */
  keepUp(): void {
    const { data, keys, entry } = this.#ports
    if (!this.possible || this.#running !== null || this.#keeper !== null) return
    const task: CheckTask = { do: 'witness', data, keys }
    const keeper = new Worker(entry, { workerData: task })
    const ended = (): void => { this.#keeper = null }
    keeper.once('error', ended).once('exit', ended)
    this.#keeper = keeper
  }

  /** Whether a day has passed since the last one; where it found something the admin knows, and it is not repeated. */
  get isDue(): boolean {
    const { finished, broken } = this.#memory
    const last = Math.max(...[finished, broken].map((one) => (one === null ? 0 : Date.parse(one.at))))
    return (finished === null || finished.findings.length === 0) && Math.abs(Date.parse(this.#ports.now()) - last) >= DAY_MS
  }

  /** A whole check nobody asked for, in one thread, so that later ones have little left to read. Nothing while another one runs, or where the register might not fit in the temporary folder. */
  runByItself(): void {
    if (!this.possible || this.#running !== null || this.#keeper !== null || !hasRoom(this.#ports.data)) return
    const own = new AbortController()
    this.#own = own
    this.#work = this.#run({ officer: BY_ITSELF, threads: 1, signal: own.signal, progress: () => {} }).catch(() => {}).finally(() => { this.#own = null })
  }

  /** Ends one nobody asked for, and remembers nothing of it; false where there is none. */
  giveWay(): boolean {
    this.#own?.abort()
    return this.#own !== null
  }

  /** Once nothing runs any more; what is kept up is given up. */
  async settled(): Promise<void> {
    this.giveWay()
    await this.#keeper?.terminate()
    await this.#work
  }

  /** Throws (a defect) while another one runs; one nobody asked for gives way. `progress` is told of hundredths. */
  run(officer: string, signal: AbortSignal, progress: (done: number) => void): Promise<CheckResult> {
    const asked = { officer, threads: Math.max(1, availableParallelism() - 1), signal, progress }
    const work = this.giveWay() ? this.#work.then(() => this.#run(asked)) : this.#run(asked)
    this.#work = work.catch(() => {})
    return work
  }

  async #run({ officer, threads, signal, progress }: Asked): Promise<CheckResult> {
    if (this.#running !== null) throw new Error('a check of the data runs already')
    const { data, keys, entry, now } = this.#ports
    const begun = performance.now()
    const parts = new Map<CheckPart, number>()
    this.#running = { officer, since: now(), part: CHECK_PARTS[0], share: 0 }
    this.#ports.changed()
    try {
      const result = await runCheck({ data, keys, entry, threads, quick: false }, signal, (part, done, total) => {
        parts.set(part, total === 0 ? 0 : done / total)
        this.#moved(part, shareOf(parts))
        progress(this.#running?.share ?? 0)
      })
      const { events, office, unnamed, notes, findings } = result
      this.#remember({ finished: { at: now(), officer, seconds: (performance.now() - begun) / 1000, events, office, unnamed, notes: [...notes], findings: [...findings] }, broken: null })
      this.#tellDamaged()
      return result
    } catch (error) {
      if (!(signal.aborted && signal === this.#own?.signal)) this.#remember({ broken: { at: now(), officer, why: signal.aborted ? 'stopped' : 'failed' } })
      throw error
    } finally {
      this.#running = null
      this.#ports.changed()
    }
  }

  #tellDamaged(): void {
    for (const { attachment } of this.#memory.finished?.findings ?? []) if (attachment !== undefined) this.#ports.damaged(attachment)
  }

  /** Never less than it was: parts run beside each other. */
  #moved(part: CheckPart, share: number): void {
    const before = this.#running
    if (before === null || (before.part === part && share <= before.share)) return
    this.#running = { ...before, part, share: Math.max(before.share, share) }
    this.#ports.changed()
  }

  /** A memory that cannot be written is remembered while Loket is open; the check itself stands. */
  #remember(change: Partial<CheckMemory>): void {
    this.#memory = { ...this.#memory, ...change }
    try {
      writeCheckMemory(this.#ports.keys, this.#memory)
    } catch {
      // A full or read-only disk is told of by whatever writes there next.
    }
  }
}

interface Asked {
  readonly officer: string
  readonly threads: number
  readonly signal: AbortSignal
  readonly progress: (done: number) => void
}

/** For a register folded anew, twice over. */
function hasRoom(data: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(tmpdir())
    return bavail * bsize > 2 * statSync(join(data, 'register.db')).size
  } catch {
    return false
  }
}

/** Hundredths of the whole. */
const shareOf = (parts: ReadonlyMap<CheckPart, number>): number => Math.floor(CHECK_PARTS.reduce((sum, part) => sum + PART_SHARES[part] * Math.min(1, parts.get(part) ?? 0), 0))
