import type { SimNetwork } from './sim-network.ts'
import type { SimPc } from './sim-pc.ts'

/** Steps of a lane after which everything must have gone through, where every line stands. */
const BOUND = 40

/** All that hangs on promises alone has happened. */
export const drained = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

/** Until nobody has anything to send or to take; every line stands. `mend`: whether a PC had to be helped. Gives back what kept them from it, or null. */
export async function caughtUp(pcs: readonly SimPc[], network: SimNetwork, mend: (pc: SimPc) => Promise<boolean> = () => Promise.resolve(false)): Promise<string | null> {
  for (let steps = 0; steps < BOUND; steps += 1) {
    let mended = false
    for (const pc of pcs) mended = (await mend(pc)) || mended
    const heads = pcs.map((pc) => standing(pc))
    for (const lane of ['push', 'pull'] as const) {
      for (const pc of pcs) pc.begin(lane)
      for (;;) {
        await drained()
        if ((await network.deliver()) === null) break
      }
    }
    for (const pc of pcs) for (const lane of ['push', 'pull'] as const) if (pc.lanes[lane].busy) network.giveUp(pc.name)
    await drained()
    if (!mended && pcs.every((pc, nth) => standing(pc) === heads[nth] && Object.values(pc.lanes).every(({ said }) => said?.did === 'nothing') && !pc.sync.forked && pc.sync.waiting().sent === 0)) return null
  }
  return `not through after ${BOUND} steps: ${pcs.map((pc) => `${pc.name} push ${JSON.stringify(pc.lanes.push.said)} pull ${JSON.stringify(pc.lanes.pull.said)}`).join(', ')}`
}

const standing = ({ sync }: SimPc): string => `${sync.head().g} ${sync.toldEnd()?.seq ?? '-'}`
