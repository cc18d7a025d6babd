import type { SyncParts } from './sync-parts.ts'

/** Places asked for at a time. */
const AT_ONCE = 32

/** The last place of the stream that is the same here and at the server: hashes are chained, so all before it are. 0 where nothing is. */
export async function lastSamePlace({ store, wire }: Pick<SyncParts, 'store' | 'wire'>, abort: AbortSignal): Promise<number> {
  let [same, other] = [0, store.head().g + 1]
  while (other - same > 1) {
    const at = spread(same, other)
    const { points } = await wire.hashes({ at: [...at] }, abort)
    const there = new Map(points.map(({ g, hash }) => [g, hash]))
    const differs = at.find((g) => there.get(g) === undefined || there.get(g) !== store.hashAt(g))
    same = at.filter((g) => differs === undefined || g < differs).at(-1) ?? same
    other = differs ?? other
  }
  return same
}

/** Places between two, neither counted, about evenly; the one before the second among them. */
function spread(same: number, other: number): readonly number[] {
  const step = Math.max(1, Math.ceil((other - same - 1) / AT_ONCE))
  const places = []
  for (let g = same + step; g < other - 1; g += step) places.push(g)
  return [...places, other - 1]
}
