import { parentPort, workerData } from 'node:worker_threads'
import { doUpdateTask } from './do-update-task.ts'
import type { FromUpdateThread, UpdateTask } from './update-task.ts'

// The entry of a thread beside the counter that does one task of an update and ends.

const say = (message: FromUpdateThread): void => { parentPort?.postMessage(message) }

say({ t: 'done', outcome: await doUpdateTask(workerData as UpdateTask, (done, total) => { say({ t: 'progress', done, total }) }) })
parentPort?.close()
