import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { LevelKeeper } from './level-keeper.ts'
import { runTask } from './run-task.ts'
import { startTask } from './start-task.ts'
import type { FromThread, ThreadStart, ToKeeper } from './thread-messages.ts'

// The entry of a thread beside the counter: keeps the backup level, or does one task.

const LOOK_EVERY_MS = 20_000

const start = workerData as ThreadStart
const say = (message: FromThread): void => { parentPort?.postMessage(message) }
const fault = (error: unknown): void => { say({ t: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }) }

async function keepLevel(): Promise<void> {
  const compare = (set: string): Promise<string> => startTask(import.meta.filename, start, { task: 'compare', set }).outcome
  const keeper = new LevelKeeper({ ...start, now: () => new Date().toISOString(), verify: compare, told: (status) => { say({ t: 'status', status }) }, fault })
  let woken = new AbortController()
  let asked = 0
  parentPort?.on('message', ({ t }: ToKeeper) => {
    if (t === 'look') asked += 1
    woken.abort()
  })
  for (;;) {
    const answered = asked
    woken = new AbortController()
    await keeper.round()
    for (let one = 0; one < answered; one += 1) say({ t: 'looked' })
    asked -= answered
    if (asked === 0) await wait(LOOK_EVERY_MS, undefined, { signal: woken.signal }).catch(() => {})
  }
}

async function doTask({ task, ...folders }: ThreadStart): Promise<void> {
  if (task === null) return keepLevel()
  say({ t: 'done', outcome: await runTask(folders, task, (done, total) => { say({ t: 'progress', done, total }) }) })
  parentPort?.close()
}

await doTask(start)
