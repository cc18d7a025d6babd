import path from 'node:path'
import { mkdirSync } from 'node:fs'
import { type Figure, spreadOf } from '../figures.ts'
import { interleave, wallOf } from '../interleave.ts'
import { BarePush } from '../peers/bare-push.ts'
import type { BenchPc } from './bench-pc.ts'

/** An act at the one PC until the other has folded it in, beside a bare POST of as many bytes and an answer that waited for it. */
export async function acrossScreens([here, there]: readonly [BenchPc, BenchPc], folder: string, rounds: number): Promise<readonly Figure[]> {
  let arrived = (): void => {}
  const [one, other] = [here.link(() => {}), there.link(() => { arrived() })]
  one.start()
  other.start()
  const bare = new BarePush(made(path.join(folder, 'bare')))
  await bare.open()
  const note = (round: number): string => `Pemohon menelepon, akan datang lagi pada hari kerja berikutnya (${round}).`
  const ours = async (round: number): Promise<void> => {
    const told = new Promise<void>((resolve) => { arrived = resolve })
    here.note(note(round))
    one.acted()
    await told
  }
  const barely = async (round: number): Promise<void> => {
    const told = bare.wait()
    while (!bare.isWaiting) await new Promise((resolve) => setImmediate(resolve))
    await bare.post(Buffer.from(note(round).repeat(4)))
    await told
  }
  try {
    await level(there)
    const took = await interleave(rounds, ours, barely)
    const [spread, peer] = [spreadOf(wallOf(took.ours)), spreadOf(wallOf(took.peer))]
    return [{ part: 'sync', what: 'an act at one PC until it is in the other’s register', unit: 'ms', ours: spread, peer: { what: 'a bare POST and a held answer, nothing kept', figures: peer }, ratio: spread.median / peer.median }]
  } finally {
    await one.close()
    await other.close()
    bare.close()
  }
}

/** Until what was done meanwhile is through. */
async function level({ sync }: BenchPc): Promise<void> {
  for (let last = -1; sync.folded() !== last; ) {
    last = sync.folded()
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function made(folder: string): string {
  mkdirSync(folder)
  return folder
}
