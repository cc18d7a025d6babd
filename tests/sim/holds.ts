import { isDeepStrictEqual } from 'node:util'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { DossierId, EventRef } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { holdStanding } from '../../electron/calls/dossier/held-elsewhere.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** What only the PC does that holds the dossier: another one takes it first. In touch that is all it does for now, since the order has to come back; otherwise the papers are here. */
export function asHolder(pc: SimPc, officer: Officer, dossier: DossierId, command: DossierCommand): string | null {
  const refused = pc.tries(officer, dossier, command)
  if (refused !== 'held-elsewhere') return refused
  const taken = pc.tries(officer, dossier, { do: 'take', paperInHand: !pc.hears })
  if (taken !== null) return `takes it: ${taken}`
  return pc.hears ? 'asks for it' : pc.tries(officer, dossier, command)
}

/** What is done with a dossier at that PC. No dossier in two hands: of the PCs that have all the server has, one at most holds it, and no other one of them moves it. */
export async function inOneHand<Done>(world: World, pc: SimPc, dossier: DossierId, does: () => Done): Promise<Done> {
  const head = world.serverUp ? (await world.server.reader.head())?.point : undefined
  const inTouch = world.pcs.filter((one) => one.on && one.hears && isDeepStrictEqual(one.sync.head(), head))
  const others = inTouch.filter((one) => one.store.device !== pc.store.device && holdsForSure(one, dossier))
  const before = pc.state(dossier)?.lastTransition
  const isClaimed = [before, pc.state(dossier)?.hold?.since].some((ref) => isUnplaced(pc, ref))
  const done = does()
  if (!inTouch.includes(pc)) return done
  const [holder] = others
  if (holder && holdsForSure(pc, dossier)) world.wrong(`${pc.name} and ${holder.name} hold one dossier`)
  if (holder && !isClaimed && !isDeepStrictEqual(pc.state(dossier)?.lastTransition, before)) world.wrong(`${pc.name} moves what ${holder.name} holds`)
  return done
}

/** What was done without a line, with the papers in hand, and what builds upon it: the order decides. */
const isUnplaced = ({ store, sync }: SimPc, ref: EventRef | null | undefined): boolean => ref?.device === store.device && ['kept', 'sent'].includes(sync.standingOf(ref))

/** What was done without a line, and has no place yet, is learned of later; so is what an older Loket does not read. */
function holdsForSure(pc: SimPc, dossier: DossierId): boolean {
  const { hold, waiting = [] } = pc.state(dossier) ?? {}
  return hold !== undefined && waiting.length === 0 && holdStanding(pc.store, hold) === 'here' && (hold.asked === true || !isUnplaced(pc, hold.since))
}

/** A row of a dossier's stream, as far as it moves the dossier from hand to hand. */
export interface HoldRow {
  readonly device: string
  readonly seq: number
  readonly type: string
  readonly base_device: string | null
  readonly base_seq: number | null
  readonly stays: number | null
  readonly over_device: string | null
  readonly over_seq: number | null
}

/** Who must hold it, since which event ("" where nobody does), and which takes came too late; reckoned from the stream alone. */
export function heldAsOrdered(rows: readonly HoldRow[]): { readonly device: string | null; readonly since: string; readonly late: readonly string[] } {
  const told: Told = { device: null, since: '', taken: false, last: '', late: [] }
  for (const row of rows) {
    const own = `${row.device} ${row.seq}`
    if (row.type === 'dossier.taken' && told.since !== `${row.over_device ?? ''} ${row.over_seq ?? ''}`) told.late.push(own)
    else if (row.type === 'dossier.taken') Object.assign(told, { device: row.device, since: own, taken: true })
    else if (row.type === 'dossier.received' ? told.last === '' : MOVES.has(row.type) && `${row.base_device ?? ''} ${row.base_seq ?? ''}` === told.last) moved(told, row, own)
  }
  return { device: told.device, since: told.since, late: told.late }
}

interface Told {
  device: string | null
  /** The event the hold began with; "" where nobody holds it. */
  since: string
  /** It began with a take. */
  taken: boolean
  /** The last move that counted. */
  last: string
  readonly late: string[]
}

function moved(told: Told, { type, stays, device }: HoldRow, own: string): void {
  told.last = own
  if (type === 'dossier.accepted' || (told.taken && told.device !== device)) return
  if (type !== 'dossier.received' && stays !== 1) Object.assign(told, { device: null, since: '', taken: false })
  else if (told.device !== device) Object.assign(told, { device, since: own, taken: false })
}

const MOVES = new Set(['dossier.received', 'dossier.accepted', 'step.completed', 'dossier.returned', 'dossier.resubmitted', 'dossier.ended'])
