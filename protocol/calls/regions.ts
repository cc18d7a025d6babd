import { z } from 'zod'
import { query } from '../call.ts'
import { line } from '../fields.ts'

export const regionCalls = {
  'region.search': query({
    access: 'officer',
    about: 'Regions of Indonesia whose full path has all the words, each at least begun; those of the office’s own regency first. At most ten.',
    input: z.strictObject({ text: line(200) }),
    output: z.array(z.strictObject({ code: z.string(), path: z.string() })),
    refusals: [],
  }),
} as const
