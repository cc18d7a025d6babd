import { assertNever } from '../../assert-never.ts'
import type { RoleId } from '../../officer/role.ts'
import { laneTitle } from '../lane-title.ts'
import type { ActorRule, Procedure, Step } from '../procedure.ts'
import { type ProcedureProblem, problemAt } from './procedure-problem.ts'

/** Whether somebody in the office can record each step. */
export const checkActors = (procedure: Procedure): readonly ProcedureProblem[] =>
  procedure.steps.flatMap((step) => [...new Set(actorProblems(procedure, step.actor))].map((message) => problemAt(step, message)))

/** The roles that record a step, whatever the dossier's facts. */
export function recordersOf(actor: ActorRule): readonly RoleId[] {
  switch (actor.kind) {
    case 'role':
      return [actor.recordedBy ?? actor.role]
    case 'inOrder':
    case 'anyOf':
      return actor.roles
    case 'byCase':
      return [...actor.cases.flatMap((candidate) => recordersOf(candidate.actor)), ...recordersOf(actor.otherwise)]
    default:
      return assertNever(actor)
  }
}

function actorProblems(procedure: Procedure, actor: ActorRule): readonly string[] {
  if (actor.kind === 'byCase') return [...actor.cases.map((candidate) => candidate.actor), actor.otherwise].flatMap((part) => actorProblems(procedure, part))
  const recorders = recordersOf(actor)
  if (recorders.length === 0) return ['belum ada pelaksananya. Pilih sekurang-kurangnya satu.']
  const named = actor.kind === 'role' ? [actor.role, ...recorders] : recorders
  return [...named.filter((role) => partyOf(procedure, role) === undefined).map(unknownRole), ...recorders.flatMap((role) => outsider(procedure, role))]
}

const unknownRole = (role: RoleId): string => `pelaksana "${role}" tidak ada di daftar pelaksana prosedur ini. Tambahkan atau pilih yang lain.`

function outsider(procedure: Procedure, role: RoleId): readonly string[] {
  const party = partyOf(procedure, role)
  if (party === undefined || party === 'office') return []
  return [`${laneTitle(procedure, role)} bukan petugas kantor ini, jadi tidak ada yang dapat mencatatnya. Tentukan petugas yang mencatat.`]
}

const partyOf = (procedure: Procedure, role: RoleId) => procedure.roles.find((lane) => lane.id === role)?.party

/** Roles of the procedure no active officer holds, with the first step that waits for each. */
export function checkStaff(procedure: Procedure, held: ReadonlySet<RoleId>): readonly ProcedureProblem[] {
  const seen = new Set<RoleId>()
  const lacking = (step: Step) => recordersOf(step.actor).filter((role) => !held.has(role) && !seen.has(role) && seen.add(role))
  return procedure.steps.flatMap((step) => lacking(step).map((role) => problemAt(step, `belum ada petugas dengan peran ${laneTitle(procedure, role)}. Beri peran itu kepada seorang petugas.`)))
}
