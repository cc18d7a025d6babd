import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CallRequest, Reply } from '#protocol/call.ts'
import type { FromCounter, ToCounter } from '#protocol/port.ts'
import type { CallDoor } from '../../../electron/sample/staff.ts'
import { root } from '../../tool.ts'
import type { BenchOffice } from '../office.ts'

/** The counter as it is built and shipped, in a thread of this process as in the browser host. */
export class BuiltCounter implements CallDoor {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>()
  readonly #ready: Promise<void>
  #last = 0

  constructor(office: BenchOffice) {
    this.#worker = new Worker(path.join(root, 'dist/main/counter-process.js'), { workerData: { ...office, sample: false, version: '0' } })
    this.#ready = new Promise((resolve, reject) => {
      this.#worker.once('error', reject)
      this.#worker.on('message', (message: FromCounter) => {
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

  async close(): Promise<void> {
    const ended = new Promise((resolve) => { this.#worker.once('exit', resolve) })
    this.#send({ t: 'close' })
    await ended
  }

  #answer(id: number, reply: Reply<unknown>): void {
    this.#waiting.get(id)?.(reply)
    this.#waiting.delete(id)
  }

  #send(message: ToCounter): void {
    this.#worker.postMessage(message)
  }
}
