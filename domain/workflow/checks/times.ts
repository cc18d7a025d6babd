import type { Duration } from '../duration.ts'
import type { Procedure } from '../procedure.ts'
import { type ProcedureProblem, problem, problemAt } from './procedure-problem.ts'

/** Times that say nothing a calendar could count. */
export function checkTimes(procedure: Procedure): readonly ProcedureProblem[] {
  const declared = procedure.declaredTime ? timeProblems(procedure, procedure.declaredTime) : []
  const shared = Object.entries(procedure.sharedLimits ?? {}).flatMap(([group, limit]) =>
    limit.kind === 'shared' ? [`Batas waktu bersama "${group}" menunjuk batas bersama lain. Tulis lamanya.`] : timeProblems(procedure, limit).map((message) => `Batas waktu bersama "${group}": ${message}`),
  )
  return [
    ...declared.map((message) => problem(`Waktu layanan: ${message}`)),
    ...shared.map(problem),
    ...procedure.steps.flatMap((step) => (step.time ? timeProblems(procedure, step.time).map((message) => problemAt(step, message)) : [])),
  ]
}

function timeProblems(procedure: Procedure, time: Duration): readonly string[] {
  if (time.kind === 'span') return time.amount > 0 ? [] : ['waktu harus lebih dari nol.']
  if (time.kind === 'range') return time.from > 0 && time.from <= time.to ? [] : ['rentang waktu terbalik atau nol. Tulis dari yang terkecil.']
  if (time.kind === 'byField') return [...Object.values(time.cases), time.otherwise].flatMap((part) => timeProblems(procedure, part))
  if (time.kind === 'shared' && !Object.hasOwn(procedure.sharedLimits ?? {}, time.group)) return [`batas waktu bersama "${time.group}" belum ditentukan lamanya.`]
  return []
}
