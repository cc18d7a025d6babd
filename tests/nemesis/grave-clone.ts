import path from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { AdminWork } from './admin-work.ts'
import { column } from './column.ts'
import type { CounterWork } from './counter-work.ts'
import { serves } from './last-served.ts'
import { numbersGoOn } from './numbers-go-on.ts'
import type { GraveStrike, Stricken } from './stricken.ts'

/** An image of a PC's disk in a second machine: both serve applicants before either speaks to the server, and are worked at to the end. */
export function cloned(office: Stricken): GraveStrike {
  const { works, chance, nemesis, befallen } = office
  const work = must(works[chance.between(0, works.length - 1)], 'a counter')
  const { pc } = work
  let two: { readonly device: DeviceId; readonly machines: readonly CounterWork[] } | null = null
  return {
    strike() {
      befallen.doubled = true
      return nemesis.spare([pc, pc.office], async () => {
        // The image knows of the same cable.
        pc.line.cut()
        const other = await work.alone(async () => {
          await pc.office.close()
          return office.comes(await pc.cloned(`${pc.name} lagi`, chance.between(1, 1_000_000)))
        })
        two = { device: must(column(path.join(pc.premises.data, 'log.db'), 'select device from incarnation order by ordinal').at(-1), 'a device') as DeviceId, machines: [work, other] }
        const [one, another] = [await serves(work), await serves(other)]
        if (one !== '' && one === another) befallen.twice.add(one)
        for (const { name } of [pc, other.pc]) befallen.mustTell.add(name)
        pc.line.mend()
      })
    },
    async afterwards() {
      const { device, machines } = must(two, 'two machines')
      await areTwo(office, device, machines)
      await numbersGoOn(office)
    },
  }
}

/** One of them goes by the name of before; the server lists both, and every PC that the other is a copy of it. */
async function areTwo({ works, admin, server }: Stricken, device: DeviceId, machines: readonly CounterWork[]): Promise<void> {
  const names = await Promise.all(machines.map((work) => new AdminWork(work, admin).device()))
  const copy = names.find((name) => name !== device)
  if (copy === undefined || !names.includes(device)) throw new Error(`of two machines on one disk ${names.join(' and ')} came, it was ${device}`)
  await server.runs()
  const listed = await server.program.devices()
  for (const one of [device, copy]) if (!listed.some((entry) => entry.device === one && entry.revoked === null)) throw new Error(`the server does not list ${one}: ${JSON.stringify(listed)}`)
  for (const work of works) {
    const { devices } = await new AdminWork(work, admin).asks('sync.devices', {})
    const [before, after] = [devices.find((one) => one.device === device), devices.find((one) => one.device === copy)]
    if (!before || !after || !after.dataOf.some(({ code }) => code === before.code)) throw new Error(`${work.pc.name} does not list ${copy} as a copy of ${device}: ${JSON.stringify(devices)}`)
  }
}
