import type { DeviceId } from '../ids.ts'
import { type AuthoredEvent, authored, type ChainEnd } from '../log/authored-event.ts'
import type { SignedHead } from '../log/verify-chain.ts'
import type { SequencedRow } from './sequence.ts'

/** Rows of the stream that follow each other, and the signatures under them. */
export interface StreamPage {
  readonly rows: readonly SequencedRow[]
  readonly signatures: readonly (SignedHead & { readonly device: DeviceId })[]
}

/** As `Stretch`, in arrays of its own. */
export interface OwnedStretch {
  readonly device: DeviceId
  readonly term: number
  readonly after: ChainEnd
  readonly events: AuthoredEvent[]
  readonly signatures: SignedHead[]
}

/** A page as it travels: rows of one device and term that follow each other are a stretch of that device's chain. */
export function stretchesOf({ rows, signatures }: StreamPage): OwnedStretch[] {
  const stretches: { first: SequencedRow; last: SequencedRow; rows: SequencedRow[] }[] = []
  for (const row of rows) {
    const open = stretches.at(-1)
    if (open && follows(open.last, row)) {
      open.rows.push(row)
      open.last = row
    } else stretches.push({ first: row, last: row, rows: [row] })
  }
  return stretches.map(({ first, last, rows: together }) => {
    const { device, seq, prevHash } = first.envelope
    return {
      device,
      term: first.term,
      after: { seq: seq - 1, hash: prevHash },
      events: together.map(authored),
      signatures: signatures.filter((signed) => signed.device === device && signed.seq >= seq && signed.seq <= last.envelope.seq).map((signed) => ({ seq: signed.seq, signature: signed.signature })),
    }
  })
}

const follows = (last: SequencedRow, next: SequencedRow): boolean => last.term === next.term && last.envelope.device === next.envelope.device && last.envelope.seq + 1 === next.envelope.seq
