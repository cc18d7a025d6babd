import { Worker } from 'node:worker_threads'
import type { RestoreProgress } from './restore-set.ts'
import type { BackupFolders } from './set-backup.ts'
import type { FromThread, Outcomes, Task, ThreadStart } from './thread-messages.ts'

export interface RunningTask<Outcome> {
  /** Rejects where the thread falls over or is stopped. */
  readonly outcome: Promise<Outcome>
  readonly stop: () => void
}

/** Does a task in a thread of its own. `entry`: backup-thread, as source or bundled. */
export function startTask<Name extends Task['task']>(entry: string, { data, keys }: BackupFolders, task: Extract<Task, { task: Name }>, progress: RestoreProgress = () => {}): RunningTask<Outcomes[Name]> {
  const start: ThreadStart = { data, keys, task }
  const worker = new Worker(entry, { workerData: start })
  const { promise, resolve, reject } = Promise.withResolvers<Outcomes[Name]>()
  worker.on('message', (message: FromThread) => {
    if (message.t === 'progress') progress(message.done, message.total)
    if (message.t === 'done') resolve(message.outcome as Outcomes[Name])
  })
  worker.once('error', reject)
  worker.once('exit', () => { reject(new Error(`backup task ${task.task} was stopped`)) })
  return { outcome: promise, stop: () => { void worker.terminate() } }
}
