import { Worker } from 'node:worker_threads'
import { chainFaults, type Stretch } from '../log/chain-faults.ts'
import type { CheckOptions } from './check-options.ts'
import type { AnsweredStretch, CheckTask } from './check-task.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

/** Events a thread is given at a time. */
const STRETCH = 20_000

/** The whole chain, checked by several threads in stretches; a short one here. At most `most` findings, in the order of the stream. */
export async function verifiedChain(folder: CheckedFolder, { entry, threads, quick }: Pick<CheckOptions, 'entry' | 'threads' | 'quick'>, most: number, progress: (done: number, total: number) => void, size = STRETCH): Promise<readonly Finding[]> {
  const stretches = stretchesOf(folder.rawLog, size)
  if (stretches.length <= 1) return chainFaults(folder.log, folder.trusted, undefined, quick ? 'deciding' : 'all').take(most).map(({ seq, message }) => finding('chain', seq, message)).toArray()
  const task: CheckTask = { do: 'stretches', data: folder.data, trusted: folder.trusted, quick, most }
  const answers: AnsweredStretch[] = []
  let [next, done] = [0, 0]
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: task })
      let index = -1
      const ask = (): void => {
        index = next++
        const stretch = stretches[index]
        if (stretch) worker.postMessage(stretch)
        else void worker.terminate()
      }
      worker.on('message', (answer: AnsweredStretch) => {
        answers[index] = answer
        progress(++done, stretches.length)
        ask()
      })
      worker.on('error', reject)
      worker.on('exit', () => (index >= stretches.length ? resolve() : reject(new Error('a thread of the check ended before its answer'))))
      ask()
    })
  await Promise.all(Array.from({ length: Math.min(threads, stretches.length) }, work))
  return answers.flatMap(found).slice(0, most)
}

const found = ({ faults, broken }: AnsweredStretch): readonly Finding[] => [
  ...faults.map(({ seq, message }) => finding('chain', seq, message)),
  ...(broken === '' ? [] : [finding('chain', 0, `Rantai catatan tidak terbaca sampai selesai (${broken}).`)]),
]

/** Each begins behind an event that is there, and the last has no end: what comes after is its to tell. */
function stretchesOf(log: CheckedFolder['rawLog'], size: number): readonly Stretch[] {
  const last = log.prepare<[number], number | null>('select max(place) from event where place <= ?').pluck()
  const end = last.get(Number.MAX_SAFE_INTEGER) ?? 0
  const begins = [...new Set(Array.from({ length: Math.ceil(end / size) }, (_, index) => last.get(index * size) ?? 0))]
  return begins.map((after, index) => ({ after, upTo: begins[index + 1] ?? Number.MAX_SAFE_INTEGER }))
}
