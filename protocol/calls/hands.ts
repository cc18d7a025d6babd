import { z } from 'zod'
import { command, query } from '../call.ts'
import { bookId, deviceId, done, isoDate, paragraph } from '../fields.ts'
import { job } from './jobs.ts'

const run = z.string().max(200)
const minutes = paragraph(500).pipe(z.string().min(5))
const count = z.int().nonnegative()
const span = z.strictObject({ first: z.int(), last: z.int() })

/** Numbers in one hand; `last` null = the end of the run. */
const held = z.strictObject({ first: z.int(), last: z.int().nullable(), device: deviceId, name: z.string(), own: z.boolean(), /** The office’s server lets that computer in no more; numbers of its are for another to go on with. */ revoked: z.boolean() })

const runRow = z.strictObject({
  run,
  book: bookId,
  bookName: z.string(),
  /** "" where the book never starts again. */
  year: z.string(),
  part: z.string(),
  /** The code of the PC whose own run it is; "" where it passes from hand to hand. */
  mark: z.string(),
  first: z.int(),
  last: z.int(),
  given: count,
  voided: count,
  lost: count,
  inHand: count,
  unaccounted: count,
  twins: z.array(z.int()),
  strays: z.array(z.strictObject({ no: z.int(), name: z.string() })),
  /** Letters that wait for a number of it. */
  asked: count,
  isSettled: z.boolean(),
  held: z.array(held),
  /** What waits for minutes, or to be entered from paper: nobody knows what they were given for. */
  open: z.array(span.extend({ why: z.enum(['lost', 'passed-over']) })),
  /** What this PC may give now: how many before it must have heard from the server; 0 = none. Of a run of its own mark there is no end: null. */
  mayGive: count.nullable(),
  /** Own moves of this run wait for the server. */
  pending: z.boolean(),
})

/** Who gives which numbers in an office of several computers. */
export const handsCalls = {
  'hands.account': query({
    access: 'officer',
    about: 'Every run of every number book: what became of its numbers, and who holds the rest. Empty on a computer that works alone.',
    input: z.strictObject({ year: z.string().max(4) }),
    output: z.strictObject({ joined: z.boolean(), code: z.string(), /** This one first, then the newest. */ years: z.array(z.string()), runs: z.array(runRow), /** Those that are let in; numbers can be handed to them. */ computers: z.array(z.strictObject({ device: deviceId, name: z.string(), own: z.boolean() })), /** Books whose run of today nobody has opened, as far as is known here. */ unopened: z.array(z.strictObject({ book: bookId, name: z.string() })) }),
    refusals: [],
  }),
  'hands.handOver': command({
    access: 'supervisor',
    about: 'Hands numbers of a run to another computer: so many, or (null) all this one has, its end with them. This computer gives none of them from then on.',
    input: z.strictObject({ run, to: deviceId, count: z.int().min(1).max(10_000).nullable() }),
    output: done,
    refusals: ['not-found', 'numbering-stopped'],
  }),
  'hands.close': command({
    access: 'supervisor',
    about: 'This computer gives no more of a run: slices go back to who holds the run; the end of a run is closed for good.',
    input: z.strictObject({ run }),
    output: done,
    refusals: ['not-found'],
  }),
  'hands.takeOver': command({
    access: 'admin',
    about: 'A computer is lost with all numbers it had in hand, of that year and later ones (next year’s books open in October) and of books that never start again, say the minutes: another one goes on behind all it may have given, or (null) nobody does.',
    input: z.strictObject({ /** "" for every year there is. */ year: z.string().max(4), from: deviceId, to: deviceId.nullable(), minutes, date: isoDate }),
    output: done,
    refusals: ['not-found', 'number-date', 'clock-doubtful'],
  }),
  'hands.export': command({
    access: 'desk',
    about: 'Writes the account of a year’s numbers, run by run, as printable pages (PDF), XLSX or CSV in the background. Logged as an export.',
    input: z.strictObject({ format: z.enum(['pdf', 'xlsx', 'csv']), year: z.string().max(4) }),
    output: job,
    refusals: ['not-found'],
  }),
  'hands.open': command({
    access: 'admin',
    about: 'Opens a run that nobody has opened: this computer holds it once the office’s server has placed that.',
    input: z.strictObject({ book: bookId }),
    output: done,
    refusals: ['not-found', 'in-use', 'clock-doubtful'],
  }),
} as const
