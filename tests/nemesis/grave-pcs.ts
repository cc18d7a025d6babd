import { setTimeout as delay } from 'node:timers/promises'
import path from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Gone } from '../torture/memory.ts'
import { AdminWork } from './admin-work.ts'
import { numberIn } from './befallen.ts'
import { column } from './column.ts'
import type { CounterWork } from './counter-work.ts'
import { cloned } from './grave-clone.ts'
import { isOrdered, serves } from './last-served.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import { numbersGoOn } from './numbers-go-on.ts'
import type { GraveStrike, Stricken } from './stricken.ts'

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

function putBack(office: Stricken, ...folders: readonly ('data' | 'keys')[]): GraveStrike {
  const { victim: work } = victimOf(office)
  const { pc } = work
  const { befallen, nemesis, server } = office
  const { memory } = pc.office
  let then = memory.heardSoFar
  return {
    prepare: () => nemesis.spare([pc, pc.office], () => work.alone(async () => {
      await pc.office.close()
      pc.copyAside(...folders)
      then = memory.heardSoFar
    })),
    strike: () => nemesis.spare([server, pc, pc.office], async () => {
      await serves(work)
      await isOrdered(work, server)
      pc.line.cut()
      let gone: Gone = { commands: [], scans: [] }
      await work.alone(async () => {
        await pc.office.close()
        gone = memory.goesBackTo(then)
        isGone(office, pc, gone)
        pc.putBack(...folders)
        if (folders.length > 1) memory.forgetsNumbersOf(gone)
      })
      befallen.doubled ||= folders.length > 1
      befallen.mustTell.add(pc.name)
      // Before it hears what it did.
      const text = await serves(work)
      if (text !== '' && befallen.doubled && befallen.gone.some((act) => act.wasThere && numberIn(act) === text)) befallen.twice.add(text)
      pc.line.mend()
    }),
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

function lost(office: Stricken): GraveStrike {
  const { victim, other } = victimOf(office)
  const { pc } = victim
  return {
    async strike() {
      await office.nemesis.spare([pc, pc.office], async () => {
        // What it did last nobody else has heard of.
        pc.line.cut()
        await serves(victim)
        await victim.alone(() => office.goes(victim))
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
      await serves(victim)
      befallen.mustTell.add(victim.pc.name)
      const name = `${victim.pc.name} kembali`
      await seesTo(office, victim, (admin) => admin.joins(office.server, (standing) => standing.own?.name === name, name))
    },
    async afterwards() {
      const admin = new AdminWork(other, office.admin)
      const held = (await admin.asks('sync.devices', {})).devices.find((one) => one.device === device)?.held ?? 0
      if (held === 0) throw new Error(`nothing of what ${device} did after it was revoked is held`)
      if (device && chance.happens(50)) await admin.asks('sync.admit', { device })
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
