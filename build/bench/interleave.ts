/** What one round took, milliseconds by the clock, and of the processor's time. */
export interface Took {
  readonly wall: number
  readonly cpu: number
}

export interface Interleaved {
  readonly ours: readonly Took[]
  readonly peer: readonly Took[]
}

/** First the one, then the other, over and over: what the machine does beside it befalls both. The first `warm` rounds do not count. */
export async function interleave(rounds: number, ours: (round: number) => unknown, peer: (round: number) => unknown, warm = Math.ceil(rounds / 10)): Promise<Interleaved> {
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
  const { user, system } = process.cpuUsage(cpu)
  return { wall, cpu: (user + system) / 1000 }
}

export const wallOf = (taken: readonly Took[]): readonly number[] => taken.map(({ wall }) => wall)
export const cpuOf = (taken: readonly Took[]): readonly number[] => taken.map(({ cpu }) => cpu)
