import type { Envelope } from './envelope.ts'

/**
 * What an event's hash covers, as one text to be hashed in UTF-8: a JSON array in this order and no other. The leading word keeps it apart from everything else that is hashed.
 * Frozen: a new order is a new leading word.
 */
export function hashInput(envelope: Omit<Envelope, 'hash'>): string {
  const { device, seq, type, typeVersion, office, aggregate, base, seen, actor, role, wallTime, clockOffset, commandId, bodyHash, prevHash } = envelope
  return JSON.stringify(['loket-event-1', device, seq, type, typeVersion, office, aggregate, base?.device ?? null, base?.seq ?? null, seen, actor, role, wallTime, clockOffset, commandId, bodyHash, prevHash])
}

/** The hash before the first event of a chain. */
export const FIRST_PREV_HASH = '0'.repeat(64)
