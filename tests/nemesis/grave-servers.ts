import { rmSync } from 'node:fs'
import path from 'node:path'
import { must } from '#domain/must.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { SERVER_GONE } from '#protocol/calls/server.ts'
import { standingOf } from '../torture/standing-of.ts'
import { AdminWork } from './admin-work.ts'
import { column } from './column.ts'
import { copied } from './copied.ts'
import type { CounterWork } from './counter-work.ts'
import { isOrdered, serves } from './last-served.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import type { ServerKeeper } from './server-keeper.ts'
import type { GraveStrike, Stricken } from './stricken.ts'
import type { Spared } from './strikes.ts'
import { until } from './until.ts'

/** Within how many seconds each has gone where the old server says. */
const FOLLOWED = 90

const RUNNING = { old: 'running', sure: '' } as const
const GONE = { old: 'gone', sure: SERVER_GONE } as const

/** What befalls the office's server beyond a kill: its memory is older than it was, or another machine goes on in its stead. */
export const graveServers = {
  'server-put-back': putBack,
  /** Planned: it closes its stream, and the counters go where it says. */
  'server-moved': (office: Stricken): GraveStrike => ({
    async strike() {
      const old = office.server
      await another(office, RUNNING)
      await follow(office, old)
      await old.kill()
      isClosed(old, office.server)
    },
  }),
  /** Forced: its disk is no more, and whoever names the next one has not all that it ordered. */
  'server-gone': (office: Stricken): GraveStrike => ({
    async strike() {
      office.befallen.rewound = true
      const { founder, others, all } = counters(office)
      const old = office.server
      await office.nemesis.spare([old, ...all], async () => {
        founder.pc.line.cut()
        await areOrdered(others, old)
        office.befallen.displaced = true
        await old.kill()
        rmSync(old.program.folder, { recursive: true })
      })
      await another(office, GONE)
      await joined(office)
    },
  }),
  /** Forced, and the old one lives: all but one go on with it for a while. */
  'server-lives-on': (office: Stricken): GraveStrike => ({
    async strike() {
      office.befallen.rewound = true
      office.befallen.doubled = true
      const old = office.server
      await another(office, GONE, ({ line }) => { line.cut() })
      const { others } = counters(office)
      await office.nemesis.spare([old, ...others.flatMap(({ pc }) => [pc, pc.office])], () => areOrdered(others, old))
      office.befallen.displaced = true
      await old.kill()
      await joined(office)
    },
  }),
} as const

/** Who has the office's key, and the others. */
function counters({ works }: Stricken): { readonly founder: CounterWork; readonly others: readonly CounterWork[]; readonly all: readonly Spared[] } {
  const [founder, ...others] = works
  return { founder: must(founder, 'a counter'), others, all: works.flatMap(({ pc }) => [pc, pc.office]) }
}

/** Each did something more, and the server that is there has given it a place. */
async function areOrdered(works: readonly CounterWork[], server: ServerKeeper): Promise<void> {
  for (const work of works) await serves(work)
  for (const work of works) await isOrdered(work, server)
}

/** One counter is out of touch from the time of the copy on, and the first that speaks to the server afterwards: what the others had ordered meanwhile loses its place. */
function putBack(office: Stricken): GraveStrike {
  const { server, nemesis, befallen, works, chance } = office
  const { folder } = server.program
  const aside = `${folder}.salinan`
  const alone = must(works[chance.between(0, works.length - 1)], 'a counter')
  const others = works.filter((work) => work !== alone)
  const inTouch = Promise.withResolvers<void>()
  let apart = Promise.resolve()
  return {
    async prepare() {
      await nemesis.spare([server, alone.pc], async () => {
        alone.pc.line.cut()
        await server.kill()
        copied(folder, aside)
        await server.start()
      })
      apart = nemesis.spare([alone.pc], () => {
        alone.pc.line.cut()
        return inTouch.promise
      })
    },
    async strike() {
      befallen.rewound = true
      await nemesis.spare([server, alone.pc.office, ...others.flatMap(({ pc }) => [pc, pc.office])], async () => {
        await areOrdered(others, server)
        befallen.displaced = true
        for (const { pc } of others) pc.line.cut()
        await server.kill()
        copied(aside, folder)
        await server.start()
        alone.pc.line.mend()
        await areOrdered([alone], server)
        for (const { pc } of others) pc.line.mend()
      })
      inTouch.resolve()
      await apart
    },
  }
}

/** Named at the PC that has the office's key. Each counter has a cable to it; who goes by the one before still does. */
async function another(office: Stricken, change: Omit<CallInput<'server.change'>, 'code'>, before: (founder: NemesisPc) => void = () => {}): Promise<void> {
  const { nemesis, works, admin, server: old } = office
  const { founder } = counters(office)
  const fresh = await office.emptyServer()
  await nemesis.spare([old, fresh, founder.pc, founder.pc.office], async () => {
    before(founder.pc)
    if (change.old === 'running') await old.runs()
    for (const { pc } of works) await pc.wiredTo(() => fresh.program.port)
    await new AdminWork(founder, admin).changesServer(fresh, change)
    office.server = fresh
  })
}

const isNext = ({ state, term }: CallOutput<'sync.standing'>): boolean => state === 'in-touch' && term !== null && term > 1

/** By themselves, to the address the old server passes on, which has to stay. */
async function follow(office: Stricken, old: ServerKeeper): Promise<void> {
  const { server, nemesis } = office
  const { others } = counters(office)
  server.stays()
  const isThere = async (work: CounterWork): Promise<boolean> => {
    // Each may still have a moment to fall at.
    for (const one of [old, server]) await one.runs()
    return isNext(await work.alone(() => standingOf(work.pc.office)))
  }
  await nemesis.spare([server, ...others.flatMap(({ pc }) => [pc, pc.office])], async () => {
    for (const work of others) if (!(await until(() => isThere(work), FOLLOWED))) throw new Error(`${work.pc.name} does not go where the old server says: ${JSON.stringify(await standingOf(work.pc.office))}`)
  })
}

/** It ordered nothing behind the place where the next one's term begins. */
function isClosed(old: ServerKeeper, next: ServerKeeper): void {
  const [last] = column(path.join(old.program.folder, 'server.db'), 'select max(g) from stream_event')
  const [start] = column(path.join(next.program.folder, 'server.db'), 'select start_g from term order by n desc limit 1')
  if (last !== start) throw new Error(`the server that moved ordered ${last} events, and the next one begins behind ${start}`)
}

/** Each with a code of the new server. */
async function joined(office: Stricken): Promise<void> {
  const { nemesis, server, admin } = office
  for (const work of counters(office).others) await nemesis.spare([server, work.pc, work.pc.office], () => new AdminWork(work, admin).joins(server, isNext))
}
