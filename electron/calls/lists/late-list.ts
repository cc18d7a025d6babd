import { must } from '#domain/must.ts'
import { hasRole } from '#domain/officer/rights.ts'
import type { RoleId } from '#domain/officer/role.ts'
import { ROLE_TITLES } from '#domain/officer/role-title.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { laneTitle, laneTitles } from '#domain/workflow/lane-title.ts'
import type { StepId } from '#domain/workflow/procedure.ts'
import type { RunningDossier } from '#store/contract/dossier-reader.ts'
import { rolesHolding } from '../desk/roles-holding.ts'
import { type DueDossier, lateDossiers } from '../desk/late-dossiers.ts'
import { holdingPc } from '../dossier/held-elsewhere.ts'
import type { Reading } from '../dossier/reading.ts'
import { dossierWords, workingDaysSince } from './dossier-words.ts'
import type { OfficeListPage, RowOf } from './office-list.ts'

export interface LateDossier extends DueDossier {
  /** Who holds it: the role, which SOPs call by many names and the office by one. */
  readonly unit: string
  /** The same as its SOP heads the lane. */
  readonly lane: string
  readonly roles: readonly RoleId[]
}

/** What is late, unit by unit, the latest first. */
export const lateByUnit = (reading: Reading): readonly LateDossier[] =>
  lateDossiers(reading)
    .map((dossier) => ({ ...dossier, ...holderOf(dossier, reading) }))
    .sort(inOrder)

/** How many are late at each unit, and by how much the latest one. */
export function sumsByUnit(late: readonly LateDossier[]): OfficeListPage['units'] {
  const units = new Map<string, { count: number; latest: number }>()
  for (const { unit, due } of late) {
    const sum = units.get(unit) ?? { count: 0, latest: 0 }
    units.set(unit, { count: sum.count + 1, latest: Math.max(sum.latest, due.lateDays) })
  }
  return [...units].map(([unit, sum]) => ({ unit, ...sum }))
}

/** The rows after a cursor, which holds its place when others come and go: `due|since|id|unit` of the last row. */
export function latePage(late: readonly LateDossier[], after: string, limit: number, reading: Reading): { readonly rows: readonly RowOf<'late'>[]; readonly next: string } {
  const last = after === '' ? null : placeOf(after)
  const rest = last ? late.filter((dossier) => inOrder(dossier, last) > 0) : late
  const page = rest.slice(0, limit)
  const end = page.at(-1)
  return { rows: page.flatMap((dossier) => lateRow(dossier, reading) ?? []), next: rest.length > limit && end ? cursorOf(end) : '' }
}

export function lateRow({ id, unit, lane, roles, due }: LateDossier, reading: Reading): RowOf<'late'> | null {
  const dossier = reading.store.dossiers.state(id)
  if (!dossier) return null
  const { since } = dossier.position
  const officers = reading.store.settings.officers().filter((officer) => roles.some((role) => hasRole(officer, role)))
  return { list: 'late', ...dossierWords(dossier, reading), unit, lane, officers: officers.map(({ name }) => name), pc: holdingPc(reading.store, dossier.hold), since, waited: workingDaysSince(since, reading), lateDays: due.lateDays, promised: dossier.promise?.date ?? null, due: must(due.date, 'the due date of what is late') }
}

/** The roles that may act where it stands. A role of an SOP's own has only the name it has there. */
function holderOf(dossier: RunningDossier, reading: Reading): Pick<LateDossier, 'unit' | 'lane' | 'roles'> {
  const procedure = reading.procedureOf(dossier)
  const step = findStep(procedure, dossier.step as StepId)
  if (!step) return { unit: 'Langkah tidak dikenal', lane: '', roles: [] }
  const roles = rolesHolding(dossier, step, reading)
  return { unit: roles.map((role) => ROLE_TITLES.get(role) ?? laneTitle(procedure, role)).join(' atau '), lane: laneTitles(procedure, roles), roles }
}

type Place = Pick<LateDossier, 'unit' | 'since' | 'id'> & { readonly due: Pick<DueDossier['due'], 'date'> }

const inOrder = (one: Place, other: Place): number =>
  compare(one.unit, other.unit) || compare(one.due.date ?? '', other.due.date ?? '') || compare(one.since, other.since) || compare(one.id, other.id)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const cursorOf = ({ due, since, id, unit }: Place): string => [due.date ?? '', since, id, unit].join('|')

function placeOf(cursor: string): Place {
  const [date = '', since = '', id = '', ...unit] = cursor.split('|')
  return { unit: unit.join('|'), since: since as Place['since'], id: id as Place['id'], due: { date: date as NonNullable<Place['due']['date']> } }
}
