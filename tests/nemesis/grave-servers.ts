import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { must } from '#domain/must.ts'
import type { CallInput } from '#protocol/calls.ts'
import { SERVER_GONE } from '#protocol/calls/server.ts'
import { AdminWork } from './admin-work.ts'
import { copied } from './copied.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import type { GraveStrike, Stricken } from './stricken.ts'

/** How long some go on with a server that was given up: milliseconds. */
const LIVES_ON = [1_000, 8_000] as const

const RUNNING = { old: 'running', sure: '' } as const
const GONE = { old: 'gone', sure: SERVER_GONE } as const

/** What befalls the office's server beyond a kill: its memory is older than it was, or another machine goes on in its stead. */
export const graveServers = {
  'server-put-back': putBack,
  /** Planned: it closes its stream. */
  'server-moved': (office: Stricken): GraveStrike => ({
    async strike() {
      const old = office.server
      await another(office, RUNNING)
      await joined(office)
      await old.kill()
    },
  }),
  /** Forced: its disk is no more. */
  'server-gone': (office: Stricken): GraveStrike => ({
    async strike() {
      office.befallen.rewound = true
      const old = office.server
      await office.nemesis.spare([old], async () => {
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
      await delay(office.chance.between(...LIVES_ON))
      await old.kill()
      await joined(office)
    },
  }),
} as const

function putBack(office: Stricken): GraveStrike {
  const { server, nemesis, befallen } = office
  const { folder } = server.program
  const aside = `${folder}.salinan`
  const whileOff = (what: () => void) => nemesis.spare([server], async () => {
    await server.kill()
    what()
    await server.start()
  })
  return {
    prepare: () => whileOff(() => { copied(folder, aside) }),
    strike() {
      befallen.rewound = true
      return whileOff(() => { copied(aside, folder) })
    },
  }
}

/** Named at the PC that has the office's key; the cables of all lead there from now on. */
async function another(office: Stricken, change: Omit<CallInput<'server.change'>, 'code'>, before: (founder: NemesisPc) => void = () => {}): Promise<void> {
  const { nemesis, works, admin, server: old } = office
  const founder = must(works[0], 'a counter')
  const fresh = await office.emptyServer()
  await nemesis.spare([old, fresh, founder.pc, founder.pc.office], async () => {
    before(founder.pc)
    if (change.old === 'running') await old.runs()
    for (const { pc } of works) await pc.wiredTo(() => fresh.program.port)
    await new AdminWork(founder, admin).changesServer(fresh, change)
    office.server = fresh
  })
}

/** Each with a code of the new server. */
async function joined({ works, nemesis, server, admin }: Stricken): Promise<void> {
  for (const work of works.slice(1)) await nemesis.spare([server, work.pc, work.pc.office], () => new AdminWork(work, admin).joins(server, ({ term }) => term !== null && term > 1))
}
