import { setTimeout as delay } from 'node:timers/promises'
import path from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Gone } from '../torture/memory.ts'
import { AdminWork } from './admin-work.ts'
import { column } from './column.ts'
import type { CounterWork } from './counter-work.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import type { GraveStrike, Stricken } from './stricken.ts'
import { until } from './until.ts'

/** Seconds within which somebody does something at a counter, whatever it goes through. */
const BUSY = 90
/** How long a PC that was revoked works on before somebody sees to it: milliseconds. */
const WORKS_ON = [500, 5_000] as const

/** What befalls one of the office's PCs beyond a kill: its memory is older than it was, is there twice, or is no more. */
export const gravePcs = {
  /** Somebody puts an older copy of its data folder in its place: the mark of use beside its keys tells. */
  'pc-put-back': (office: Stricken) => putBack(office, 'data'),
  /** Somebody puts an older image of the disk in its place: nothing on it tells. */
  'pc-imaged': (office: Stricken) => putBack(office, 'data', 'keys'),
  'pc-cloned': cloned,
  'pc-lost': lost,
  'pc-revoked': revoked,
} as const

/** The PC it befalls, and another one whose admin sees to it. */
function victimOf({ works, chance }: Stricken): { readonly victim: CounterWork; readonly other: CounterWork } {
  const at = chance.between(0, works.length - 1)
  return { victim: must(works[at], 'a counter'), other: must(works[(at + 1) % works.length], 'another counter') }
}

/** Nobody works there, nothing else befalls it, and its process is gone; the next who asks opens it. */
function whileOff({ nemesis }: Stricken, work: CounterWork, what: () => Promise<void> | void): Promise<void> {
  return nemesis.spare([work.pc, work.pc.office], () => work.alone(async () => {
    await work.pc.office.close()
    await what()
  }))
}

function putBack(office: Stricken, ...folders: readonly ('data' | 'keys')[]): GraveStrike {
  const { victim: work } = victimOf(office)
  const { pc } = work
  const { memory } = pc.office
  let then = memory.heardSoFar
  return {
    prepare: () => whileOff(office, work, () => {
      pc.copyAside(...folders)
      then = memory.heardSoFar
    }),
    async strike() {
      await until(() => memory.commands.length > then.commands, BUSY)
      const { befallen } = office
      await whileOff(office, work, () => {
        const gone = memory.goesBackTo(then)
        isGone(office, pc, gone)
        pc.putBack(...folders)
        befallen.mayTell.add(pc.name)
        if (folders.length > 1) {
          befallen.doubled = true
          memory.forgetsNumbersOf(gone)
        } else if (gone.commands.length > 0) befallen.mustTell.add(pc.name)
      })
    },
    afterwards: () => numbersGoOn(office),
  }
}

/** Its acts and scans, but for what the server has. */
function isGone({ befallen, server }: Stricken, { name }: NemesisPc, { commands, scans }: Gone): void {
  const there = new Set(column(path.join(server.program.folder, 'server.db'), 'select distinct command_id from stream_event'))
  befallen.gone.push(...commands.map((act) => ({ ...act, pc: name, wasThere: there.has(act.command) })))
  for (const scan of scans) befallen.scans.add(scan)
  befallen.lost = true
}

function cloned(office: Stricken): GraveStrike {
  const { victim: work } = victimOf(office)
  const { pc } = work
  const { befallen } = office
  let both: readonly { readonly pc: NemesisPc; readonly before: number }[] = []
  return {
    async strike() {
      befallen.doubled = true
      await whileOff(office, work, async () => {
        const clone = await pc.cloned(`${pc.name} lagi`, office.chance.between(1, 1_000_000))
        both = [pc, clone].map((one) => ({ pc: one, before: one.office.memory.commands.length }))
        for (const { name } of [pc, clone]) befallen.mayTell.add(name)
        await office.comes(clone)
      })
      // Whoever did nothing as the other one is not known for two.
      const haveActed = await until(() => both.every((one) => one.pc.office.memory.commands.length > one.before), BUSY)
      if (haveActed) for (const one of both) befallen.mustTell.add(one.pc.name)
    },
    afterwards: () => numbersGoOn(office),
  }
}

function lost(office: Stricken): GraveStrike {
  const { victim, other } = victimOf(office)
  return {
    async strike() {
      await whileOff(office, victim, async () => {
        await office.goes(victim)
        const { pc } = victim
        const devices = column(path.join(pc.premises.data, 'log.db'), 'select device from incarnation order by ordinal') as DeviceId[]
        for (const device of devices) office.befallen.devices.add(device)
        isGone(office, pc, pc.office.memory.goesBackTo({ commands: 0, attachments: 0, papers: 0, drafts: new Map(), looks: new Map() }))
      })
      const device = must([...office.befallen.devices].at(-1), 'its device')
      await seesTo(office, other, (admin) => admin.revokes(device))
    },
    afterwards: () => numbersGoOn(office),
  }
}

function revoked(office: Stricken): GraveStrike {
  const { victim, other } = victimOf(office)
  const { chance, befallen } = office
  let device: DeviceId | null = null
  return {
    async strike() {
      const own = await new AdminWork(victim, office.admin).device()
      device = own
      befallen.lost = true
      await seesTo(office, other, (admin) => admin.revokes(own))
      await delay(chance.between(...WORKS_ON))
      befallen.mustTell.add(victim.pc.name)
      const name = `${victim.pc.name} kembali`
      await seesTo(office, victim, (admin) => admin.joins(office.server, (standing) => standing.own?.name === name, name))
    },
    async afterwards() {
      const admin = new AdminWork(other, office.admin)
      const held = (await admin.asks('sync.devices', {})).devices.find((one) => one.device === device)?.held ?? 0
      if (held > 0 && device && chance.happens(50)) await admin.asks('sync.admit', { device })
      await numbersGoOn(office)
    },
  }
}

/** An admin at that PC, with the server and its own line in order meanwhile. */
function seesTo({ nemesis, server, admin }: Stricken, work: CounterWork, what: (admin: AdminWork) => Promise<void>): Promise<void> {
  return nemesis.spare([server, work.pc, work.pc.office], async () => {
    await server.runs()
    await what(new AdminWork(work, admin))
  })
}

/** What is in the hand of a device that no PC is any more is taken over. */
async function numbersGoOn({ works, admin }: Stricken): Promise<void> {
  const devices = new Set<DeviceId>()
  for (const work of works) devices.add(await new AdminWork(work, admin).device())
  const [latest] = works.map(({ pc }) => pc.office.now).toSorted().slice(-1)
  await new AdminWork(must(works[0], 'a counter'), admin).takesOver(devices, must(latest, 'a clock'))
}
