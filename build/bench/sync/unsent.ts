import { gzipSync } from 'node:zlib'
import { MOST_EVENTS, pushRequest } from '#protocol/sync/push.ts'
import { PushLane } from '../../../electron/sync/engine/push-lane.ts'
import { type Figure, spreadOf } from '../figures.ts'
import type { BenchPc } from './bench-pc.ts'
import { CountingLine } from './counting-line.ts'

const never = new AbortController().signal
const UNSENT = 10_000
/** Bits a second. */
const SLOW = 512_000

/** What was done without a line, sent over a slow one. */
export async function unsentOverSlowLine(pc: BenchPc, port: number): Promise<readonly Figure[]> {
  for (let done = 0; done < UNSENT; done += 1) pc.note(`Pemohon ${done} menelepon pada pukul ${8 + (done % 8)}.${String(done % 60).padStart(2, '0')}; ${WORDS[done % WORDS.length]}`)
  const { events, compressed } = together(pc)
  const line = new CountingLine(port, SLOW)
  const wire = pc.wire(await line.open())
  const push = new PushLane(pc.parts(wire))
  const begun = performance.now()
  for (let did = ''; did !== 'nothing'; ) {
    const step = await push.step(never)
    if (step.did === 'stopped' || step.did === 'failed') throw new Error(JSON.stringify(step))
    did = step.did
  }
  const seconds = (performance.now() - begun) / 1000
  wire.close()
  line.close()
  return [
    { part: 'sync', what: `${events.toLocaleString('en')} unsent events over ${SLOW / 1000} kbit/s: bytes both ways`, unit: 'kB', ours: spreadOf([line.bytes / 1000]), peer: { what: 'gzip of all of them in one', figures: spreadOf([compressed / 1000]) }, ratio: line.bytes / compressed },
    { part: 'sync', what: 'the same: how long', unit: 'ms', ours: spreadOf([seconds * 1000]), peer: { what: 'gzip of all of them in one at that rate', figures: spreadOf([(compressed * 8000) / SLOW]) }, ratio: (seconds * SLOW) / (compressed * 8) },
  ]
}

/** All that is unsent, as it travels, compressed in one. */
function together({ sync }: BenchPc): { readonly events: number; readonly compressed: number } {
  const texts: string[] = []
  let [events, at] = [0, sync.toldEnd()?.seq ?? 0]
  for (;;) {
    const stretch = sync.ownAfter(at, { bytes: Number.MAX_SAFE_INTEGER, events: MOST_EVENTS })
    if (stretch.events.length === 0) return { events, compressed: gzipSync(texts.join('')).length }
    texts.push(JSON.stringify(pushRequest.encode({ after: stretch.after, events: [...stretch.events], signatures: [...stretch.signatures] })))
    events += stretch.events.length
    at += stretch.events.length
  }
}

const WORDS = ['datang Senin', 'menunggu surat keterangan', 'menanyakan masa berlaku', 'akan diwakilkan kepada saudaranya', 'mengirim kekurangan lewat pos', 'minta dikabari lewat WhatsApp'] as const
