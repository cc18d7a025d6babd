import { z } from 'zod'
import { command, query } from '../call.ts'
import { deviceId, done, dossierId, isoInstant, line, required } from '../fields.ts'

/** What became of an own act: on this PC alone, at the server, in everybody's register, too late for another one, behind what a later Loket did, or behind a hole in this PC's log and never to be sent. */
const mark = z.enum(['kept', 'sent', 'applied', 'conflict', 'waits', 'here-only'])
const count = z.int().nonnegative()

const joined = z.strictObject({
  /** This PC's short code, printed in numbers of its own runs. */
  code: z.string(),
  /** As the office calls this PC. */
  name: z.string(),
  /** "192.168.1.10:8642" */
  address: z.string(),
})

const device = z.strictObject({
  device: deviceId,
  name: z.string(),
  code: z.string(),
  enrolled: isoInstant,
  revoked: isoInstant.nullable(),
  /** When the last of its acts that came here was done; null before any. */
  lastAct: isoInstant.nullable(),
  /** This PC. */
  own: z.boolean(),
  /** What it did after it was revoked, and nobody has admitted: kept, without effect. */
  held: count,
  /** What that is about, each dossier once, the first twenty: as it is written on its papers, who did it first and when. */
  heldOn: z.array(z.strictObject({ about: z.string(), officer: z.string(), at: isoInstant })),
  /** The PCs of the office whose data it opened anew with: restored from a backup of theirs, or a copy. */
  dataOf: z.array(z.strictObject({ name: z.string(), code: z.string() })),
})

/** A code is eight groups of five signs. */
const enrolmentCode = line(80)

/** Several PCs of one office, and the server between them. Nothing here is an error: without the server everybody goes on. */
export const syncCalls = {
  'sync.standing': query({
    access: 'anyone',
    about: 'How this computer stands with the office’s server: in touch or since when not, and what waits. Counts of acts, nobody’s data.',
    input: z.strictObject({}),
    output: z.strictObject({
      /** `alone`: joined no server. `stopped`: the server answers, but not this PC or not rightly: `problem` says what to do. */
      state: z.enum(['alone', 'in-touch', 'offline', 'stopped']),
      /** Last answer of the server; null while in touch, and before the first. */
      since: isoInstant.nullable(),
      /** Indonesian: what happened and what to do; "" where nothing. */
      problem: z.string(),
      /** Of the server; "" alone. */
      address: z.string(),
      /** The server runs on this very computer. */
      serves: z.boolean(),
      own: joined.pick({ code: true, name: true }).nullable(),
      /** Which term of the office’s order this PC obeys: 1 until another server took over; null alone. */
      term: z.int().positive().nullable(),
      /** Own acts: on this PC alone, at the server, in everybody’s register, behind a hole in this PC’s log and never to be sent; of these in conflict and not settled; and what of them came behind this PC’s revocation and is held. */
      acts: z.strictObject({ kept: count, sent: count, applied: count, hereOnly: count, conflict: count, held: count }),
      /** Dossiers whose receipt waits for an admin’s word, since a revoked PC took them in: nobody finds them until then. */
      heldDossiers: count,
      /** Scans that are here and not at the server, and such as are not here. */
      scans: z.strictObject({ unsent: count, wanted: count }),
      /** What befell this computer and no admin has said to know of. */
      incidents: count,
      /** What waits until Loket on this computer is updated, for another one did it with a later version. */
      awaitsUpgrade: z.strictObject({ dossiers: count, settings: count }),
      /** The office’s acts that are here, of those the server has, while they are still being fetched; null otherwise. */
      fetching: z.strictObject({ done: count, total: count }).nullable(),
      /** The server’s order is another one than this PC had: what is being brought into that order again, dossiers and the like, then the stream’s places for the numbers. Some of what is shown may not be current until then. */
      foldingAgain: z.strictObject({ what: z.enum(['register', 'numbers']), done: count, total: count }).nullable(),
    }),
    refusals: [],
  }),
  'sync.join': command({
    access: 'admin',
    about: 'Joins the office’s server with a one-time code, whole history and all; the first computer founds the office there. Loket opens anew afterwards: everybody logs in again.',
    input: z.strictObject({ code: enrolmentCode }),
    output: joined,
    refusals: ['invalid-input', 'already-joined', 'no-server', 'code-refused', 'in-use'],
  }),
  'setup.join': command({
    access: 'anyone',
    about: 'First start on a further computer: joins an office that is on a server already and gets it from there. Refused once established.',
    input: z.strictObject({ code: enrolmentCode }),
    output: joined,
    refusals: ['already-established', 'invalid-input', 'already-joined', 'no-server', 'code-refused', 'in-use'],
  }),
  'sync.code': command({
    access: 'admin',
    about: 'A one-time code with which one more computer joins: to be typed, or as the text of a QR picture.',
    input: z.strictObject({ name: required(60) }),
    /** `qr`: what the picture says; `picture`: SVG. */
    output: z.strictObject({ code: z.string(), qr: z.string(), picture: z.string(), expires: isoInstant }),
    refusals: ['not-joined', 'no-server'],
  }),
  'sync.devices': query({ access: 'admin', about: 'The office’s computers as its server told, in the order they came; also while it is out of reach.', input: z.strictObject({}), output: z.strictObject({ devices: z.array(device) }), refusals: [] }),
  'sync.unheard': query({
    access: 'oversight',
    about: 'Other computers of the office of which nothing has come here for about a working day, the longest silent first: not used since, or out of touch, and then what they did is not in this register.',
    input: z.strictObject({}),
    output: z.strictObject({ computers: z.array(z.strictObject({ name: z.string(), /** When the last of its acts that came here was done; null where none ever came. */ lastAct: isoInstant.nullable(), enrolled: isoInstant })) }),
    refusals: [],
  }),
  'sync.rename': command({ access: 'admin', about: 'Calls a computer of the office by another name.', input: z.strictObject({ device: deviceId, name: required(60) }), output: done, refusals: ['not-joined', 'no-server', 'not-found'] }),
  'sync.revoke': command({
    access: 'admin',
    about: 'A computer is let in no more: lost, stolen, or taken out of service. Not taken back: it joins anew with another code.',
    input: z.strictObject({ device: deviceId }),
    output: done,
    refusals: ['not-joined', 'no-server', 'not-found', 'in-use'],
  }),
  'sync.admit': command({ access: 'admin', about: 'What a revoked computer did before anybody knew, and sent afterwards, counts as it stands.', input: z.strictObject({ device: deviceId }), output: done, refusals: ['not-found'] }),
  'sync.marks': query({
    access: 'officer',
    about: 'What became of this computer’s own acts on a dossier, by the act’s command id as in its history. None on a computer that works alone.',
    input: z.strictObject({ dossier: dossierId }),
    output: z.strictObject({ marks: z.array(z.strictObject({ command: z.string(), mark })) }),
    refusals: ['not-found'],
  }),
} as const
