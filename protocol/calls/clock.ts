import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, isoDate } from '../fields.ts'

/** A clock that shows a day nobody would expect. */
export const clockCalls = {
  'clock.state': query({
    access: 'officer',
    about: 'Why the PC’s date is in doubt, in words; null while it is believed. `mayConfirm` = this officer may say that it is right.',
    input: z.strictObject({}),
    output: z
      .strictObject({ why: z.enum(['behind', 'ahead', 'year-turned']), today: isoDate, trusted: isoDate, days: z.int().nonnegative(), mayConfirm: z.boolean(), saying: z.string(), safe: z.string(), remedy: z.string() })
      .nullable(),
    refusals: [],
  }),
  'clock.confirm': command({
    access: 'officer',
    about: 'The officer says that the PC shows the right day, told in `today`: a new year any desk, else Admin, Penyelia or Kepala Dinas. Kept in the log; without a doubt it does nothing.',
    input: z.strictObject({ today: isoDate }),
    output: done,
    refusals: ['moved-meanwhile'],
  }),
} as const
