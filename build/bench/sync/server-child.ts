import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { codeAnswer } from '#protocol/sync/devices.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { askRunning } from '../../../server/ask-running.ts'
import type { RunningServer } from '../../../server/running-file.ts'

const PROGRAM = path.join(import.meta.dirname, '../../../server/main.ts')

/** The office's LAN server as `npm run server` starts it, on loopback. */
export class ServerChild {
  readonly #child: ChildProcess
  readonly #data: string

  private constructor(child: ChildProcess, data: string) {
    this.#child = child
    this.#data = data
  }

  static async start(data: string): Promise<ServerChild> {
    const child = spawn(process.execPath, [PROGRAM], { env: { ...process.env, LOKET_DATA: data, LOKET_PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const chunk of child.stdout) if (String(chunk).includes('Server siap')) return new ServerChild(child, data)
    throw new Error('the server does not start')
  }

  /** A one-time code, and where a PC finds the server. */
  async code(name: string): Promise<string> {
    return codeAnswer.parse(await askRunning(this.#running, SYNC_ROUTES.code, { name })).code
  }

  get port(): number {
    return this.#running.port
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await ended
  }

  get #running(): RunningServer {
    return JSON.parse(readFileSync(path.join(this.#data, 'server-berjalan.json'), 'utf8')) as RunningServer
  }
}
