import type { OfficerId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { v7 as uuid } from 'uuid'
import { diskTrouble } from '../disk-trouble.ts'
import { Turns } from './turns.ts'

export type JobState = CallOutput<'job.list'>[number]

interface Job {
  state: JobState
  readonly officer: OfficerId
  readonly fileName: string
  readonly mediaType: string
  readonly stop: AbortController
  readonly forgottenAfter: number | null
  bytes: Uint8Array | null
}

/** A file, or a sentence that says it all. */
export type JobResult = Uint8Array | { readonly said: string }

export interface JobWork {
  readonly title: string
  readonly fileName: string
  readonly mediaType: string
  readonly total: number
  /** For paper alone: milliseconds after which the result is let go of; absent = a file to keep, until newer ones push it out. */
  readonly forgottenAfter?: number
  /** Must look at the signal between pieces of work, and give others their turn. */
  readonly run: (signal: AbortSignal, progress: (done: number) => void) => Promise<JobResult>
}

/** An officer keeps this many results; older ones are let go. */
const KEPT = 5
/** Each may hold a whole register in memory: more than these wait for their turn. */
const AT_ONCE = 3

/** Long work in the background: counted, cancellable, its result kept in memory until newer ones push it out or Loket stops. */
export class Jobs {
  readonly #jobs = new Map<string, Job>()
  readonly #turns = new Turns(AT_ONCE)
  readonly #changed: () => void
  readonly #fault: (error: unknown) => void

  constructor(changed: () => void, fault: (error: unknown) => void) {
    this.#changed = changed
    this.#fault = fault
  }

  start(officer: OfficerId, { title, fileName, mediaType, total, forgottenAfter, run }: JobWork): JobState {
    const id = uuid()
    const job: Job = { state: { id, title, state: 'running', done: 0, total, path: '', savable: forgottenAfter === undefined, message: '' }, officer, fileName, mediaType, stop: new AbortController(), forgottenAfter: forgottenAfter ?? null, bytes: null }
    this.#jobs.set(id, job)
    this.#letGo(officer)
    void this.#finish(job, () => this.#turns.take(async () => {
      job.stop.signal.throwIfAborted()
      return run(job.stop.signal, (done) => { this.#progress(job, done) })
    }))
    return job.state
  }

  list(officer: OfficerId): readonly JobState[] {
    return this.#of(officer).map((job) => job.state).reverse()
  }

  cancel(officer: OfficerId, id: string): boolean {
    const job = this.#jobs.get(id)
    if (job?.officer !== officer) return false
    if (job.state.state === 'running') job.stop.abort()
    return true
  }

  /** The finished file, for the officer who asked for it and nobody else. */
  result(officer: OfficerId, id: string): { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string } | null {
    const job = this.#jobs.get(id)
    return job?.officer === officer && job.bytes ? { bytes: job.bytes, fileName: job.fileName, mediaType: job.mediaType } : null
  }

  close(): void {
    for (const job of this.#jobs.values()) job.stop.abort()
  }

  /** Screens are told of every hundredth part, not of every row. */
  #progress(job: Job, done: number): void {
    const part = Math.max(1, Math.floor(job.state.total / 100))
    if (Math.floor(done / part) === Math.floor(job.state.done / part)) job.state = { ...job.state, done }
    else this.#set(job, { done })
  }

  async #finish(job: Job, work: () => Promise<JobResult>): Promise<void> {
    try {
      const result = await work()
      if ('said' in result) return this.#set(job, { state: 'done', done: job.state.total, message: result.said })
      job.bytes = result
      const ending = job.fileName.slice(job.fileName.lastIndexOf('.'))
      this.#set(job, { state: 'done', done: job.state.total, path: `/exports/${job.state.id}${ending}` })
      if (job.forgottenAfter !== null) setTimeout(() => { this.#forget(job) }, job.forgottenAfter).unref()
    } catch (error) {
      if (job.stop.signal.aborted) return this.#set(job, { state: 'cancelled', message: 'Dihentikan.' })
      this.#fault(error)
      this.#set(job, { state: 'failed', message: diskTrouble(error)?.message ?? `Ada gangguan: ${job.state.title} tidak selesai. Data tetap aman; coba lagi.` })
    }
  }

  #set(job: Job, change: Partial<JobState>): void {
    job.state = { ...job.state, ...change }
    this.#changed()
  }

  #forget(job: Job): void {
    this.#jobs.delete(job.state.id)
    this.#changed()
  }

  #of(officer: OfficerId): Job[] {
    return [...this.#jobs.values()].filter((job) => job.officer === officer)
  }

  #letGo(officer: OfficerId): void {
    for (const job of this.#of(officer).filter((one) => one.state.state !== 'running').slice(0, -KEPT)) this.#jobs.delete(job.state.id)
  }
}
