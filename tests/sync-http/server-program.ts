import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { must } from '#domain/must.ts'
import { codeAnswer, type DevicesAnswer, devicesAnswer } from '#protocol/sync/devices.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { askRunning } from '../../server/ask-running.ts'
import { readRunning } from '../../server/running-file.ts'

const MAIN = path.resolve(import.meta.dirname, '../../server/main.ts')
/** Lets a program kill itself at one of its writes. */
const KILL_POINTS = pathToFileURL(path.resolve(import.meta.dirname, '../torture/kill-points.ts')).href

/** Of what it said, how many lines are told where it fell. */
const TOLD = 20

export interface Starting {
  /** Another port than before. */
  readonly port?: number
  /** It kills itself at so many writes from its start on. */
  readonly killAt?: number
}

/** The office's LAN server as `npm run server` runs it, in a process and a folder of its own; its port stays the same once it has one. */
export class ServerProgram {
  readonly folder: string
  /** What it said last, each time it ended by itself after it had been ready. */
  readonly fallen: string[] = []
  #port = 0
  #child: ChildProcessWithoutNullStreams | null = null

  constructor(folder = mkdtempSync(path.join(tmpdir(), 'loket-lan-'))) {
    this.folder = folder
  }

  get port(): number {
    return this.#port
  }

  /** Throws where it ends before it is ready. */
  async start({ port = this.#port, killAt }: Starting = {}): Promise<this> {
    const preload = killAt === undefined ? [] : ['--import', KILL_POINTS]
    const child = spawn(process.execPath, [...preload, MAIN, '--alamat', '127.0.0.1'], { env: { ...process.env, LOKET_DATA: this.folder, LOKET_PORT: String(port), ...(killAt === undefined ? {} : { LOKET_KILL_AT: String(killAt) }) } })
    this.#child = child
    let said = ''
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString()
          if (/^Server siap: .*\n/mu.test(said)) resolve()
        })
      child.once('exit', () => { reject(new Error(`the server ended: ${said}`)) })
    })
    child.once('close', (code, signal) => { if (signal === null && code !== 0) this.fallen.push(said.trim().split('\n').slice(-TOLD).join('\n')) })
    this.#port = must(readRunning(this.folder), 'a running server').port
    return this
  }

  /** A one-time code as whoever sits at the server reads it. */
  async code(name: string): Promise<string> {
    return codeAnswer.parse(await askRunning(must(readRunning(this.folder), 'a running server'), SYNC_ROUTES.code, { name })).code
  }

  /** The PCs as whoever sits at the server reads them. */
  async devices(): Promise<DevicesAnswer['devices']> {
    return devicesAnswer.parse(await askRunning(must(readRunning(this.folder), 'a running server'), SYNC_ROUTES.devices, {})).devices
  }

  get runs(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Paused, or let go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name)
  }

  /** Its plug is pulled. */
  async killed(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => { child.once('exit', resolve) })
    child.kill('SIGKILL')
    await gone
  }

  async close(): Promise<void> {
    await this.killed()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
