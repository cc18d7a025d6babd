import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { FromCounter, ToCounter } from '#protocol/port.ts'
import { YOUNG_OPTION } from '../../electron/host/young-objects.ts'
import type { CallDoor } from '../../electron/sample/staff.ts'
import { root } from '../tool.ts'
import type { BenchOffice } from './office.ts'

const PROGRAM = pathToFileURL(path.join(root, 'dist/main/counter-process.js')).href

/** The counter as it is built and shipped, in a process of its own. */
export class BuiltCounter implements CallDoor {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  readonly #ready: Promise<void>
  #last = 0

  constructor(office: BenchOffice) {
    const start = JSON.stringify({ ...office, sample: false, version: '0' })
    this.#process = fork(path.join(import.meta.dirname, 'children/counter-host.mjs'), [PROGRAM, start], { serialization: 'advanced', execArgv: [YOUNG_OPTION] })
    this.#ready = new Promise((resolve, reject) => {
      this.#process.once('exit', (code) => { reject(new Error(`the counter ended with ${code}`)) })
      this.#process.on('message', (message: FromCounter | { readonly rss: number }) => {
        if (!('t' in message)) return
        if (message.t === 'ready') resolve()
        if (message.t === 'unopened') reject(new Error(message.text))
        if (message.t === 'reply') this.#answer(message.id, message.reply)
      })
    })
  }

  async call(client: string, name: string, request: CallRequest): Promise<Reply<unknown>> {
    await this.#ready
    const id = (this.#last += 1)
    const replied = new Promise<Reply<unknown>>((resolve) => { this.#waiting.set(id, resolve) })
    this.#send({ t: 'call', id, client, name, request })
    return replied
  }

  /** Its resident memory, MB. */
  async memory(): Promise<number> {
    await this.#ready
    const told = new Promise<number>((resolve) => {
      const listen = (message: object): void => {
        if (!('rss' in message)) return
        this.#process.off('message', listen)
        resolve(Number(message.rss) / 1e6)
      }
      this.#process.on('message', listen)
    })
    this.#send('memory')
    return told
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => { this.#process.once('exit', resolve) })
    this.#send({ t: 'close' })
    await ended
  }

  #answer(id: number, reply: Reply<unknown>): void {
    this.#waiting.get(id)?.(reply)
    this.#waiting.delete(id)
  }

  #send(message: ToCounter | 'memory'): void {
    this.#process.send(message)
  }
}
