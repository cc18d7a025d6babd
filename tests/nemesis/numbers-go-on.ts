import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { AdminWork } from './admin-work.ts'
import type { Stricken } from './stricken.ts'
import { until } from './until.ts'

/** Seconds within which there are numbers again. */
const SOON = 90

/** What is in the hand of a device that no PC is any more is taken over, and applicants have numbers. */
export async function numbersGoOn({ works, admin }: Stricken): Promise<void> {
  const devices = new Set<DeviceId>()
  for (const work of works) devices.add(await new AdminWork(work, admin).device())
  const [latest] = works.map(({ pc }) => pc.office.now).toSorted().slice(-1)
  const first = must(works[0], 'a counter')
  await new AdminWork(first, admin).takesOver(devices, must(latest, 'a clock'))
  if (!(await until(async () => (await first.serves()) !== '', SOON))) throw new Error(`${first.pc.name} has no numbers for its applicants`)
}
