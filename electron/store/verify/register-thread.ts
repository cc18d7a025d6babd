import { parentPort, Worker } from 'node:worker_threads'
import type { CheckTask, RegisterMessage } from './check-task.ts'
import { openChecked } from './checked-folder.ts'
import type { Finding } from './finding.ts'
import { gathered } from './gathered.ts'
import { registerFaults } from './register-faults.ts'

type Asked = Extract<CheckTask, { do: 'register' }>

/** The register held against the log in a thread of its own, beside the chain. `entry`: check-thread. */
export const inRegisterThread = (entry: string, asked: Omit<Asked, 'do'>, progress: (done: number, total: number) => void): Promise<readonly Finding[]> =>
  new Promise((resolve, reject) => {
    const task: CheckTask = { do: 'register', ...asked }
    const worker = new Worker(entry, { workerData: task })
    worker.on('message', (message: RegisterMessage) => {
      if (message.t === 'done') resolve(message.findings)
      else progress(message.done, message.total)
    })
    worker.once('error', reject)
    worker.once('exit', () => { reject(new Error('the thread of the register ended before its result')) })
  })

/** What that thread does. */
export function answerRegister({ data, most, scratch }: Asked): void {
  const send = (message: RegisterMessage): void => parentPort?.postMessage(message)
  const folder = openChecked(data, null)
  try {
    const findings = gathered('register', most, () => registerFaults(folder, scratch ?? undefined, (done, total) => { send({ t: 'progress', part: 'register', done, total }) }))
    send({ t: 'done', findings })
  } finally {
    folder.close()
  }
}
