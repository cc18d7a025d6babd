import { Worker } from 'node:worker_threads'
import { errorWithoutPeople } from '#domain/privacy/without-people.ts'
import type { CounterStart, FromCounter } from '#protocol/port.ts'
import type { CounterProcess } from '../host/counter-keeper.ts'
import { YOUNG_MB } from '../host/young-objects.ts'

/** The counter in a worker thread of this process. `entry`: the bundle of electron/counter-process.ts. */
export function counterThread(entry: string, start: CounterStart): CounterProcess {
  const worker = new Worker(entry, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: 3 * YOUNG_MB } })
  worker.on('error', (error) => { console.error('The counter fell over:', errorWithoutPeople(error)) })
  return {
    postMessage: (message) => { worker.postMessage(message) },
    onMessage: (listener) => { worker.on('message', (message: FromCounter) => { listener(message) }) },
    onEnd: (listener) => { worker.once('exit', () => { listener() }) },
    kill: () => { void worker.terminate() },
  }
}
