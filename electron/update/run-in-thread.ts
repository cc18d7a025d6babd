import { Worker } from 'node:worker_threads'
import type { FromUpdateThread, UpdateOutcomes, UpdateRunner } from './update-task.ts'

/** Does each task in a thread of its own. `entry`: update-thread, as source or bundled. */
export const runInThread = (entry: string): UpdateRunner => (task, progress) => {
  const worker = new Worker(entry, { workerData: task })
  const { promise, resolve, reject } = Promise.withResolvers<UpdateOutcomes[typeof task.task]>()
  worker.on('message', (message: FromUpdateThread) => {
    if (message.t === 'progress') progress(message.done, message.total)
    else resolve(message.outcome as UpdateOutcomes[typeof task.task])
  })
  worker.once('error', reject)
  worker.once('exit', () => { reject(new Error(`update task ${task.task} was stopped`)) })
  return { outcome: promise, stop: async () => { await worker.terminate() } }
}
