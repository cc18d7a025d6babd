import { PushLane } from '../../../electron/sync/engine/push-lane.ts'
import { type Figure, spreadOf } from '../figures.ts'
import type { BenchPc } from './bench-pc.ts'

const never = new AbortController().signal

/** The whole history of a PC that worked alone, pushed and ordered. */
export async function sendAll(pc: BenchPc): Promise<Figure> {
  const wire = pc.wire()
  const push = new PushLane(pc.parts(wire))
  const begun = performance.now()
  let events = 0
  for (;;) {
    const step = await push.step(never)
    if (step.did === 'nothing') break
    if (step.did === 'failed' || step.did === 'stopped') throw new Error(JSON.stringify(step))
    if (step.did === 'sent') events += step.events
  }
  wire.close()
  return { part: 'sync', what: `history of a PC that worked alone sent and ordered, ${events.toLocaleString('en')} events`, unit: 'events/s', ours: spreadOf([(events / (performance.now() - begun)) * 1000]) }
}
