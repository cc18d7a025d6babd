import { isLevel, standingOf } from '../torture/standing-of.ts'
import type { CounterWork } from './counter-work.ts'
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

/** What was done there has its place; its line and the server are in order meanwhile. */
export async function isOrdered(work: CounterWork): Promise<void> {
  const { pc } = work
  const standing = () => work.alone(() => standingOf(pc.office))
  const ordered = await until(async () => isLevel(await standing()), BUSY)
  if (!ordered) throw new Error(`${pc.name} does not come level: ${JSON.stringify(await standing())}`)
}
