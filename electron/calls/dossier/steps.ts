import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { assertNever } from '#domain/assert-never.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { ActorRule, Procedure, Step } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'

type StepRow = CallOutput<'dossier.open'>['steps'][number]

/** The SOP as printed, with where the dossier has been and is. */
export function stepRows(procedure: Procedure, dossier: Dossier, events: readonly RecordedDossierEvent[]): StepRow[] {
  const done = new Set(events.flatMap(({ event }) => (event.type === 'step.completed' && event.body.lastTurn ? [event.body.step] : [])))
  const here = dossier.position.at === 'step' ? dossier.position.step : dossier.position.at === 'applicant' ? dossier.position.resume : null
  return procedure.steps.map((step) => ({
    step: step.id,
    printedNo: step.printedNo,
    activity: step.activity,
    actor: actorTitle(procedure, step),
    requisites: step.requisites,
    printedTime: step.printedTime,
    output: step.output,
    remark: step.remark,
    assumed: step.assumed === true,
    state: step.id === here ? 'here' : done.has(step.id) ? 'done' : 'ahead',
  }))
}

/** Who acts, as the SOP's lanes call them; * where the source lost its mark and the actor is our reading. */
const actorTitle = (procedure: Procedure, step: Step): string => `${titles(procedure, step.actor)}${step.actorAssumed === true ? ' *' : ''}`

function titles(procedure: Procedure, actor: ActorRule): string {
  switch (actor.kind) {
    case 'role':
      return laneTitle(procedure, actor.role)
    case 'inOrder':
      return actor.roles.map((role) => laneTitle(procedure, role)).join(', lalu ')
    case 'anyOf':
      return actor.roles.map((role) => laneTitle(procedure, role)).join(' atau ')
    case 'byCase':
      return [...actor.cases.map((one) => one.actor), actor.otherwise].map((one) => titles(procedure, one)).join(' / ')
    default:
      return assertNever(actor)
  }
}
