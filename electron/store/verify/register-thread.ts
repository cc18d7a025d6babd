import { parentPort, Worker } from 'node:worker_threads'
import type { CheckTask, RegisterMessage } from './check-task.ts'
import { openChecked } from './checked-folder.ts'
import { type JudgedRegister, judgeRegister } from './judge-register.ts'
import { type SurveyedRegister, toldOf } from './kept-pages.ts'
import { surveyRegister } from './register-survey.ts'

type Asked = Extract<CheckTask, { do: 'register' }>

/** The register held against the log in a thread of its own, beside the chain. `entry`: check-thread. */
export const inRegisterThread = (entry: string, asked: Omit<Asked, 'do'>, progress: (done: number, total: number) => void, surveyed: (survey: SurveyedRegister) => void): Promise<JudgedRegister> =>
  new Promise((resolve, reject) => {
    const task: CheckTask = { do: 'register', ...asked }
    const worker = new Worker(entry, { workerData: task })
    worker.on('message', (message: RegisterMessage) => {
      if (message.t === 'done') resolve(message)
      else if (message.t === 'surveyed') surveyed(message)
      else progress(message.done, message.total)
    })
    worker.once('error', reject)
    worker.once('exit', () => { reject(new Error('the thread of the register ended before its result')) })
  })

/** What that thread does. */
export function answerRegister({ data, handles, most, scratch, seal }: Asked): void {
  const send = (message: RegisterMessage): void => parentPort?.postMessage(message)
  const folder = openChecked(data, null, () => handles)
  try {
    const survey = surveyRegister(folder, seal?.pages ?? null)
    send({ t: 'surveyed', ...toldOf(folder, seal, survey) })
    send({ t: 'done', ...judgeRegister(folder, scratch ?? undefined, { seal, survey }, most, (done, total) => { send({ t: 'progress', part: 'register', done, total }) }) })
  } finally {
    folder.close()
  }
}
