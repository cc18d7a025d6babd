import { parentPort, Worker } from 'node:worker_threads'
import type { CheckTask, RegisterMessage } from './check-task.ts'
import { openChecked } from './checked-folder.ts'
import { type JudgedRegister, judgeRegister } from './judge-register.ts'

type Asked = Extract<CheckTask, { do: 'register' }>

/** The register held against the log in a thread of its own, beside the chain. `entry`: check-thread. */
export const inRegisterThread = (entry: string, asked: Omit<Asked, 'do'>, progress: (done: number, total: number) => void): Promise<JudgedRegister> =>
  new Promise((resolve, reject) => {
    const task: CheckTask = { do: 'register', ...asked }
    const worker = new Worker(entry, { workerData: task })
    worker.on('message', (message: RegisterMessage) => {
      if (message.t === 'done') resolve(message)
      else progress(message.done, message.total)
    })
    worker.once('error', reject)
    worker.once('exit', () => { reject(new Error('the thread of the register ended before its result')) })
  })

/** What that thread does. */
export function answerRegister({ data, most, scratch, seal }: Asked): void {
  const send = (message: RegisterMessage): void => parentPort?.postMessage(message)
  const folder = openChecked(data, null)
  try {
    send({ t: 'done', ...judgeRegister(folder, scratch ?? undefined, seal, most, (done, total) => { send({ t: 'progress', part: 'register', done, total }) }) })
  } finally {
    folder.close()
  }
}
