import { Worker } from 'node:worker_threads'
import type { CheckedFolder } from './checked-folder.ts'
import type { CheckOptions } from './check-options.ts'
import type { AnswerOf, CheckTask } from './check-task.ts'

/** A shorter log is gone through before a thread has begun. */
const WORTH_A_THREAD = 20_000

/** Whether parts of a check are done beside each other. */
export const inThreads = ({ rawLog }: Pick<CheckedFolder, 'rawLog'>, { threads }: Pick<CheckOptions, 'threads'>): boolean =>
  threads > 1 && (rawLog.prepare<[], number | null>('select max(place) from event').pluck().get() ?? 0) > WORTH_A_THREAD

/** What a thread answers that is started for one question; `entry`: check-thread. */
export const askedInThread = <Task extends Extract<CheckTask, { do: keyof AnswerOf }>>(entry: string, task: Task): Promise<AnswerOf[Task['do']]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: task })
    worker.once('message', (answer: AnswerOf[Task['do']]) => { resolve(answer) })
    worker.once('error', reject)
    worker.once('exit', () => { reject(new Error('a thread of the check ended before its answer')) })
  })
