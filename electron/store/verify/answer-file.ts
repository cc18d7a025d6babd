import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { CheckTask } from './check-task.ts'
import { type CheckedFile, fileFaults } from './file-faults.ts'
import { gathered } from './gathered.ts'
import { holdMoment } from './hold-moment.ts'
import { pageMoment } from './page-moment.ts'

/** What SQLite itself finds in one file. */
export function answerFile({ data, handles, file, most }: Extract<CheckTask, { do: 'files' }>): void {
  const path = join(data, `${file}.db`)
  const database = new Database(path, { readonly: true })
  try {
    const moment = pageMoment(path, file === 'stream' ? null : handles[file], () => { holdMoment(database) })
    const answer: CheckedFile = { findings: gathered('files', most, () => fileFaults(`${file}.db`, database)), moment: moment?.name ?? '' }
    parentPort?.postMessage(answer)
  } finally {
    database.close()
  }
}
