import path from 'node:path'
import { type PullAnswer, pullAnswer } from '#protocol/sync/pull.ts'
import { PullLane } from '../../../electron/sync/engine/pull-lane.ts'
import { type Figure, type Spread, spreadOf } from '../figures.ts'
import { PlainLog } from '../peers/plain-log.ts'
import type { PouchPair } from '../peers/pouch-pair.ts'
import type { BenchPc } from './bench-pc.ts'

const never = new AbortController().signal

/** Milliseconds. */
interface Page {
  readonly events: number
  /** Without waiting for the server. */
  readonly ours: number
  /** With it. */
  readonly overLine: number
  readonly plain: number
  readonly pouch: number | null
}

/**
 * An empty PC takes the whole stream: each page checked, kept and folded; beside it the same bytes as plain rows in one transaction on the disk, and as PouchDB's documents, pulled as ours are.
 * `pouch`: null where there is none.
 */
export async function applying(pc: BenchPc, folder: string, pouch: PouchPair | null): Promise<readonly Figure[]> {
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
    const overLine = performance.now() - begun
    if (step.did === 'nothing') break
    if (step.did !== 'taken') throw new Error(JSON.stringify(step))
    const events = asSent(answer)
    pages.push({ events: step.rows, ours: overLine - waited, overLine, plain: plainly(plain, events), pouch: pouch && (await asDocuments(pouch, events, pages.length)) })
  }
  wire.close()
  plain.close()
  return figuresOf(pages)
}

type Sent = readonly object[]

/** As they travel. */
function asSent(answer: PullAnswer | null): Sent {
  const sent = answer && pullAnswer.encode(answer)
  return sent?.outcome === 'page' ? sent.stretches.flatMap(({ events }) => events) : []
}

function plainly(plain: PlainLog, events: Sent): number {
  const rows = events.map((event) => Buffer.from(JSON.stringify(event)))
  const begun = performance.now()
  plain.insertAll(rows)
  return performance.now() - begun
}

/** Only the pulling counts, not how they came to the server. */
async function asDocuments(pouch: PouchPair, events: Sent, page: number): Promise<number> {
  await pouch.offer(events.map((event, at) => ({ ...event, _id: `${page} ${at}` })))
  const begun = performance.now()
  const pulled = await pouch.pull(events.length)
  if (pulled !== events.length) throw new Error(`PouchDB took ${pulled} of ${events.length}`)
  return performance.now() - begun
}

function figuresOf(pages: readonly Page[]): readonly Figure[] {
  const perSecond = (took: (page: Page) => number): Spread => spreadOf(pages.map((page) => (page.events / took(page)) * 1000))
  const [ours, overLine, plain] = [perSecond((page) => page.ours), perSecond((page) => page.overLine), perSecond((page) => page.plain)]
  const taken = `pulled events checked, kept and folded, a page at a time (${pages.length} pages)`
  const applied: Figure = { part: 'sync', what: taken, unit: 'events/s', ours, peer: { what: 'the same bytes as plain rows, a transaction a page', figures: plain }, ratio: ours.median / plain.median }
  if (pages.some(({ pouch }) => pouch === null)) return [applied]
  const pouch = perSecond((page) => page.pouch ?? Number.NaN)
  return [applied, { part: 'sync', what: 'the same with the way over loopback', unit: 'events/s', ours: overLine, peer: { what: 'PouchDB on LevelDB pulls the same from PouchDB over loopback, without TLS, checks or search, nothing on the disk for certain', figures: pouch }, ratio: overLine.median / pouch.median }]
}
