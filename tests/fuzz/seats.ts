import { ROLES, type RoleId } from '#domain/officer/role.ts'
import type { Access } from '#protocol/call.ts'
import { type CallName, calls } from '#protocol/calls.ts'

/** Who sits before the screen: officers, and those nobody may let in. */
export const SEATS = ['budi', 'dewi', 'ratna', 'wati', 'hendra', 'nobody', 'gone', 'locked', 'left'] as const
export type Seat = (typeof SEATS)[number]

export interface Person {
  readonly name: string
  readonly desk: string
  readonly roles: readonly RoleId[]
}

/** The officers; `gone` has logged out, `locked` waits for the PIN, `left` works here no more though the session was never closed; `nobody` never logged in. */
export const PEOPLE: Readonly<Record<Exclude<Seat, 'nobody'>, Person>> = {
  hendra: { name: 'Hendra Wijaya', desk: 'Admin', roles: [ROLES.admin] },
  budi: { name: 'Budi Santoso', desk: 'Loket 1', roles: [ROLES.frontOffice] },
  dewi: { name: 'Dewi Lestari', desk: 'Back Office', roles: [ROLES.backOffice] },
  ratna: { name: 'Ratna Dewanti', desk: 'Ruang kepala', roles: [ROLES.headOfOffice] },
  wati: { name: 'Wati Susanti', desk: 'Penyelia', roles: [ROLES.supervisor] },
  gone: { name: 'Gilang Permana', desk: 'Loket 2', roles: [ROLES.frontOffice, ROLES.admin, ROLES.supervisor] },
  locked: { name: 'Lilis Suryani', desk: 'Loket 3', roles: [ROLES.frontOffice, ROLES.admin, ROLES.supervisor] },
  left: { name: 'Lukman Hakim', desk: 'Loket 4', roles: [ROLES.frontOffice, ROLES.admin, ROLES.supervisor] },
}

/** Everybody's PIN in the office under fire; no easy one, so that finding it in a log means something. */
export const PIN = '482913'

const OUT: Partial<Readonly<Record<Seat, string>>> = { nobody: 'not-logged-in', gone: 'not-logged-in', left: 'not-logged-in', locked: 'session-locked' }

/** The code a seat must be refused with before anything else is looked at; null where it may ask. */
export function refusedWith(seat: Seat, name: CallName): string | null {
  const access = neededFor(name)
  if (access === 'anyone') return null
  const out = OUT[seat]
  if (out !== undefined) return out
  return holds(seat, access) ? null : 'no-right'
}

function holds(seat: Seat, access: Access): boolean {
  const roles = seat === 'nobody' ? [] : PEOPLE[seat].roles
  if (access === 'officer') return true
  if (access === 'admin') return roles.includes(ROLES.admin)
  if (access === 'oversight') return roles.some((role) => OVERSEERS.has(role))
  if (access === 'supervisor') return roles.includes(ROLES.supervisor)
  return roles.some((role) => role !== ROLES.admin)
}

/** The table's word, unless product.md asks more: a call whose access was lowered in the table is caught all the same. */
export function neededFor(name: CallName): Access {
  const [told, least] = [calls[name].access, leastFor(name)]
  if (told === 'anyone') return least
  return told === 'officer' && least !== 'anyone' ? least : told
}

const ADMINS = /^(office|officer|service|calendar|procedure|template|device|backup)\.(change|save|remove|set|start|configure)|^check\.|^numbering\.saveBook$|^update\.|^sync\.(join|code|devices|rename|revoke|admit)$|^server\.|^hands\.(takeOver|open)$/
const SUPERVISORS = new Set(['numbering.void', 'numbering.record', 'hands.handOver', 'hands.close', 'conflict.settle'])
/** Whoever looks after what others saw. */
const OVERSEERS = new Set<RoleId>([ROLES.admin, ROLES.supervisor, ROLES.headOfOffice])
const OVERSIGHT = /^views\./
/** Whole NIK and phone. */
const WHOLE = new Set(['dossier.reveal', 'applicant.find', 'notice.compose', 'draft.open', 'draft.save', 'draft.discard'])
/** `sync.standing`: counts and how the line stands, also while an office is being fetched for the first time and nobody can log in yet. */
const OPEN = /^(session|setup|restore)\.|^fault\.report$|^sync\.standing$/
/** Of the first start: nobody's any more once there is an office. */
export const FIRST_START = /^restore\.|^setup\.(establish|options|join)$/
/** What any officer may do. */
const EVERYBODYS = new Set(['session.changeSecret', 'dossier.addNote', 'disposition.read', 'disposition.complete', 'clock.confirm'])

/** The rights of product.md, said once more without the table. A new command is a desk's, a new query an officer's, until it is named here. */
export function leastFor(name: string): Access {
  if (ADMINS.test(name)) return 'admin'
  if (SUPERVISORS.has(name)) return 'supervisor'
  if (OVERSIGHT.test(name)) return 'oversight'
  if (EVERYBODYS.has(name)) return 'officer'
  if (OPEN.test(name)) return 'anyone'
  if (WHOLE.has(name)) return 'desk'
  return isCommand(name) ? 'desk' : 'officer'
}

const isCommand = (name: string): boolean => Object.hasOwn(calls, name) && calls[name as CallName].kind === 'command'
