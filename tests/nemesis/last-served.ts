import { isLevel, standingOf } from '../torture/standing-of.ts'
import type { CounterWork } from './counter-work.ts'
import type { ServerKeeper } from './server-keeper.ts'
import { until } from './until.ts'

/** Seconds within which somebody is served, and the server hears of it, whatever the machine goes through. */
const BUSY = 90

/** An applicant comes, again and again until something was done that is answered for. Gives back the register number that was said; "" for none. */
export async function serves(work: CounterWork): Promise<string> {
  const { memory } = work.pc.office
  const before = memory.commands.length
  let text = ''
  const did = await until(async () => {
    text = await work.serves()
    return memory.commands.length > before
  }, BUSY)
  if (!did) throw new Error(`nothing is done at ${work.pc.name}`)
  return text
}

/** What was done there has its place at that server, which is started again where it falls. Nobody does more there until then, and nothing else befalls the two. */
export function isOrdered(work: CounterWork, server: ServerKeeper): Promise<void> {
  const { name, office } = work.pc
  return work.alone(async () => {
    const ordered = await until(async () => {
      await server.runs()
      return isLevel(await standingOf(office))
    }, BUSY)
    if (!ordered) throw new Error(`${name} does not come level: ${JSON.stringify(await standingOf(office))}`)
  })
}
