import type { DeviceId, DossierId } from '#domain/ids.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { DossierEventType } from '#domain/dossier/events.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { heldAsOrdered, type HoldRow } from '../sim/holds.ts'

/** A row of a dossier's stream, and what its author knew of the stream. */
interface KnownRow extends HoldRow {
  readonly device: DeviceId
  readonly g: number
  readonly seen: number
  readonly command: string
  /** A take that gives no right before its place has come back. */
  readonly asks: boolean
  /** Only who holds the dossier does it. */
  readonly isHolders: boolean
}

/** What only the PC that holds a dossier does, done at one that knew of another holder, or whose own question had no place yet; reckoned from the stream alone. For offices no machine of which went back or was there twice. */
export function doneInOtherHands(stream: readonly SequencedRow[]): readonly string[] {
  const letIn = enrolments(stream)
  const byDossier = Map.groupBy(stream.filter(({ envelope }) => envelope.aggregate.startsWith('dossier:')), ({ envelope }) => envelope.aggregate.slice('dossier:'.length) as DossierId)
  return [...byDossier].flatMap(([dossier, rows]) => {
    const known = rows.map((row) => knownRow(row))
    return known.flatMap((row, at) => {
      if (!row.isHolders || known.some(({ device, seq, command }, before) => before < at && device === row.device && seq < row.seq && command === row.command)) return []
      const problem = heldByAnother(known, row, letIn)
      return problem === '' ? [] : [`${row.type} ${row.device} ${row.seq} of ${dossier}: ${problem}`]
    })
  })
}

/** How the dossier stood at the PC that did it: all it had pulled, and what it had done itself. */
function heldByAnother(rows: readonly KnownRow[], { device, seq, seen }: KnownRow, letIn: ReadonlyMap<DeviceId, number>): string {
  const own = (row: KnownRow): boolean => row.device === device && row.seq < seq
  const [pulled, pending] = [rows.filter(({ g }) => g <= seen), rows.filter((row) => row.g > seen && own(row)).toSorted((one, other) => one.seq - other.seq)]
  const { device: holder, since } = heldAsOrdered([...pulled, ...pending])
  if (holder === device) return pending.some((row) => row.asks && `${row.device} ${row.seq}` === since) ? 'it was asked for, and the question had no place yet' : ''
  return holder !== null && (letIn.get(holder as DeviceId) ?? Number.POSITIVE_INFINITY) <= seen ? `${holder} held it` : ''
}

/** Where in the stream each device was let in, up to its revocation: a hold of any other is none. */
function enrolments(stream: readonly SequencedRow[]): ReadonlyMap<DeviceId, number> {
  const letIn = new Map<DeviceId, number>()
  for (const { point, envelope: { type }, body } of stream) {
    if (type === 'device.enrolled') letIn.set(deviceIn(body), point.g)
    if (type === 'device.revoked') letIn.delete(deviceIn(body))
  }
  return letIn
}

const deviceIn = (body: SequencedRow['body']): DeviceId => (JSON.parse(String(body)) as { readonly device: DeviceId }).device

/** A letter's number that was asked for is given by whoever has the run, by itself. */
const isHolders = ({ type, actor }: Envelope): boolean => (type === 'number.given' && actor !== null) || type === 'number.asked' || (isTransition(type as DossierEventType) && type !== 'dossier.received')

function knownRow({ point, envelope, body }: SequencedRow): KnownRow {
  const { device, seq, type, base, seen, commandId } = envelope
  const { stays, over, paperInHand } = JSON.parse(String(body)) as { readonly stays?: true; readonly over?: { readonly device: string; readonly seq: number }; readonly paperInHand?: boolean }
  return {
    device, seq, type, g: point.g, seen, command: commandId,
    base_device: base?.device ?? null, base_seq: base?.seq ?? null,
    stays: stays ? 1 : null,
    over_device: over?.device ?? null, over_seq: over?.seq ?? null,
    asks: type === 'dossier.taken' && paperInHand === false,
    isHolders: isHolders(envelope),
  }
}
