import { isLapse, type Refusal } from '#domain/refusal.ts'
import type { Result } from '#domain/result.ts'
import type { CallInput, CallName, CallOutput } from '#protocol/calls.ts'
import { call } from './call.ts'

/** The session is locked or over: no answer to the question itself. */
export class SessionLapse extends Error {}

/** A reading. While the session is lapsed it fails instead of being refused, so that what is on screen stays as it was beneath the lock. */
export async function read<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>, Refusal>> {
  const answer = await call(name, input)
  if (!answer.ok && isLapse(answer.refusal)) throw new SessionLapse(answer.refusal.code)
  return answer
}
