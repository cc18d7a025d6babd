import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, line, required } from '../fields.ts'
import { job } from './jobs.ts'
import { secret } from './session.ts'
import { syncCalls } from './sync.ts'

/** What an admin types who says that the old server will never run again. */
export const SERVER_GONE = 'SERVER LAMA MATI'

/** The office’s server, where Loket runs it on one of the office’s computers. */
export const serverCalls = {
  'server.standing': query({
    access: 'admin',
    about: 'The office’s server on this very computer: whether Loket runs it here, and where other computers reach it.',
    input: z.strictObject({}),
    output: z.strictObject({
      /** `none`: this Loket cannot run one. `off`: another computer is the server, or none. `stopped`: it should run and does not; it is tried again by itself. */
      state: z.enum(['none', 'off', 'starting', 'running', 'stopped']),
      /** Indonesian: what happened and what to do; "" where nothing. */
      problem: z.string(),
      /** "192.168.1.10:8642", one for each network of this computer; none without a network. */
      addresses: z.array(z.string()),
      /** The office asks it. Where not, another computer took over, and this one tells those that have not heard. */
      asked: z.boolean(),
      /** The office’s key is on this computer, which can name another server. */
      founded: z.boolean(),
      /** The recovery sheet was made on this computer, or the key came from it. */
      sheetPrinted: z.boolean(),
      /** How far this computer has the office’s order of acts: the one furthest ahead fills a new server. */
      place: z.int().nonnegative(),
      /** How far this computer has filled a new server, in acts of the office; null while it fills none. */
      filling: z.strictObject({ done: z.int().nonnegative(), total: z.int().nonnegative() }).nullable(),
    }),
    refusals: [],
  }),
  'server.begin': command({
    access: 'admin',
    about: 'Makes this computer the office’s server, or joins the one that was prepared on it and took over; the computer joins by itself under that name. Loket opens anew afterwards: everybody logs in again.',
    input: z.strictObject({ name: required(60) }),
    output: syncCalls['sync.join'].output,
    refusals: ['already-joined', 'no-server', 'code-refused'],
  }),
  'server.prepare': command({
    access: 'admin',
    about: 'Starts an empty server on this computer, which is to go on with the office: the code is typed on the computer that has the office’s key, under server.change. Nothing changes until then.',
    input: z.strictObject({}),
    output: syncCalls['sync.code'].output,
    refusals: ['not-joined', 'already-joined', 'no-server'],
  }),
  'server.change': command({
    access: 'admin',
    about: 'Another server goes on with the office: the one that made the code, or this very computer. On the computer that has the office’s key alone. Loket opens anew afterwards; the other computers follow by themselves while the old server runs, and join anew with a code where it is gone.',
    input: z.strictObject({
      /** Of the new server; "" for this very computer. */
      code: line(80),
      /** `running`: the old server closes its books here and now. `gone`: it will never run again: `sure` says so. */
      old: z.enum(['running', 'gone']),
      /** Typed by the admin: SERVER_GONE, where the old one is gone; "" otherwise. */
      sure: line(40),
    }),
    output: syncCalls['sync.join'].output,
    refusals: ['not-joined', 'already-joined', 'no-server', 'code-refused', 'in-use'],
  }),
  'server.stopChange': command({
    access: 'admin',
    about: 'Calls off the filling of a new server between two pages; server.change is refused then, and goes on with it when it is asked again.',
    input: z.strictObject({}),
    output: done,
    refusals: [],
  }),
  'server.sheet': command({
    access: 'admin',
    about: 'The recovery sheet: the office’s private key as a printable page (PDF), for the safe. Asks the admin’s own PIN once more; logged as a print. On a computer that has the key alone.',
    input: z.strictObject({ secret }),
    output: job,
    refusals: ['wrong-secret', 'locked-out', 'not-found'],
  }),
  'server.takeKey': command({
    access: 'admin',
    about: 'The office’s key typed or scanned from its recovery sheet: this computer keeps it and may name the office’s server from here on. Refused, with the groups that are wrong where that can be told, for another office’s and for what was mistyped.',
    /** Twelve groups of six signs. */
    input: z.strictObject({ sheet: line(160) }),
    output: done,
    refusals: ['not-joined', 'code-refused'],
  }),
  'server.stop': command({
    access: 'admin',
    about: 'Ends a server on this computer that the office does not ask any more, since another computer took over.',
    input: z.strictObject({}),
    output: done,
    refusals: ['in-use'],
  }),
} as const
