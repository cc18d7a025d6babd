import type { Effect, Outcome, OutcomeId, StepId, Target } from '../workflow/procedure.ts'

/** A step of the same procedure. */
export const onto = (step: string): Target => ({ step: step as StepId })

export const forward = (id: string, label: string, done: string, to: Target, effects: readonly Effect[] = []): Outcome => ({ id: id as OutcomeId, label, done, kind: 'forward', to, effects })

export const refusing = (to: Target, effects: readonly Effect[] = []): Outcome => ({ id: 'refuse' as OutcomeId, label: 'Tolak permohonan', done: 'Permohonan ditolak', kind: 'refuse', to, effects })

/** Handed back with a slip; the same dossier and number enter `resume` again. `purpose` ends the button: "Kembalikan untuk dilengkapi". */
export const returning = (resume: string, purpose = 'untuk dilengkapi'): Outcome => ({
  id: 'return' as OutcomeId,
  label: `Kembalikan ${purpose}`,
  done: `Dikembalikan ${purpose}`,
  kind: 'return',
  to: { waitForApplicant: { resume: resume as StepId } },
  effects: [{ do: 'returnSlip' }],
})
