import type { Officer } from '#domain/officer/officer.ts'
import { ROLES } from '#domain/officer/role.ts'
import { roleTitle } from '#domain/officer/role-title.ts'
import type { Procedure, Step } from '#domain/workflow/procedure.ts'
import type { Reading } from '../dossier/reading.ts'
import { rolesHolding } from './roles-holding.ts'
import { byUrgency, type DueDossier, dueDossiers } from './late-dossiers.ts'

export interface Queue {
  readonly id: string
  readonly title: string
  readonly dossiers: readonly DueDossier[]
}

/** The queues of an officer: one for each role held, then what concerns everyone. */
export function queuesOf(officer: Officer, reading: Reading): readonly Queue[] {
  const running = [...dueDossiers(reading)].sort(byUrgency)
  const placed = running.map((dossier) => ({ dossier, step: stepOf(dossier, reading) }))
  const desks = officer.roles
    .map(({ role }) => role)
    .filter((role) => role !== ROLES.admin && role !== ROLES.supervisor)
    .map((role) => ({ id: `role:${role}`, title: roleTitle(role), dossiers: placed.filter(({ dossier, step }) => step && rolesHolding(dossier, step, reading).includes(role)).map(({ dossier }) => dossier) }))
  return [
    ...desks,
    { id: 'waiting-applicant', title: 'Menunggu pemohon', dossiers: running.filter((dossier) => dossier.at === 'applicant') },
    { id: 'unclaimed', title: 'Belum diambil', dossiers: placed.filter(({ step }) => step && handsOver(step)).map(({ dossier }) => dossier) },
    { id: 'late', title: 'Terlambat', dossiers: running.filter((dossier) => dossier.due.lateDays > 0) },
  ]
}

function stepOf(dossier: DueDossier, reading: Reading): Step | null {
  if (dossier.at !== 'step') return null
  const procedure: Procedure = reading.procedureOf(dossier)
  return procedure.steps.find((step) => step.id === dossier.step) ?? null
}

const handsOver = (step: Step): boolean => step.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'handOver'))
