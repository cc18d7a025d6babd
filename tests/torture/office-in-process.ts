import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { FromOffice, Question, ToOffice } from './office-messages.ts'

export interface Folders {
  readonly data: string
  readonly keys: string
}

/** An office's folders, and the program that opens them. */
export interface Premises extends Folders {
  readonly program: string
}

/** A backup to be restored into empty folders, and what opens it. */
export interface FromBackup {
  readonly backup: string
  readonly passPhrase: string
}

/** The process is gone; at which moment, "" where it was the parent that killed it. */
export class Killed extends Error {
  override readonly name = 'Killed'
  readonly moment: string

  constructor(moment: string) {
    super(`killed ${moment}`)
    this.moment = moment
  }
}

/** It ended by itself, with what it said last: nobody had killed it. */
export class ProcessError extends Error {
  override readonly name = 'ProcessError'
}

/** Of what a process said on stderr, how many lines are told where it fell. */
const TOLD = 20

/** An office's counter in a process of its own. One question at a time. */
export class OfficeInProcess {
  readonly #child: ChildProcess
  /** Once it is gone: at which moment, "" where nothing in it knew. Throws `ProcessError`. */
  readonly ended: Promise<string>
  #said = ''
  #complained = ''
  #id = 0
  #hear: ((message: FromOffice) => void) | null = null

  private constructor({ data, keys, program }: Premises, task: readonly string[], now: IsoInstant, killAt: number | null) {
    const env = { ...process.env, LOKET_NOW: now, ...(killAt === null ? {} : { LOKET_KILL_AT: String(killAt) }) }
    this.#child = spawn(process.execPath, [program, data, keys, ...task], { env, serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    must(this.#child.stdout, 'stdout').on('data', (chunk: Buffer) => { this.#said += chunk.toString() })
    must(this.#child.stderr, 'stderr').on('data', (chunk: Buffer) => {
      this.#complained += chunk.toString()
      process.stderr.write(chunk)
    })
    this.ended = once(this.#child, 'close').then(([code, signal]) => this.#end(code as number | null, signal as NodeJS.Signals | null))
    // Whoever asks next hears of it.
    this.ended.catch(() => {})
    this.#child.on('message', (message) => { this.#hear?.(message as FromOffice) })
  }

  /** Opens the folders, from a backup first where one is given and they are empty; `killAt` kills it on the way. Throws `Killed`, or what keeps it from opening. Gives back how many moments opening has. */
  static async open(premises: Premises, now: IsoInstant, killAt: number | null, from: FromBackup | null = null): Promise<{ readonly office: OfficeInProcess; readonly moments: number }> {
    const office = new OfficeInProcess(premises, from ? ['restore', from.backup, from.passPhrase] : ['serve'], now, killAt)
    const message = await office.#next()
    if (message.t === 'ready') return { office, moments: message.moments }
    await office.kill()
    throw new Error(message.t === 'unopened' ? message.text : `not ready but ${message.t}`)
  }

  /** What verifying the folders finds, with the warnings that stand, if they count. */
  static async verify(premises: Premises, now: IsoInstant, { warnings = true } = {}): Promise<readonly string[]> {
    const office = new OfficeInProcess(premises, ['verify'], now, null)
    const message = await office.#next()
    await office.ended
    if (message.t === 'verified') return warnings ? [...message.faults, ...message.warnings] : message.faults
    return [message.t === 'unopened' ? message.text : message.t]
  }

  /** Throws `Killed`, or `ProcessError`. */
  async ask(question: Question, now: IsoInstant, killAt: number | null = null): Promise<{ readonly value: unknown; readonly moments: number }> {
    this.#id += 1
    const asked: ToOffice = { ...question, id: this.#id, now, killAt }
    this.#child.send(asked, () => {})
    const message = await this.#next()
    if (message.t !== 'answer' || message.id !== this.#id) throw new Error(`asked for ${this.#id}, heard ${JSON.stringify(message)}`)
    return message
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL')
    await this.ended
  }

  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(name)
  }

  #end(code: number | null, signal: NodeJS.Signals | null): string {
    if (signal === null && code !== 0) throw new ProcessError(`it fell by itself: ${this.#complained.trim().split('\n').slice(-TOLD).join('\n')}`)
    return this.#said.trim()
  }

  /** The next message, or `Killed` where it dies first, `ProcessError` where by itself. */
  #next(): Promise<FromOffice> {
    return new Promise((resolve, reject) => {
      this.#hear = resolve
      this.ended.then((moment) => { reject(new Killed(moment)) }, reject)
    })
  }
}
