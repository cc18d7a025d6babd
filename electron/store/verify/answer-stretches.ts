import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { chainFaults } from '../log/chain-faults.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import { Connection } from '../sqlite/connection.ts'
import type { AnsweredStretch, AskedStretch, CheckTask } from './check-task.ts'

/** Checks one stretch of the chain after the other, as they are asked for, until the thread is ended. */
export function answerStretches({ data, trusted, quick, most }: Extract<CheckTask, { do: 'stretches' }>): void {
  const log = new Connection<LogSchema>({ file: join(data, 'log.db'), readonly: true, synchronous: 'FULL' })
  parentPort?.on('message', (stretch: AskedStretch) => {
    const answer = (message: AnsweredStretch): void => parentPort?.postMessage(message)
    try {
      answer({ faults: chainFaults(log, trusted, stretch, quick ? 'deciding' : 'all').take(most).toArray(), broken: '' })
    } catch (error) {
      answer({ faults: [], broken: error instanceof Error ? error.message : String(error) })
    }
  })
}
