import { z } from 'zod'

/** Why a server did not do what it was asked, and the HTTP status it says it with. */
export const PROBLEMS = {
  /** Not of this protocol's shape. */
  malformed: 400,
  /** No session, or one that ended: prove yourself again. */
  'no-session': 401,
  /** Not a device of this office, or its proof is wrong: the two are not told apart. */
  'not-let-in': 403,
  'device-revoked': 403,
  'not-found': 404,
  /** The server does not have that scan, or no longer. */
  'no-scan': 404,
  /** The body came too slowly. */
  'too-slow': 408,
  /** Nobody ordered the office's stream here yet. */
  'no-office': 409,
  /** The PC belongs to another office than the server. */
  'other-office': 409,
  'code-used': 409,
  'code-unknown': 410,
  'code-expired': 410,
  'too-large': 413,
  /** Too many failed tries; wait. */
  'too-many': 429,
  defect: 500,
  stopping: 503,
  /** The server's disk has no room; for scans it says so before the stream has none. */
  'disk-full': 507,
} as const
export type Problem = keyof typeof PROBLEMS

export const problemAnswer = z.strictObject({ problem: z.enum(Object.keys(PROBLEMS) as [Problem, ...Problem[]]) })
