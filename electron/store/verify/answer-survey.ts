import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { CheckTask } from './check-task.ts'
import { holdMoment } from './hold-moment.ts'
import { surveyLog } from './log-survey.ts'
import { pageMoment } from './page-moment.ts'

/** The pages of log.db at one moment. */
export function answerSurvey({ data, handles, known }: Extract<CheckTask, { do: 'survey' }>): void {
  const path = join(data, 'log.db')
  const rawLog = new Database(path, { readonly: true })
  try {
    const log = pageMoment(path, handles.log, () => { holdMoment(rawLog) })
    parentPort?.postMessage(surveyLog({ rawLog, handles, moments: { log, register: null } }, known))
  } finally {
    rawLog.close()
  }
}
