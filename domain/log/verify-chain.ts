import type { DeviceId } from '../ids.ts'
import type { Envelope } from './envelope.ts'
import { FIRST_PREV_HASH, hashInput } from './hash-input.ts'

export interface ChainRow {
  readonly envelope: Envelope
  /** As its author wrote it; both null once a disposal act removed them, which the chain survives. */
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | string | null
}

/** A device's signature over `headInput` of the event with this number: it answers for all before. */
export interface SignedHead {
  readonly seq: number
  readonly signature: Uint8Array
}

export interface ChainRules {
  readonly device: DeviceId
  /** SHA-256 over the parts one after the other, texts in UTF-8; hex. */
  sha256(...parts: readonly (Uint8Array | string)[]): string
  /** Whether the signature is the device's over that event's head. */
  verify(head: Pick<Envelope, 'device' | 'seq' | 'hash'>, signature: Uint8Array): boolean
}

export interface ChainFault {
  /** The first event that is wrong; for a missing one, its number. */
  readonly seq: number
  readonly reason: 'missing' | 'foreign' | 'unlinked' | 'envelope-altered' | 'body-altered' | 'half-disposed' | 'signature-wrong' | 'unsigned'
}

/** The first fault of a device's whole chain in its order, or null. Every event must lie under a signed head: the last row needs one. */
export function verifyChain(rows: Iterable<ChainRow>, heads: readonly SignedHead[], rules: ChainRules): ChainFault | null {
  const signatures = new Map(heads.map((head) => [head.seq, head.signature]))
  let [seq, prevHash, signedUpTo] = [0, FIRST_PREV_HASH, 0]
  for (const row of rows) {
    const reason = faultOf(row, seq + 1, prevHash, signatures.get(seq + 1), rules)
    if (reason) return { seq: seq + 1, reason }
    seq += 1
    prevHash = row.envelope.hash
    if (signatures.delete(seq)) signedUpTo = seq
  }
  if (signatures.size > 0) return { seq: seq + 1, reason: 'missing' }
  return signedUpTo < seq ? { seq: signedUpTo + 1, reason: 'unsigned' } : null
}

function faultOf({ envelope, salt, body }: ChainRow, seq: number, prevHash: string, signature: Uint8Array | undefined, rules: ChainRules): ChainFault['reason'] | null {
  if (envelope.device !== rules.device) return 'foreign'
  if (envelope.seq !== seq) return 'missing'
  if (envelope.prevHash !== prevHash) return 'unlinked'
  if (rules.sha256(hashInput(envelope)) !== envelope.hash) return 'envelope-altered'
  if ((salt === null) !== (body === null)) return 'half-disposed'
  if (salt !== null && body !== null && rules.sha256(salt, body) !== envelope.bodyHash) return 'body-altered'
  return signature && !rules.verify(envelope, signature) ? 'signature-wrong' : null
}
