import type { Officer } from '../officer/officer.ts'
import { checkActors, checkStaff } from './checks/actors.ts'
import { checkNames } from './checks/names.ts'
import { checkPapers } from './checks/papers.ts'
import type { ProcedureProblem } from './checks/procedure-problem.ts'
import { checkTimes } from './checks/times.ts'
import { checkWays } from './checks/ways.ts'
import type { Procedure } from './procedure.ts'

export type { ProcedureProblem } from './checks/procedure-problem.ts'

/** What is wrong with a procedure, row by row, in words an admin understands; none = it can be walked. With `officers`, also the roles nobody holds. */
export function checkProcedure(procedure: Procedure, officers?: readonly Officer[]): readonly ProcedureProblem[] {
  const held = new Set(officers?.filter((officer) => officer.active).flatMap((officer) => officer.roles.map((role) => role.role)))
  return [
    ...checkNames(procedure),
    ...checkWays(procedure),
    ...checkActors(procedure),
    ...checkPapers(procedure),
    ...checkTimes(procedure),
    ...(officers ? checkStaff(procedure, held) : []),
  ]
}
