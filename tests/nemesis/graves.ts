import { must } from '#domain/must.ts'
import { gravePcs } from './grave-pcs.ts'
import { graveServers } from './grave-servers.ts'
import type { GraveStrike, Stricken } from './stricken.ts'

const graves = { none: (): GraveStrike => ({ async strike() {} }), ...gravePcs, ...graveServers }

export type Grave = keyof typeof graves

/** By the half of the seed, so that each meets both kinds of books. */
const IN_TURN: readonly Grave[] = ['none', 'pc-put-back', 'pc-cloned', 'server-gone', 'pc-revoked', 'none', 'server-moved', 'pc-lost', 'server-put-back', 'pc-imaged', 'server-lives-on']

export const GRAVES = Object.keys(graves) as Grave[]
export const graveBySeed = (seed: number): Grave => must(IN_TURN[Math.floor(seed / 2) % IN_TURN.length], 'a grave strike')
export const graveStrike = (grave: Grave, office: Stricken): GraveStrike => graves[grave](office)
