import type { CallOutput } from '#protocol/calls.ts'

export type Account = CallOutput<'hands.account'>
/** A run with what became of its numbers and who holds the rest. */
export type RunRow = Account['runs'][number]
