import { hashInput } from '#domain/log/hash-input.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import type { LoggedEvent } from '../log/logged-event.ts'

/** Whether its own hashes say that this is what was written: envelope, salt and body. What comes before it is not asked. */
export function isWholeEvent({ envelope, salt, body }: LoggedEvent): boolean {
  if (salt === null || body === null) return false
  return oneShotSha256(hashInput(envelope)) === envelope.hash && oneShotSha256(salt, body) === envelope.bodyHash
}
