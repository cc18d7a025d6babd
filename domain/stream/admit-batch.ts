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
  const { after, events } = batch
  if (after.seq > known.end.seq) return refuse({ reason: 'gap', end: known.end })
  if (known.hashOf(after.seq) !== after.hash) return refuse({ reason: 'fork', seq: after.seq })
  const rows = rechain(batch, after, events, rules.sha256)
  const forked = rows.find(({ envelope: { seq, hash } }) => seq <= known.end.seq && known.hashOf(seq) !== hash)
  const fault = signatureFault(rows, batch.signatures, rules)
  // A fork is only believed of what is signed: anybody could send another event.
  if (fault) return refuse(fault)
  if (forked) return refuse({ reason: 'fork', seq: forked.envelope.seq })
  return accept({ rows: rows.filter(({ envelope }) => envelope.seq > known.end.seq), signatures: batch.signatures.filter(({ seq }) => seq > known.end.seq) })
}

function signatureFault(rows: readonly ChainRow[], signatures: readonly SignedHead[], { verify }: Omit<ChainRules, 'device'>): NotAdmitted | null {
  const bySeq = new Map(rows.map((row) => [row.envelope.seq, row.envelope]))
  for (const { seq, signature } of signatures) {
    const envelope = bySeq.get(seq)
    if (!envelope || !verify(envelope, signature)) return { reason: 'forged', seq }
  }
  const last = rows.at(-1)
  return last && !signatures.some(({ seq }) => seq === last.envelope.seq) ? { reason: 'unsigned', seq: last.envelope.seq } : null
}
