import path from 'node:path'
import type { PullAnswer } from '#protocol/sync/pull.ts'
import { PullLane } from '../../../electron/sync/engine/pull-lane.ts'
import { type Figure, spreadOf } from '../figures.ts'
import { PlainLog } from '../peers/plain-log.ts'
import type { BenchPc } from './bench-pc.ts'

const never = new AbortController().signal

interface Page {
  readonly events: number
  readonly ours: number
  readonly plain: number
}

/** An empty PC takes the whole stream: each page checked, kept and folded, and beside it the same bytes as plain rows in one transaction on the disk. */
export async function applying(pc: BenchPc, folder: string): Promise<readonly Figure[]> {
  const wire = pc.wire()
  const plain = new PlainLog(path.join(folder, 'plain.db'))
  const pages: Page[] = []
  let [answer, waited]: [PullAnswer | null, number] = [null, 0]
  const pull = async (...asked: Parameters<typeof wire.pull>): Promise<PullAnswer> => {
    const begun = performance.now()
    answer = await wire.pull(...asked)
    waited = performance.now() - begun
    return answer
  }
  const line = { pull, push: wire.push.bind(wire), hashes: wire.hashes.bind(wire), adopt: wire.adopt.bind(wire), succeed: wire.succeed.bind(wire) }
  const lane = new PullLane(pc.parts(line))
  for (;;) {
    const begun = performance.now()
    const step = await lane.step(0, never)
    const ours = performance.now() - begun - waited
    if (step.did === 'nothing') break
    if (step.did !== 'taken') throw new Error(JSON.stringify(step))
    pages.push({ events: step.rows, ours, plain: plainly(plain, answer) })
  }
  wire.close()
  plain.close()
  return figuresOf(pages)
}

function plainly(plain: PlainLog, answer: PullAnswer | null): number {
  const rows = answer?.outcome === 'page' ? answer.stretches.flatMap(({ events }) => events.map((event) => Buffer.from(JSON.stringify(event)))) : []
  const begun = performance.now()
  plain.insertAll(rows)
  return performance.now() - begun
}

function figuresOf(pages: readonly Page[]): readonly Figure[] {
  const perSecond = (took: (page: Page) => number): readonly number[] => pages.map((page) => (page.events / took(page)) * 1000)
  const [ours, plain] = [spreadOf(perSecond((page) => page.ours)), spreadOf(perSecond((page) => page.plain))]
  return [{ part: 'sync', what: `pulled events checked, kept and folded, a page at a time (${pages.length} pages)`, unit: 'events/s', ours, peer: { what: 'the same bytes as plain rows, a transaction a page', figures: plain }, ratio: ours.median / plain.median }]
}
