import type { Problem } from '#protocol/sync/problem.ts'
import { WireFault, type WireFaultKind } from '../wire.ts'

/** The server's own word for why not; the cause of a `WireFault`. */
export class ServerSaid extends Error {
  override readonly name = 'ServerSaid'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`the server says: ${problem}`)
    this.problem = problem
  }
}

/** What a device can do about it: try again as with no line; nothing until somebody acts; nothing, for one of the two is wrong. */
const KINDS: Readonly<Record<Problem, WireFaultKind>> = {
  malformed: 'garbled',
  'no-session': 'refused',
  'not-let-in': 'refused',
  'device-revoked': 'refused',
  'not-found': 'garbled',
  'no-scan': 'no-line',
  'too-slow': 'no-line',
  'no-office': 'refused',
  'other-office': 'refused',
  'code-used': 'refused',
  'code-unknown': 'refused',
  'code-expired': 'refused',
  'too-large': 'garbled',
  'too-many': 'no-line',
  defect: 'failing',
  stopping: 'no-line',
  'disk-full': 'full',
}

export const faultOf = (said: ServerSaid): WireFault => new WireFault(KINDS[said.problem], said)

/** Null for a fault the server did not name. */
export const saidIn = (error: unknown): Problem | null => (error instanceof WireFault && error.cause instanceof ServerSaid ? error.cause.problem : null)
