import type { Step } from '../procedure.ts'

/** Something wrong with a procedure, in words an admin understands. */
export interface ProcedureProblem {
  /** The printed number of the row it was found in, "" where it is of no row or the row bears none. */
  readonly row: string
  /** Without the row's number; a row that bears none is named in it. */
  readonly message: string
}

export const problemAt = (step: Step, message: string): ProcedureProblem => ({
  row: step.printedNo,
  message: step.printedNo ? message : `Langkah "${step.activity}": ${message}`,
})
export const problem = (message: string): ProcedureProblem => ({ row: '', message })

/** Values that stand more than once, each once. */
export const repeated = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
