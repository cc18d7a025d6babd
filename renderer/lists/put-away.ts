import { addDays } from '#domain/calendar/iso-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { keepPart, keptPart } from '../session/kept-part.ts'

type Unheard = CallOutput<'sync.unheard'>['computers'][number]

/** PCs an officer knows to be out of use: each as it was last heard of, and the day from which it is told again. One that worked since, and fell silent, is another one. */
export type PutAway = readonly (readonly [heard: string, until: string])[]

/** Long enough for a machine that is being mended, short enough that none is forgotten: days. */
const FOR = 7
/** `keptPart`’s name of it. */
const SCREEN = 'komputer-diam'

export const keptAway = (officer: string): PutAway => readAway(keptPart(officer, SCREEN))
export const keepAway = (officer: string, away: PutAway): void => keepPart(officer, SCREEN, away)

/** As it was kept; whatever else stands there puts nothing away. */
export function readAway(kept: string | null): PutAway {
  try {
    const found: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(found) ? found.flatMap(([heard, until]: readonly unknown[]) => (typeof heard === 'string' && typeof until === 'string' ? [[heard, until] as const] : [])) : []
  } catch {
    return []
  }
}

/** Those of which nothing is to be said before a week is over are gone. */
export const stillTold = <One extends Unheard>(computers: readonly One[], away: PutAway, today: IsoDate): readonly One[] =>
  computers.filter((pc) => !away.some(([heard, until]) => heard === heardOf(pc) && today < until))

/** These beside what is put away already, less what is told again by today. */
export const putAway = (computers: readonly Unheard[], away: PutAway, today: IsoDate): PutAway =>
  [...away.filter(([, until]) => today < until), ...computers.map((pc) => [heardOf(pc), addDays(today, FOR)] as const)]

const heardOf = ({ name, lastAct, enrolled }: Unheard): string => `${lastAct ?? enrolled} ${name}`
