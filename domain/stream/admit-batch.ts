import type { DeviceId, OfficeId } from '../ids.ts'
import { type AuthoredEvent, type ChainEnd, rechain } from '../log/authored-event.ts'
import type { ChainRow, ChainRules } from '../log/row-fault.ts'
import type { SignedHead } from '../log/verify-chain.ts'
import { accept, refuse, type Result } from '../result.ts'

/** A stretch of one device's chain as it is pushed: behind `after`, whole acts, so that the last event is signed. */
export interface Batch {
  readonly office: OfficeId
  readonly device: DeviceId
  readonly after: ChainEnd
  readonly events: readonly AuthoredEvent[]
  readonly signatures: readonly SignedHead[]
}

/** What the sequencer has of that device. */
export interface KnownChain {
  /** Its last event there. */
  readonly end: ChainEnd
  /** The hash of an earlier event; seq 0 is before the first. Undefined for one that is not there. */
  hashOf(seq: number): string | undefined
}

export interface NewRows {
  /** Those that are not there yet, in order; none where all were. */
  readonly rows: readonly ChainRow[]
  readonly signatures: readonly SignedHead[]
}

/**
 * `gap`: events before these are missing; push from the end that is told. `fork`: another event stands at `seq`: two machines go by one name.
 * `unsigned`: nobody vouches for the last event. `forged`: a signature is not the device's over what was sent.
 */
export type NotAdmitted =
  | { readonly reason: 'gap'; readonly end: ChainEnd }
  | { readonly reason: 'fork'; readonly seq: number }
  | { readonly reason: 'unsigned' | 'forged'; readonly seq: number }

/** What of a batch is new: authentic is what hangs on the chain and is signed, and that is never rejected for what it says. The same batch again is nothing new. */
export function admitBatch(batch: Batch, known: KnownChain, rules: Omit<ChainRules, 'device'>): Result<NewRows, NotAdmitted> {
  const { after } = batch
  if (after.seq > known.end.seq) return refuse({ reason: 'gap', end: known.end })
  if (known.hashOf(after.seq) !== after.hash) return refuse({ reason: 'fork', seq: after.seq })
  // A fork is only believed of what is signed: anybody could send another event.
  const signed = signedRows(batch, rules)
  if (!signed.ok) return signed
  const rows = signed.value
  const forked = rows.find(({ envelope: { seq, hash } }) => seq <= known.end.seq && known.hashOf(seq) !== hash)
  if (forked) return refuse({ reason: 'fork', seq: forked.envelope.seq })
  return accept({ rows: rows.filter(({ envelope }) => envelope.seq > known.end.seq), signatures: batch.signatures.filter(({ seq }) => seq > known.end.seq) })
}

/** A batch as rows of its device's chain, which that device has signed; whatever stands at their numbers elsewhere. */
export function signedRows(batch: Batch, { sha256, verify }: Omit<ChainRules, 'device'>): Result<readonly ChainRow[], Extract<NotAdmitted, { reason: 'unsigned' | 'forged' }>> {
  const rows = rechain(batch, batch.after, batch.events, sha256)
  const bySeq = new Map(rows.map((row) => [row.envelope.seq, row.envelope]))
  for (const { seq, signature } of batch.signatures) {
    const envelope = bySeq.get(seq)
    if (!envelope || !verify(envelope, signature)) return refuse({ reason: 'forged', seq })
  }
  const last = rows.at(-1)
  return last && !batch.signatures.some(({ seq }) => seq === last.envelope.seq) ? refuse({ reason: 'unsigned', seq: last.envelope.seq }) : accept(rows)
}
