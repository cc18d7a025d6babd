import { Worker } from 'node:worker_threads'
import type { CheckOptions } from './check-options.ts'
import { checkStretch } from './check-stretch.ts'
import { STRETCH } from './stretch.ts'
import type { AnsweredStretch, AskedStretch, CheckTask, KeptStretch, StretchMessage } from './check-task.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import type { WitnessedStretch } from './witness.ts'

export interface VerifiedChain {
  /** In the order of the stream. */
  readonly findings: readonly Finding[]
  /** Every stretch as it is now, where nothing was found and every signature is known to be right; else none. */
  readonly seen: readonly KeptStretch[]
  /** The moments of log.db they were read at. */
  readonly moments: ReadonlySet<string>
}

interface How extends Pick<CheckOptions, 'entry' | 'threads' | 'quick'> {
  /** By the place each begins after. */
  readonly known?: ReadonlyMap<number, WitnessedStretch>
  /** Stretches whose events stand in pages that are what they were, in the same way. */
  readonly kept?: ReadonlyMap<number, KeptStretch>
}

/** The whole chain, checked by several threads in stretches; a short one here. At most `most` findings. */
export async function verifiedChain(folder: CheckedFolder, { entry, threads, quick, known = new Map(), kept = new Map() }: How, most: number, progress: (done: number, total: number) => void, size = STRETCH): Promise<VerifiedChain> {
  const stretches = stretchesOf(folder.rawLog, size, known, kept)
  const [only = { after: 0, upTo: Number.MAX_SAFE_INTEGER, known: null }] = stretches
  const moments = new Set<string>()
  if (stretches.length <= 1) return joined([checkStretch(folder, folder.trusted, only, { quick, most })], most, new Set([folder.moments.log?.name ?? '']))
  const task: CheckTask = { do: 'stretches', data: folder.data, handles: folder.handles, trusted: folder.trusted, quick, most }
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
      worker.on('message', ({ moment, answer }: StretchMessage) => {
        moments.add(moment)
        answers[index] = answer
        progress(++done, stretches.length)
        ask()
      })
      worker.on('error', reject)
      worker.on('exit', () => (index >= stretches.length ? resolve() : reject(new Error('a thread of the check ended before its answer'))))
      ask()
    })
  await Promise.all(Array.from({ length: Math.min(threads, Math.max(1, stretches.filter((one) => !one.kept).length)) }, work))
  return joined(answers, most, moments)
}

function joined(answers: readonly AnsweredStretch[], most: number, moments: ReadonlySet<string>): VerifiedChain {
  const findings = answers.flatMap(found).slice(0, most)
  return { findings, seen: findings.length === 0 ? answers.flatMap(({ seen }) => seen ?? []) : [], moments }
}

const found = ({ faults, broken }: AnsweredStretch): readonly Finding[] => [
  ...faults.map(({ seq, message }) => finding('chain', seq, message)),
  ...(broken === '' ? [] : [finding('chain', 0, `Rantai catatan tidak terbaca sampai selesai (${broken}).`)]),
]

/** Each begins behind an event that is there, and the last has no end: what comes after is its to tell. */
function stretchesOf(log: CheckedFolder['rawLog'], size: number, known: ReadonlyMap<number, WitnessedStretch>, kept: ReadonlyMap<number, KeptStretch>): readonly AskedStretch[] {
  const last = log.prepare<[number], number | null>('select max(place) from event where place <= ?').pluck()
  const end = last.get(Number.MAX_SAFE_INTEGER) ?? 0
  const begins = [...new Set(Array.from({ length: Math.ceil(end / size) }, (_, index) => last.get(index * size) ?? 0))]
  return begins.map((after, index) => {
    const pages = kept.get(after)
    return { after, upTo: begins[index + 1] ?? Number.MAX_SAFE_INTEGER, known: known.get(after) ?? null, ...(pages ? { kept: pages } : {}) }
  })
}
