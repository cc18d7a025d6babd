import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { LogSchema } from '../schema/log-schema.ts'
import { Connection } from '../sqlite/connection.ts'
import { checkStretch } from './check-stretch.ts'
import type { AskedStretch, CheckTask } from './check-task.ts'
import { holdMoment } from './hold-moment.ts'

/** Checks one stretch of the chain after the other, as they are asked for, until the thread is ended. */
export function answerStretches({ data, trusted, ...how }: Extract<CheckTask, { do: 'stretches' }>): void {
  const log = new Connection<LogSchema>({ file: join(data, 'log.db'), readonly: true, synchronous: 'FULL' })
  const rawLog = new Database(join(data, 'log.db'), { readonly: true })
  holdMoment(rawLog)
  log.holdMoment()
  parentPort?.on('message', (stretch: AskedStretch) => { parentPort?.postMessage(checkStretch({ log, rawLog }, trusted, stretch, how)) })
}
