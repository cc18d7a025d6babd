import type { DeviceId } from '../ids.ts'
import type { Envelope } from './envelope.ts'
import { hashInput } from './hash-input.ts'

export interface ChainRow {
  readonly envelope: Envelope
  /** As its author wrote it; both null once a disposal act removed them, which the chain survives. */
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | string | null
}

export interface ChainRules {
  readonly device: DeviceId
  /** SHA-256 over the parts one after the other, texts in UTF-8; hex. */
  sha256(...parts: readonly (Uint8Array | string)[]): string
  /** Whether the signature is the device's over that event's head. */
  verify(head: Pick<Envelope, 'device' | 'seq' | 'hash'>, signature: Uint8Array): boolean
}

export type RowFault = 'missing' | 'foreign' | 'unlinked' | 'envelope-altered' | 'body-altered' | 'half-disposed' | 'signature-wrong'

/** What is first found wrong with one event, where `seq` and `prevHash` are what its place in the chain asks for; null for a good one. */
export function rowFault({ envelope, salt, body }: ChainRow, seq: number, prevHash: string, signature: Uint8Array | undefined, rules: ChainRules): RowFault | null {
  if (envelope.device !== rules.device) return 'foreign'
  if (envelope.seq !== seq) return 'missing'
  if (envelope.prevHash !== prevHash) return 'unlinked'
  if (rules.sha256(hashInput(envelope)) !== envelope.hash) return 'envelope-altered'
  if ((salt === null) !== (body === null)) return 'half-disposed'
  if (salt !== null && body !== null && rules.sha256(salt, body) !== envelope.bodyHash) return 'body-altered'
  return signature && !rules.verify(envelope, signature) ? 'signature-wrong' : null
}
