import { PullLane } from '../../../electron/sync/engine/pull-lane.ts'
import { type Figure, spreadOf } from '../figures.ts'
import type { BenchPc } from './bench-pc.ts'
import { CountingLine } from './counting-line.ts'

const never = new AbortController().signal
/** Seconds a pull is held. */
const WAIT = 25

/** What crosses the line while nobody does anything: held pulls, one after the other. */
export async function idleTraffic(pc: BenchPc, port: number): Promise<Figure> {
  const line = new CountingLine(port)
  const wire = pc.wire(await line.open())
  const pull = new PullLane(pc.parts(wire))
  for (let did = ''; did !== 'nothing'; ) {
    const step = await pull.step(0, never)
    if (step.did === 'failed' || step.did === 'stopped') throw new Error(JSON.stringify(step))
    did = step.did
  }
  const [before, begun] = [line.bytes, performance.now()]
  for (let held = 0; held < 2; held += 1) await pull.step(WAIT, never)
  const minutes = (performance.now() - begun) / 60_000
  wire.close()
  line.close()
  return { part: 'sync', what: 'bytes a minute and PC while nobody does anything', unit: 'B', ours: spreadOf([(line.bytes - before) / minutes]) }
}
