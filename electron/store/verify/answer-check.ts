import { parentPort } from 'node:worker_threads'
import { checkData } from './check-data.ts'
import type { CheckMessage, CheckTask } from './check-task.ts'
import { openChecked } from './checked-folder.ts'

/** The whole check. `entry`: what further threads are started from. */
export async function answerCheck({ data, keys, handles, threads, quick, scratch }: Extract<CheckTask, { do: 'check' }>, entry: string): Promise<void> {
  const send = (message: CheckMessage): void => parentPort?.postMessage(message)
  const folder = openChecked(data, keys, () => handles)
  try {
    const result = await checkData(folder, { entry, threads, quick, scratch, progress: (part, done, total) => send({ t: 'progress', part, done, total }) })
    send({ t: 'done', result })
  } finally {
    folder.close()
  }
}
