import { z } from 'zod'
import { command, query } from '../call.ts'
import { bookId, done, eventRef, isoDate, isoInstant, paragraph } from '../fields.ts'

const run = z.string().max(200)
const range = z.strictObject({ run, first: z.int().positive(), last: z.int().positive() })
const minutes = paragraph(500).pipe(z.string().min(5))

/** What is done after data were put back, copied, or moved to another computer. */
export const recoveryCalls = {
  'numbering.gaps': query({
    access: 'officer',
    about: 'Numbers of a book that were given and are not in this register: those still open, and those closed with minutes.',
    input: z.strictObject({ book: bookId }),
    output: z.array(
      z.strictObject({
        ...range.shape,
        why: z.enum(['restored', 'resumed']),
        at: isoInstant,
        open: z.array(range),
        closed: z.array(z.strictObject({ no: z.int(), minutes: z.string(), date: isoDate, officerName: z.string(), at: isoInstant })),
      }),
    ),
    refusals: ['not-found'],
  }),
  'numbering.closeLost': command({
    access: 'supervisor',
    about: 'Closes lost numbers with minutes: nobody can tell any more what they were given for.',
    input: z.strictObject({ book: bookId, range, minutes, date: isoDate }),
    output: done,
    refusals: ['not-found', 'number-date', 'clock-doubtful'],
  }),
  'numbering.toResume': query({
    access: 'officer',
    about: 'Runs no number is given of until an admin goes on with the last number on paper; none where numbering goes on.',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ book: bookId, bookName: z.string(), run, year: z.int().nullable(), abbreviation: z.string(), known: z.int(), past: z.boolean() })),
    refusals: [],
  }),
  'numbering.resume': command({
    access: 'admin',
    about: 'Goes on with a run above the last number on paper (0 = none was given); those between are lost.',
    input: z.strictObject({ run, last: z.int().nonnegative() }),
    output: z.strictObject({ lost: range.nullable() }),
    refusals: ['not-found', 'invalid-input', 'clock-doubtful'],
  }),
  'incident.acknowledge': command({
    access: 'admin',
    about: 'An admin knows of a standing warning that came of an event: it is not shown any more.',
    input: z.strictObject({ ref: eventRef }),
    output: done,
    refusals: ['not-found'],
  }),
} as const
