import type { OfficerId } from '#domain/ids.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import type { Befallen } from './befallen.ts'
import type { CounterWork } from './counter-work.ts'
import type { NemesisPc } from './nemesis-pc.ts'
import type { ServerKeeper } from './server-keeper.ts'
import type { Nemesis } from './strikes.ts'

/** An office at work, as grave strikes find it. */
export interface Stricken {
  /** The counters that are worked at; the first has the office's key. */
  readonly works: readonly CounterWork[]
  server: ServerKeeper
  readonly nemesis: Nemesis
  readonly admin: OfficerId
  readonly chance: Chance
  readonly befallen: Befallen
  /** It is worked at from now on. */
  comes(pc: NemesisPc): Promise<CounterWork>
  /** Nobody works there any more, and its process is gone. */
  goes(work: CounterWork): Promise<void>
  /** On another machine; it runs. */
  emptyServer(): Promise<ServerKeeper>
}

/** What calls a machine's memory in question. Throws what went wrong. */
export interface GraveStrike {
  /** Some time before. */
  prepare?(): Promise<void>
  strike(): Promise<void>
  /** All is whole and level again: what an admin has to do about it. */
  afterwards?(): Promise<void>
}
