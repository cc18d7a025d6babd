import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CheckProgress, CheckResult } from './check-options.ts'
import type { CheckMessage, CheckTask } from './check-task.ts'
import { letHandlesGo, pageHandles } from './page-handles.ts'
import { SCRATCH } from './register-faults.ts'

export interface ThreadedCheck extends Pick<Extract<CheckTask, { do: 'check' }>, 'data' | 'keys' | 'threads' | 'quick'> {
  /** check-thread, as source or bundled: absolute. */
  readonly entry: string
}

/** The whole check in a thread of its own; ends with the signal's reason where it is stopped. What was folded anew is removed however it ends. */
export async function runCheck({ entry, ...asked }: ThreadedCheck, signal: AbortSignal, progress: CheckProgress): Promise<CheckResult> {
  signal.throwIfAborted()
  const scratch = mkdtempSync(join(tmpdir(), SCRATCH))
  const handles = pageHandles(asked.data)
  const task: CheckTask = { do: 'check', ...asked, handles, scratch }
  const worker = new Worker(entry, { workerData: task })
  const stop = (): void => { void worker.terminate() }
  signal.addEventListener('abort', stop, { once: true })
  const ended = new Promise((resolve) => { worker.once('exit', resolve) })
  try {
    return await new Promise<CheckResult>((resolve, reject) => {
      worker.on('message', (message: CheckMessage) => {
        if (message.t === 'progress') progress(message.part, message.done, message.total)
        else resolve(message.result)
      })
      worker.once('error', reject)
      worker.once('exit', () => { reject(signal.aborted ? signal.reason : new Error('the thread of the check ended before its result')) })
    })
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
    await ended
    letHandlesGo(handles)
    rmSync(scratch, { recursive: true, force: true })
  }
}
