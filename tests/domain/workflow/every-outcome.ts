import { expect } from 'vitest'
import { must } from '#domain/must.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { Outcome, Procedure, Step } from '#domain/workflow/procedure.ts'
import { Line, REASON, wayTo } from './line.ts'

/** Every outcome of every step, each on a dossier of its own that came the shortest way: it leads where the procedure says. Tells how many there were. */
export function everyOutcomeLeads(procedure: Procedure): number {
  const outcomes = procedure.steps.flatMap((step) => step.outcomes.map((outcome) => ({ step, outcome })))
  for (const { step, outcome } of outcomes) leads(procedure, step, outcome)
  return outcomes.length
}

function leads(procedure: Procedure, step: Step, outcome: Outcome): void {
  const line = Line.received(procedure, 'to-check')
  if (step.id !== procedure.start) for (const { id } of wayTo(procedure, step.id).slice(1)) line.does(id)
  if (step.id !== procedure.start) line.does(outcome.id)
  const said = `${step.printedNo || step.id} ${outcome.label}`
  if ('end' in outcome.to) expect(line.place, said).toBe(outcome.to.end)
  else if ('step' in outcome.to) expect(line.step.id, said).toBe(outcome.to.step)
  else comesBack(line, must(findStep(procedure, outcome.to.waitForApplicant.resume), 'the step to resume'), said)
  expect(line.office.refolded(), said).toEqual(line.office.dossier)
}

/** Handed back, the clock standing still if it ran; taken in again with the number it had, at the step the return named. */
function comesBack(line: Line, resume: Step, said: string): void {
  const { registerNumber, clockStart, lastReturn } = line.office.dossier
  const stopped = () => line.office.dossier.pauses.filter((pause) => pause.to === null).length
  expect(line.place, said).toBe('pemohon')
  expect(lastReturn, said).toMatchObject({ resume: resume.id, reason: REASON })
  expect(stopped(), said).toBe(clockStart === null ? 0 : 1)
  line.resubmits()
  expect(line.step.id, said).toBe(resume.id)
  expect(line.office.dossier.registerNumber, said).toEqual(registerNumber)
  expect(stopped(), said).toBe(0)
}
