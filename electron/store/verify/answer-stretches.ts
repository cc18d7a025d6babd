import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { LogSchema } from '../schema/log-schema.ts'
import { Connection } from '../sqlite/connection.ts'
import { checkStretch } from './check-stretch.ts'
import type { AskedStretch, CheckTask, StretchMessage } from './check-task.ts'
import { holdMoment } from './hold-moment.ts'
import { pageMoment } from './page-moment.ts'

/** Checks one stretch of the chain after the other, as they are asked for, until the thread is ended. */
export function answerStretches({ data, handles, trusted, ...how }: Extract<CheckTask, { do: 'stretches' }>): void {
  const log = new Connection<LogSchema>({ file: join(data, 'log.db'), readonly: true, synchronous: 'FULL' })
  const rawLog = new Database(join(data, 'log.db'), { readonly: true })
  const held = pageMoment(join(data, 'log.db'), handles.log, () => {
    holdMoment(rawLog)
    log.holdMoment()
  })
  const say = (message: StretchMessage): void => parentPort?.postMessage(message)
  parentPort?.on('message', (stretch: AskedStretch) => { say({ moment: held?.name ?? '', answer: checkStretch({ log, rawLog }, trusted, stretch, how) }) })
}
