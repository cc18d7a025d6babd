import type { Procedure, Step, StepId } from './procedure.ts'

/** The step of that id, or null where the procedure has none. */
export const findStep = (procedure: Procedure, id: StepId): Step | null => procedure.steps.find((step) => step.id === id) ?? null

/** How messages name a step: "langkah 4 (Paraf Ahli Muda)". */
export const stepName = (step: Step): string => (step.printedNo ? `langkah ${step.printedNo} (${step.activity})` : `langkah "${step.activity}"`)
