import type { OfficeId } from '#domain/ids.ts'
import { assertNever } from '#domain/assert-never.ts'
import { type AuthoredEvent, authored, rechain } from '#domain/log/authored-event.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import { type Batch, signedRows } from '#domain/stream/admit-batch.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import { type SequencedRow, sequence } from '#domain/stream/sequence.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { controlEventIn } from '#protocol/sync/control-event.ts'
import { headVerifier, sha256, type SigningKey } from '../node-crypto.ts'
import type { StreamReader, StreamWriter } from '../store/server-store.ts'
import { controlWords } from './control-words.ts'
import { freeCode } from './free-code.ts'
import { keepWords, textRow } from './keep-control.ts'
import { vouchedHere } from './vouched-here.ts'

export interface Speaker {
  readonly office: OfficeId
  readonly key: SigningKey
}

/** At the end of the server's own chain, and of the stream. `words`: told where the stream stands. */
export async function say(tx: StreamWriter, { office, key }: Speaker, words: (seen: number) => AuthoredEvent): Promise<readonly SequencedRow[]> {
  const [device, { point, term }] = [serverDevice(key.publicKey), must(await tx.head(), `a term for ${office}`)]
  const rows = sequence(point, term, rechain({ office, device }, await tx.chainEnd(device), [words(point.g)], sha256), sha256)
  await tx.append(rows, device, rows.map(({ envelope }) => ({ seq: envelope.seq, signature: key.sign(headInput(envelope)) })))
  return rows
}

/**
 * What this server said before it was put back to an older copy, where other words of its own have the numbers by now: said again, each once, as it was said then.
 * Who was revoked is revoked, who was let in is let in. False for what it never said.
 */
export async function sayAgain(tx: StreamWriter, speaker: Speaker, batch: Batch): Promise<boolean> {
  const { publicKey } = speaker.key
  if (batch.device !== serverDevice(publicKey)) return false
  const lost = signedRows(batch, { sha256, verify: headVerifier(publicKey) })
  if (!lost.ok) return false
  const here = await tx.chain(batch.device)
  const said = new Set(here.map(({ envelope }) => envelope.commandId))
  for (const row of lost.value.filter(({ envelope }) => !said.has(envelope.commandId))) {
    const event = controlEventIn(textRow(row), publicKey)
    const again = event && (await toSayNow(tx, event, here.filter(({ envelope }) => envelope.wallTime > row.envelope.wallTime)))
    // Of a later version it is said as it stands.
    if (event && !again) continue
    const { commandId, wallTime } = row.envelope
    await keepWords(tx, await say(tx, speaker, (seen) => (again ? { ...controlWords(again, seen, new Date(wallTime)), commandId } : { ...authored(row), seen })))
  }
  return true
}

/** Null where it holds, or a later word on the same does. `since`: what this machine has said later, by its own clock, and has. */
async function toSayNow(tx: StreamReader, event: ControlEvent, since: readonly SequencedRow[]): Promise<ControlEvent | null> {
  const known = await tx.device(event.body.device)
  switch (event.type) {
    case 'device.enrolled':
      return known ? null : { ...event, body: { ...event.body, code: freeCode(await tx.devices(), event.body.code) } }
    case 'device.renamed':
      return since.some(({ envelope: { type, aggregate } }) => type === event.type && aggregate === `device:${event.body.device}`) ? null : known && event
    case 'device.revoked':
      return known?.revoked === null ? event : null
    case 'device.succeeded': {
      const { earlier = [] } = (await vouchedHere(tx)).devices.get(event.body.by) ?? {}
      return earlier.some(({ device }) => device === event.body.device) ? null : event
    }
    default:
      return assertNever(event)
  }
}
