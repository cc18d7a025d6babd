import { must } from '#domain/must.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Outcome, Procedure, Step, StepId, Target } from '#domain/workflow/procedure.ts'
import { turnsOf } from '#domain/workflow/turns.ts'

/** A row of an SOP as a test's own table has it: number, actors (* = our reading), kelengkapan, time, output, ket. */
export type PrintedRow = readonly [no: string, actor: string, requisites: string, time: string, output: string, remark: string]

export const printedSteps = (procedure: Procedure): readonly Step[] => procedure.steps.filter((step) => !step.assumed)

export const rowOf = (procedure: Procedure, step: Step): PrintedRow => [step.printedNo, actorOf(procedure, step), step.requisites, step.printedTime, step.output, step.remark]

/** "Pemohon / Front Office": a row of the applicant and who records it. "Kasi, Kabid": in order. "Loket FO atau Loket BO": either. */
function actorOf(procedure: Procedure, { actor, actorAssumed }: Step): string {
  const turns = turnsOf(actor, {}).map((roles) => roles.map((role) => laneTitle(procedure, role)).join(' atau '))
  const applicant = actor.kind === 'role' && actor.recordedBy ? `${laneTitle(procedure, actor.role)} / ` : ''
  return applicant + turns.join(', ') + (actorAssumed ? '*' : '')
}

/** Minutes (hours included) and days. */
export interface Spent {
  readonly minutes: number
  readonly days: number
}

/** What printed time cells add up to; an empty cell adds nothing. */
export const printedSum = (cells: readonly string[]): Spent =>
  sum(
    cells.filter((cell) => cell !== '').map((cell) => {
      const [, amount = '', unit = ''] = must(/^(\d+) (menit|jam|hari)$/u.exec(cell.toLowerCase()), `a time in "${cell}"`)
      return spent(Number(amount), unit)
    }),
  )

/** What the times of these steps add up to. */
export const countedSum = (steps: readonly Step[]): Spent =>
  sum(
    steps.flatMap(({ time, id }) => {
      if (time === null) return []
      if (time.kind !== 'span') throw new Error(`${id} has no single time`)
      return [spent(time.amount, { minute: 'menit', hour: 'jam', day: 'hari', workingDay: 'hari kerja' }[time.unit])]
    }),
  )

function spent(amount: number, unit: string): Spent {
  if (unit === 'menit') return { minutes: amount, days: 0 }
  if (unit === 'jam') return { minutes: amount * 60, days: 0 }
  if (unit === 'hari') return { minutes: 0, days: amount }
  throw new Error(`a row counted in ${unit}`)
}

const sum = (parts: readonly Spent[]): Spent => parts.reduce((total, part) => ({ minutes: total.minutes + part.minutes, days: total.days + part.days }), { minutes: 0, days: 0 })

/** The steps a dossier passes from the first to the end, by the usual outcome unless another is chosen for a step. */
export function walked(procedure: Procedure, chosen: Readonly<Record<string, string>> = {}): readonly Step[] {
  const path: Step[] = []
  let step: Step | null = must(findStep(procedure, procedure.start), 'the first step')
  while (step) {
    if (path.includes(step)) throw new Error(`a circle at ${step.id}`)
    path.push(step)
    const here: Step = step
    const outcome: Outcome = must(here.outcomes.find(({ id }) => id === (chosen[here.id] ?? here.outcomes[0]?.id)), `an outcome of ${here.id}`)
    step = 'step' in outcome.to ? must(findStep(procedure, outcome.to.step), `step ${outcome.to.step}`) : null
  }
  return path
}

/** Every outcome of every step: "3 refuse → refusal-letter", * where the SOP does not print it; a return leads to the step it resumes at. */
export const waysOf = (procedure: Procedure): readonly string[] =>
  procedure.steps.map((step) => `${nameOf(procedure, step.id)}: ${step.outcomes.map((outcome) => `${outcome.kind}${outcome.assumed ? '*' : ''} ${targetOf(procedure, outcome.to)}`).join(', ')}`)

function targetOf(procedure: Procedure, to: Target): string {
  if ('end' in to) return `(${to.end})`
  return nameOf(procedure, 'step' in to ? to.step : to.waitForApplicant.resume)
}

const nameOf = (procedure: Procedure, id: StepId): string => must(findStep(procedure, id), `step ${id}`).printedNo || id

/** What each outcome does beside moving the dossier: "4 validated: prepare permit, number permit"; outcomes that do nothing are left out. */
export const effectsOf = (procedure: Procedure): readonly string[] =>
  procedure.steps.flatMap((step) =>
    step.outcomes.flatMap(({ id, kind, effects }) => {
      const done = effects.map((effect) => [effect.do, ...Object.entries(effect).flatMap(([key, value]) => (key === 'do' ? [] : [value === true ? key : String(value)]))].join(' '))
      return kind === 'return' || done.length === 0 ? [] : [`${step.printedNo || step.id} ${id}: ${done.join(', ')}`]
    }),
  )

/** Letters written beside the outcomes: "3 minutes for verified, refuse". */
export const papersOf = (procedure: Procedure): readonly string[] =>
  procedure.steps.flatMap((step) => (step.papers ?? []).map((paper) => `${step.printedNo || step.id} ${paper.document} for ${paper.neededFor.join(', ') || 'nothing'}`))

/** The refusal track every SOP without one of its own gets. */
export const DEFAULT_REFUSAL_TRACK = {
  ways: [
    'refusal-letter: forward* refusal-sign',
    'refusal-sign: forward* refusal-number, sendBack* refusal-letter',
    'refusal-number: forward* refusal-hand-over',
    'refusal-hand-over: forward* (refused)',
  ],
  effects: [
    'refusal-letter drafted: prepare refusal',
    'refusal-sign signed: sign refusal wet',
    'refusal-number numbered: number refusal',
    'refusal-hand-over handed-over: handOver refusal',
  ],
} as const
