import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, eventRef, officerId, roleId, wellFormed } from '../fields.ts'

/** PIN (6 digits or more) or password; never trimmed, never logged. */
export const secret = wellFormed.min(1).max(256)

const signedIn = z.strictObject({ id: officerId, name: z.string(), desk: z.string(), roles: z.array(roleId) })

export const sessionCalls = {
  'session.state': query({
    access: 'anyone',
    about: 'Who is logged in here, and what the log-in screen needs.',
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      established: z.boolean(),
      /** Sample office: PIN shown, watermark on papers. */
      sample: z.boolean(),
      officeName: z.string(),
      timeZone: z.string(),
      idleMinutes: z.int(),
      officer: signedIn.nullable(),
      /** True while the officer's session waits for the PIN again. */
      locked: z.boolean(),
      officers: z.array(z.strictObject({ id: officerId, name: z.string(), desk: z.string() })),
      /** Standing warnings for everyone: calendar without next year's data, a replaced device key. */
      warnings: z.array(z.string()),
      /** Those of them that an admin may put away for good: `incident.acknowledge`. */
      incidents: z.array(z.strictObject({ ref: eventRef, text: z.string() })),
    }),
    refusals: [],
  }),
  'session.logIn': query({
    access: 'anyone',
    about: 'Opens a session for an officer on this client; also unlocks, and changes officer.',
    input: z.strictObject({ officer: officerId, secret }),
    output: signedIn,
    refusals: ['wrong-secret', 'locked-out', 'not-found'],
  }),
  'session.lock': query({ access: 'anyone', about: 'Locks this session until the PIN is given again.', input: z.strictObject({}), output: done, refusals: [] }),
  'session.logOut': query({ access: 'anyone', about: 'Ends this session; drafts stay.', input: z.strictObject({}), output: done, refusals: [] }),
  'session.changeSecret': command({
    access: 'officer',
    about: 'An officer changes the own PIN or password.',
    input: z.strictObject({ old: secret, fresh: secret }),
    output: done,
    refusals: ['wrong-secret', 'locked-out', 'invalid-input'],
  }),
} as const
