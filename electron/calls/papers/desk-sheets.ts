import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { ControlSheetFacts, DispositionSheetFacts } from '#documents/facts.ts'
import type { Reading } from '../dossier/reading.ts'
import { stepRows } from '../dossier/steps.ts'
import { dossierPart, type PaperRequest } from './dossier-part.ts'

export function dispositionSheet(request: PaperRequest, reading: Reading): DispositionSheetFacts {
  const dispositions = request.dossier.dispositions.map(({ from, at, to, done, instruction, nature, deadline }) => ({
    from: from.name,
    at,
    to: to.map(({ officer, name }) => ({ name, done: done.find((mark) => mark.officer === officer)?.at ?? null })),
    instruction,
    nature,
    deadline,
  }))
  return { ...dossierPart(request, reading, reading.office.policy.receiptSize), kind: 'disposition-sheet', dispositions }
}

/** Each step with who did it last; steps beside the dossier's way so far stay open. */
export function controlSheet(request: PaperRequest, reading: Reading): ControlSheetFacts {
  const { dossier } = request
  const procedure = reading.procedureOf(dossier)
  const events = reading.store.dossiers.history(dossier.id)
  const doneBy = doneSteps(events)
  const steps = stepRows(procedure, dossier, events).map(({ step, printedNo, activity, actor, printedTime }) => ({ no: printedNo, activity, actor, time: printedTime, done: doneBy.get(step) ?? null }))
  return {
    ...dossierPart(request, reading, reading.office.policy.letterSize),
    kind: 'control-sheet',
    sopNumber: procedure.sop.number,
    stopmapColour: dossier.stopmapColour,
    promise: dossier.promise,
    steps,
  }
}

/** Of a row for several, everybody who did it, in their order. */
function doneSteps(events: readonly RecordedDossierEvent[]): ReadonlyMap<string, { readonly name: string; readonly at: IsoInstant }> {
  const done = new Map<string, { name: string; at: IsoInstant }>()
  const turns = new Map<string, readonly string[]>()
  for (const { event, officerName, at } of events) {
    if (event.type !== 'step.completed') continue
    const { step, lastTurn } = event.body
    const names = [...(turns.get(step) ?? []), officerName]
    if (lastTurn) done.set(step, { name: [...new Set(names)].join(', '), at })
    turns.set(step, lastTurn ? [] : names)
  }
  return done
}
