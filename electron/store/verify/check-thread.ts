import { parentPort, workerData } from 'node:worker_threads'
import type { CheckMessage, CheckTask } from './check-task.ts'
import { checkData } from './check-data.ts'
import { answerFile } from './checked-files.ts'
import { openChecked } from './checked-folder.ts'
import { answerStretches } from './answer-stretches.ts'
import { extendWitness } from './extend-witness.ts'
import { type LogSurvey, surveyLog } from './log-survey.ts'
import { answerRegister } from './register-thread.ts'

// The entry of the threads a check is done in: the whole of it beside the counter; stretches of the chain, or the register, for another one; or the witness kept up.

const send = (message: CheckMessage): void => parentPort?.postMessage(message)

async function check({ data, keys, handles, threads, quick, scratch }: Extract<CheckTask, { do: 'check' }>): Promise<void> {
  const folder = openChecked(data, keys, () => handles)
  try {
    const result = await checkData(folder, { entry: import.meta.filename, threads, quick, scratch, progress: (part, done, total) => send({ t: 'progress', part, done, total }) })
    send({ t: 'done', result })
  } finally {
    folder.close()
  }
}

/** Stretch by stretch, each at a moment of its own, until none is left. */
function extend({ data, keys }: Extract<CheckTask, { do: 'witness' }>): void {
  for (let more = true; more; ) {
    const folder = openChecked(data, keys)
    try {
      more = extendWitness(folder)
    } finally {
      folder.close()
    }
  }
}

function survey({ data, handles }: Extract<CheckTask, { do: 'survey' }>): LogSurvey | null {
  const folder = openChecked(data, null, () => handles)
  try {
    return surveyLog(folder)
  } finally {
    folder.close()
  }
}

const task = workerData as CheckTask
if (task.do === 'check') await check(task)
else if (task.do === 'witness') extend(task)
else if (task.do === 'register') answerRegister(task)
else if (task.do === 'files') parentPort?.postMessage(answerFile(task))
else if (task.do === 'survey') parentPort?.postMessage(survey(task))
else answerStretches(task)
