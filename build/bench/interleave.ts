import { setImmediate as nextTurn } from 'node:timers/promises'

/** What one round took, milliseconds. */
export interface Took {
  /** By the clock, until its answer. */
  readonly wall: number
  /** By the clock, until the process could begin the next: with what is done after the answer. */
  readonly turn: number
  /** The processor's time, all of it. */
  readonly cpu: number
}

export interface Interleaved {
  readonly ours: readonly Took[]
  readonly peer: readonly Took[]
}

/** Rounds before those that count. */
export const warmOf = (rounds: number): number => Math.ceil(rounds / 10)

/** First the one, then the other, over and over: what the machine does beside it befalls both. The first `warm` rounds do not count. */
export async function interleave(rounds: number, ours: (round: number) => unknown, peer: (round: number) => unknown, warm = warmOf(rounds)): Promise<Interleaved> {
  const taken: { readonly ours: Took[]; readonly peer: Took[] } = { ours: [], peer: [] }
  for (let round = -warm; round < rounds; round += 1) {
    const pair = { ours: await timed(() => ours(round)), peer: await timed(() => peer(round)) }
    if (round < 0) continue
    taken.ours.push(pair.ours)
    taken.peer.push(pair.peer)
  }
  return taken
}

export async function timed(work: () => unknown): Promise<Took> {
  const cpu = process.cpuUsage()
  const begun = performance.now()
  await work()
  const wall = performance.now() - begun
  await nextTurn()
  const turn = performance.now() - begun
  const { user, system } = process.cpuUsage(cpu)
  return { wall, turn, cpu: (user + system) / 1000 }
}

export const wallOf = (taken: readonly Took[]): readonly number[] => taken.map(({ wall }) => wall)
export const turnOf = (taken: readonly Took[]): readonly number[] => taken.map(({ turn }) => turn)
export const cpuOf = (taken: readonly Took[]): readonly number[] => taken.map(({ cpu }) => cpu)
