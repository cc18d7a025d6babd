import type { DeviceId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import { type ChainRules, type RowFault, rowFault } from '#domain/log/row-fault.ts'
import { keyOf, tellsKey } from '../device/chain-key.ts'
import { signedBy } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import type { LoggedEvent } from './logged-event.ts'
import { type NamedLosses, namedLosses } from './named-losses.ts'
import { LogReader } from './reader.ts'
import { type SignedEvent, signedEvents } from './signed-events.ts'
import { SignatureReader } from './signature-reader.ts'
import { successionFaults } from './succession-faults.ts'
import type { Trusted } from './trusted.ts'

/** A part of the stream: the places above `after`, up to `upTo`, counted. */
export interface Stretch {
  readonly after: number
  readonly upTo: number
}

/** Which signatures are checked: each; or those that vouch for all before them, the last of a device or of a key. None may be missing in either case. */
export type WhichSignatures = 'all' | 'deciding'

const WHOLE: Stretch = { after: 0, upTo: Number.MAX_SAFE_INTEGER }

/** One device's chain as far as it has been read. */
interface Chain {
  readonly signatures: SignatureReader
  readonly rules: ChainRules
  /** What its events' places are beyond their numbers in the chain. */
  readonly offset: number
  readonly losses: NamedLosses
  key: string | null
  isSigned: (text: string, signature: Uint8Array) => boolean
  before: SignedEvent | null
  /** The last signature not yet checked, where not each is. */
  toVouch: SignedEvent | null
}

/**
 * Every fault of the stream, device after device: it goes on after one as if that event were good. Of a stretch, the event before it is taken for good;
 * what is missing at the end is told by the stretch that has the end.
 */
export function* chainFaults(connection: Connection<LogSchema>, { device, publicKey }: Trusted, stretch: Stretch = WHOLE, which: WhichSignatures = 'all'): Generator<LogFault, void, undefined> {
  const losses = namedLosses(connection)
  const devices = new Incarnations(connection).all().map((incarnation) => incarnation.device)
  let before = eventAt(connection, stretch.after)
  const [first = device, ...later] = devices.slice(Math.max(0, before === null ? 0 : devices.indexOf(before.envelope.device)))
  let chain = before === null ? newChain(connection, losses, first, 0) : chainBehind(connection, losses, before)
  for (const event of signedEvents(connection, stretch)) {
    const follows = event.envelope.device === later[0]
    if (follows) {
      later.shift()
      yield* vouched(chain)
      yield* chainEnd(chain)
      if (!losses.lost((before?.place ?? 0) + 1, event.place - 1) || before?.place === event.place - 1) yield* successionFaults(before, event)
      chain = newChain(connection, losses, event.envelope.device, event.place - event.envelope.seq)
    }
    yield* gapFaults(event, before, chain)
    yield* eventFaults(event, chain, which)
    before = event
  }
  yield* vouched(chain)
  if (stretch.upTo < new LogReader(connection, device).head().place) return
  yield* chainEnd(chain)
  if (before === null) return
  if (later.length > 0) yield { seq: 0, message: 'Catatan perangkat yang terakhir di komputer ini hilang seluruhnya.' }
  if (chain.rules.device !== device || (chain.key !== null && chain.key !== publicKey)) yield { seq: 0, message: 'Rantai catatan ditandatangani dengan kunci yang bukan kunci komputer ini.' }
}

function newChain(connection: Connection<LogSchema>, losses: NamedLosses, device: DeviceId, offset: number): Chain {
  const chain: Chain = {
    signatures: new SignatureReader(connection, device),
    rules: { device, sha256: oneShotSha256, verify: (head, signature) => chain.isSigned(headInput(head), signature) },
    offset,
    losses,
    key: null,
    isSigned: () => false,
    before: null,
    toVouch: null,
  }
  return chain
}

const eventAt = (connection: Connection<LogSchema>, place: number): SignedEvent | null => signedEvents(connection, { after: place - 1, upTo: place }).take(1).toArray()[0] ?? null

/** As it stands after that event: the key is the last one told up to there. */
function chainBehind(connection: Connection<LogSchema>, losses: NamedLosses, before: SignedEvent): Chain {
  const { device, seq } = before.envelope
  const chain = newChain(connection, losses, device, before.place - seq)
  const telling = new LogReader(connection, device).ofAggregate(`device:${device}`).filter((event) => event.place <= before.place && event.envelope.device === device && tellsKey(event))
  const last = telling.at(-1)
  if (last) hold(chain, readableKey(last))
  chain.before = before
  return chain
}

/** From here on that key signs; null: none does. */
function hold(chain: Chain, key: string | null): void {
  chain.key = key
  chain.isSigned = key === null ? () => false : signedBy(key)
}

/** Holes in the stream, and in the device's own chain where the stream has none. */
function* gapFaults({ place, envelope: { seq } }: SignedEvent, before: SignedEvent | null, chain: Chain): Generator<LogFault, void, undefined> {
  const expected = (before?.place ?? 0) + 1
  if (place > expected && chain.losses.lost(expected, place - 1)) return
  if (place !== expected) yield { seq: place, message: `Catatan nomor ${expected}${place - expected > 1 ? ` sampai ${place - 1}` : ''} hilang.` }
  else if (seq !== (chain.before?.envelope.seq ?? 0) + 1) yield { seq: place, message: `Catatan tepat sebelum nomor ${place} hilang.` }
}

function* eventFaults(event: SignedEvent, chain: Chain, which: WhichSignatures): Generator<LogFault, void, undefined> {
  const { place, envelope } = event
  const { before, rules } = chain
  if (tellsKey(event)) {
    yield* vouched(chain)
    hold(chain, readableKey(event))
  }
  if (before && before.envelope.commandId !== envelope.commandId) yield* unsigned(before, chain)
  const joined = envelope.seq === (before?.envelope.seq ?? 0) + 1
  const fault = rowFault(event, envelope.seq, joined ? (before?.envelope.hash ?? FIRST_PREV_HASH) : envelope.prevHash, which === 'all' ? (event.signature ?? undefined) : undefined, rules)
  if (fault) yield { seq: place, message: `Catatan nomor ${place}${IN_WORDS[fault]}` }
  else if (event.body === null) yield { seq: place, message: `Catatan nomor ${place}: isinya dihapus.` }
  if (which === 'deciding' && event.signature) chain.toVouch = event
  chain.before = event
}

/** The last signature of a stretch that is not looked at event by event. */
function* vouched(chain: Chain): Generator<LogFault, void, undefined> {
  const last = chain.toVouch
  chain.toVouch = null
  if (last?.signature && !chain.rules.verify(last.envelope, last.signature)) yield { seq: last.place, message: `Catatan nomor ${last.place}${IN_WORDS['signature-wrong']}` }
}

const IN_WORDS: Readonly<Record<RowFault, string>> = {
  missing: ' hilang.',
  foreign: ' bukan dari komputer ini.',
  unlinked: ' tidak bersambung dengan catatan sebelumnya.',
  'envelope-altered': ': keterangannya (siapa, kapan, apa) sudah diubah.',
  'body-altered': ': isinya sudah diubah.',
  'half-disposed': ': isinya dihapus sebagian.',
  'signature-wrong': ': tanda tangan perangkat tidak cocok.',
}

/** What is left to say once a chain has been read to its end. */
function* chainEnd(chain: Chain): Generator<LogFault, void, undefined> {
  const { before, signatures, offset } = chain
  if (before) yield* unsigned(before, chain)
  for (const seq of signatures.beyond(before?.envelope.seq ?? 0)) yield { seq: offset + seq, message: `Catatan nomor ${offset + seq} hilang: tanda tangannya masih ada.` }
}

/** The last event of an act carries a signature. */
function* unsigned({ place, signature }: SignedEvent, { losses }: Chain): Generator<LogFault, void, undefined> {
  if (!signature && !losses.unsigned(place)) yield { seq: place, message: `Catatan nomor ${place}: tanda tangan perangkat hilang.` }
}

/** Null where the body was tampered with: then nothing after it is signed as it should be. */
function readableKey(event: LoggedEvent): string | null {
  try {
    const key = keyOf(event)
    signedBy(key)
    return key
  } catch {
    return null
  }
}
