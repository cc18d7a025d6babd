import type { CallInput } from '#protocol/calls.ts'

export type Months = NonNullable<CallInput<'lists.open'>['months']>

/** How far ahead one may look for permits that end. */
export const MONTHS: readonly Months[] = [1, 3, 6, 12]
