import type { DeviceId, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { must } from '#domain/must.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import { takePage, type TakenPage } from '#domain/stream/take-page.ts'
import type { AdoptAnswer, AdoptRequest } from '#protocol/sync/adopt.ts'
import { vouchedAfterRows } from '#protocol/sync/control-event.ts'
import { sha256, verifies } from '../node-crypto.ts'
import type { StreamWriter } from '../store/server-store.ts'
import { keepWords, textRow } from './keep-control.ts'
import { namedHere } from './terms-here.ts'
import { isVouched, vouchedHere } from './vouched-here.ts'

export interface Adopter {
  readonly office: OfficeId
  /** This server's. */
  readonly publicKey: string
}

/** Keeps a page of the stream as it once was ordered, every hash computed and every stretch vouched for; who was enrolled by it is enrolled. */
export async function adoptPage(tx: StreamWriter, adopter: Adopter, { after, stretches, end, said }: AdoptRequest): Promise<AdoptAnswer['outcome']> {
  const head = must(await tx.head(), `a term for ${adopter.office}`)
  if (head.point.g !== after.g || head.point.hash !== after.hash) return 'elsewhere'
  const known = await promised(tx, adopter, head.point, said)
  if (!known || end.g > known.g || (end.g === known.g && end.hash !== known.hash)) return 'refused'
  const ends = new Map<DeviceId, ChainEnd>()
  for (const { device } of stretches) if (!ends.has(device)) ends.set(device, await tx.chainEnd(device))
  const named = await namedHere(tx)
  let vouched = await vouchedHere(tx)
  const taken = takePage({ office: adopter.office, after, stretches, end }, {
    sha256,
    endOf: (device) => ends.get(device) ?? { seq: 0, hash: FIRST_PREV_HASH },
    verify: (_device, event, signature) => isVouched(vouched, event, signature),
    heard: (rows) => { vouched = { ...vouched, devices: vouchedAfterRows(vouched.devices, rows.map(textRow), (n, device) => named.keyIn(n, device)) } },
  })
  if (!taken.ok) return 'refused'
  await keep(tx, taken.value)
  return 'taken'
}

/** How far the stream is known to have come: by this server's own signature, or, of one that takes a stream over, by the term that names it. */
async function promised(tx: StreamWriter, { office, publicKey }: Adopter, head: StreamPoint, { head: said, signature }: AdoptRequest['said']): Promise<StreamPoint | null> {
  const own = (await tx.terms()).map(({ term }) => term).filter(({ serverKey }) => serverKey === publicKey)
  const begins = own.reduce<StreamPoint | null>((last, { start }) => (start.g > head.g && start.g > (last?.g ?? 0) ? start : last), null)
  if (begins) return begins
  return said.office === office && own.some(({ n }) => n === said.term) && verifies(publicKey, streamHeadInput(said), signature) ? { g: said.g, hash: said.hash } : null
}

async function keep(tx: StreamWriter, { rows, signatures }: TakenPage): Promise<void> {
  for (const stretch of byDevice(rows)) {
    const [first, last] = [must(stretch[0], 'a row').envelope, must(stretch.at(-1), 'a row').envelope]
    await tx.append(stretch, first.device, signatures.filter(({ device, seq }) => device === first.device && seq >= first.seq && seq <= last.seq))
  }
  await keepWords(tx, rows)
}

/** Rows of one device that follow each other. */
function byDevice(rows: readonly SequencedRow[]): readonly (readonly SequencedRow[])[] {
  const groups: SequencedRow[][] = []
  for (const row of rows) {
    const open = groups.at(-1)
    if (open?.at(-1)?.envelope.device === row.envelope.device) open.push(row)
    else groups.push([row])
  }
  return groups
}
