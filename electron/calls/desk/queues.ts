import { reprintsDue } from '#domain/dossier/number-to-follow.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { maySupervise } from '#domain/officer/rights.ts'
import { ROLES } from '#domain/officer/role.ts'
import type { DossierId } from '#domain/ids.ts'
import { roleTitle } from '#domain/officer/role-title.ts'
import type { Procedure, Step } from '#domain/workflow/procedure.ts'
import { lateDays } from '#domain/workflow/due-dates.ts'
import type { Reading } from '../dossier/reading.ts'
import { rolesHolding } from './roles-holding.ts'
import { byUrgency, type DueDossier, dueDossiers } from './late-dossiers.ts'

export interface Queue {
  readonly id: string
  readonly title: string
  /** Most urgent first. */
  readonly dossiers: readonly QueuedDossier[]
}

export interface QueuedDossier {
  readonly id: DossierId
  readonly late: boolean
}

/** The queues of an officer: one for each role held, then what concerns everyone, then the dispositions addressed to them. */
export function queuesOf(officer: Officer, reading: Reading): readonly Queue[] {
  const reprints = toReprint(reading)
  const running = [...dueDossiers(reading)].sort(byUrgency)
  const placed = running.map((dossier) => ({ dossier, step: stepOf(dossier, reading) }))
  const desks = officer.roles
    .map(({ role }) => role)
    .filter((role) => role !== ROLES.admin && role !== ROLES.supervisor)
    .map((role) => ({ id: `role:${role}`, title: roleTitle(role), dossiers: placed.filter(({ dossier, step }) => step && rolesHolding(dossier, step, reading).includes(role)).map(({ dossier }) => queued(dossier)) }))
  return [
    ...desks,
    { id: 'waiting-applicant', title: 'Menunggu pemohon', dossiers: running.filter((dossier) => dossier.at === 'applicant').map(queued) },
    { id: 'unclaimed', title: 'Belum diambil', dossiers: placed.filter(({ step }) => step && handsOver(step)).map(({ dossier }) => queued(dossier)) },
    { id: 'late', title: 'Terlambat', dossiers: running.filter((dossier) => dossier.due.lateDays > 0).map(queued) },
    { id: 'dispositions', title: 'Disposisi untuk saya', dossiers: withDispositions(officer, reading) },
    ...(reading.store.sync && maySupervise(officer) ? [{ id: 'conflicts', title: 'Konflik', dossiers: inConflict(reading) }] : []),
    ...(reprints.length > 0 ? [{ id: 'reprint', title: 'Cetak ulang dengan nomor', dossiers: reprints }] : []),
  ]
}

/** Where two counters acted at once; the oldest first. */
const inConflict = ({ store: { lists } }: Reading): readonly QueuedDossier[] => {
  const part = { list: 'in-conflict' } as const
  return lists.page(part, '', lists.count(part)).ids.map((id) => ({ id, late: false }))
}

/** Papers left saying that their number was to follow, and it has come; the oldest first. */
const toReprint = ({ store: { lists, dossiers } }: Reading): readonly QueuedDossier[] => {
  const part = { list: 'number-owed' } as const
  return lists.page(part, '', lists.count(part)).ids.filter((id) => reprintsDue(dossiers.state(id) ?? NOTHING).length > 0).map((id) => ({ id, late: false }))
}

const NOTHING = { documents: {}, papers: [] }

const queued = ({ id, due }: DueDossier): QueuedDossier => ({ id, late: due.lateDays > 0 })

/** Dossiers with a disposition this officer has not done, each once; late where its deadline has passed. */
function withDispositions({ id: officer }: Officer, { store, today, calendar }: Reading): readonly QueuedDossier[] {
  const byDossier = new Map<DossierId, boolean>()
  for (const { dossier, deadline } of store.lists.dispositionsTo(officer)) byDossier.set(dossier, byDossier.get(dossier) === true || lateDays(deadline, today, calendar) > 0)
  return [...byDossier].map(([id, late]) => ({ id, late }))
}

function stepOf(dossier: DueDossier, reading: Reading): Step | null {
  if (dossier.at !== 'step') return null
  const procedure: Procedure = reading.procedureOf(dossier)
  return procedure.steps.find((step) => step.id === dossier.step) ?? null
}

const handsOver = (step: Step): boolean => step.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'handOver'))
