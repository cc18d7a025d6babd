import { parentPort } from 'node:worker_threads'
import type { CheckTask } from './check-task.ts'
import { openChecked } from './checked-folder.ts'
import type { Finding } from './finding.ts'
import { gathered } from './gathered.ts'
import { streamFaults } from './stream-faults.ts'

/** What is wrong with the office's stream. */
export function answerStream({ data, keys, quick, most }: Extract<CheckTask, { do: 'stream' }>): void {
  const folder = openChecked(data, keys)
  try {
    const answer: readonly Finding[] = gathered('stream', most, () => streamFaults(folder, quick ? 'deciding' : 'all', () => {}))
    parentPort?.postMessage(answer)
  } finally {
    folder.close()
  }
}
