import { useState } from 'react'
import type { FieldMessage, Refusal } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { stepProblems, type Secrets } from './answer-problems.ts'
import { useSetupDraft, type SetupDraft } from './setup-draft.ts'
import { setupInput } from './setup-input.ts'
import { useEstablish } from './use-establish.ts'
import { STEPS, stepOf, type StepId } from './steps.ts'

export interface Setup {
  readonly draft: SetupDraft
  readonly change: (change: Partial<SetupDraft>) => void
  readonly secrets: Secrets
  readonly setSecrets: (secrets: Secrets) => void
  readonly at: StepId
  readonly problems: readonly FieldMessage[]
  readonly refusal: Refusal | null
  readonly running: boolean
  readonly show: (step: StepId) => void
  /** The next step, or at the end the office itself. */
  readonly goOn: () => void
  readonly goBack: (() => void) | null
  readonly answered: (step: StepId) => boolean
}

const NOTHING: readonly FieldMessage[] = []

/** The wizard's course. Nothing is stored with the counter before the last step. */
export function useSetup(options: CallOutput<'setup.options'>): Setup {
  const [draft, change] = useSetupDraft()
  const [secrets, setSecrets] = useState<Secrets>({ secret: '', again: '' })
  const [at, setAt] = useState<StepId>('office')
  const [problems, setProblems] = useState(NOTHING)
  const establish = useEstablish()
  const [refused, setRefused] = useState(establish.refusal)
  const index = STEPS.findIndex((step) => step.id === at)
  const before = STEPS[index - 1]

  const check = (step: StepId): readonly FieldMessage[] => stepProblems(step, draft, secrets, options)
  const show = (step: StepId, found = NOTHING): void => {
    setProblems(found)
    setAt(step)
  }
  if (establish.refusal !== refused) {
    setRefused(establish.refusal)
    const first = establish.refusal?.fields[0]
    if (first !== undefined) setAt(stepOf(first))
  }
  const finish = (): void => {
    const unanswered = STEPS.find((step) => check(step.id).length > 0)
    if (unanswered === undefined) void establish.run(setupInput(draft, secrets.secret, options))
    else show(unanswered.id, check(unanswered.id))
  }
  const goOn = (): void => {
    establish.clear()
    if (at === 'review') return finish()
    const found = check(at)
    show(found.length > 0 ? at : (STEPS[index + 1]?.id ?? at), found)
  }
  const leaveFor = (step: StepId): void => {
    establish.clear()
    show(step)
  }
  const goBack = before === undefined ? null : () => leaveFor(before.id)
  const answered = (step: StepId): boolean => check(step).length === 0
  return { draft, change, secrets, setSecrets, at, problems, goOn, goBack, answered, show: leaveFor, refusal: establish.refusal, running: establish.running }
}
