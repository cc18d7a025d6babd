import { workerData } from 'node:worker_threads'
import type { CheckTask } from './check-task.ts'

// The entry of the threads a check is done in: the whole of it beside the counter; stretches of the chain, the office's stream, the register, or one question, for another one; or the witness kept up.
// Each loads only what it is for: run from source, all of it costs a thread half a second and more.

const task = workerData as CheckTask
if (task.do === 'check') await (await import('./answer-check.ts')).answerCheck(task, import.meta.filename)
else if (task.do === 'witness') (await import('./extend-witness.ts')).keepWitness(task)
else if (task.do === 'register') (await import('./register-thread.ts')).answerRegister(task)
else if (task.do === 'files') (await import('./answer-file.ts')).answerFile(task)
else if (task.do === 'stream') (await import('./answer-stream.ts')).answerStream(task)
else if (task.do === 'survey') (await import('./answer-survey.ts')).answerSurvey(task)
else (await import('./answer-stretches.ts')).answerStretches(task)
