import type { DeviceId, OfficeId } from '../ids.ts'
import { type AuthoredEvent, type ChainEnd, rechain } from '../log/authored-event.ts'
import type { ChainRules } from '../log/row-fault.ts'
import type { SignedHead } from '../log/verify-chain.ts'
import { accept, refuse, type Result } from '../result.ts'
import { type SequencedRow, sequence } from './sequence.ts'
import type { StreamPoint } from './stream-hash.ts'

/** Events that follow each other in the stream and in their device's chain. */
export interface Stretch {
  readonly device: DeviceId
  readonly term: number
  readonly after: ChainEnd
  readonly events: readonly AuthoredEvent[]
  readonly signatures: readonly SignedHead[]
}

export interface Page {
  readonly office: OfficeId
  /** Where the stream stands here. */
  readonly after: StreamPoint
  readonly stretches: readonly Stretch[]
  /** Where it stands behind the page, as the sequencer says. */
  readonly end: StreamPoint
}

export interface TakenPage {
  readonly rows: readonly SequencedRow[]
  readonly signatures: readonly (SignedHead & { readonly device: DeviceId })[]
}

export interface PageRules extends Pick<ChainRules, 'sha256'> {
  /** The device's last event of those already here. */
  endOf(device: DeviceId): ChainEnd
  /** Whether the signature is that device's over that event's head; false for a device nobody vouches for. */
  verify(device: DeviceId, head: { readonly device: DeviceId; readonly seq: number; readonly hash: string }, signature: Uint8Array): boolean
  /** Told each stretch's rows once they are vouched for, before the next stretch is looked at: a server's own may say whose keys vouch for those behind. */
  heard?(rows: readonly SequencedRow[]): void
}

/** `broken-chain`: a device's events do not follow those already here. `unsigned`: nobody vouches for a stretch's last event, or not who is said to. `other-hash`: the stream's hash comes out another. */
export interface PageFault {
  readonly reason: 'broken-chain' | 'unsigned' | 'other-hash'
  /** The place of the first row it concerns. */
  readonly g: number
}

/** A page as rows to be kept, every hash computed here; nothing of it is kept where one thing is wrong. */
export function takePage({ office, after, stretches, end }: Page, rules: PageRules): Result<TakenPage, PageFault> {
  const ends = new Map<DeviceId, ChainEnd>()
  const rows: SequencedRow[] = []
  const signatures: (SignedHead & { readonly device: DeviceId })[] = []
  let head = after
  for (const { device, term, after: behind, events, signatures: signed } of stretches) {
    const known = ends.get(device) ?? rules.endOf(device)
    if (known.seq !== behind.seq || known.hash !== behind.hash) return refuse({ reason: 'broken-chain', g: head.g + 1 })
    const chained = rechain({ office, device }, behind, events, rules.sha256)
    const last = chained.at(-1)
    if (!last) continue
    const bySeq = new Map(chained.map(({ envelope }) => [envelope.seq, envelope]))
    const vouched = signed.every(({ seq, signature }) => {
      const envelope = bySeq.get(seq)
      return envelope !== undefined && rules.verify(device, envelope, signature)
    })
    if (!vouched || !signed.some(({ seq }) => seq === last.envelope.seq)) return refuse({ reason: 'unsigned', g: head.g + 1 })
    const placed = sequence(head, term, chained, rules.sha256)
    rules.heard?.(placed)
    rows.push(...placed)
    signatures.push(...signed.map((one) => ({ ...one, device })))
    ends.set(device, { seq: last.envelope.seq, hash: last.envelope.hash })
    head = placed.at(-1)?.point ?? head
  }
  return head.g === end.g && head.hash === end.hash ? accept({ rows, signatures }) : refuse({ reason: 'other-hash', g: after.g + 1 })
}
