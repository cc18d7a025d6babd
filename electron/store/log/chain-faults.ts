import type { DeviceId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import { type ChainRules, type RowFault, rowFault } from '#domain/log/row-fault.ts'
import { keyOf, tellsKey } from '../device/chain-key.ts'
import { isSignedBy } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import { sha256 } from '../files/sha256.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import type { LoggedEvent } from './logged-event.ts'
import { LogReader } from './reader.ts'
import { SignatureReader } from './signature-reader.ts'
import { successionFaults } from './succession-faults.ts'
import type { Trusted } from './trusted.ts'

const CHUNK = 500

/** One device's chain as far as it has been read. */
interface Chain {
  readonly signatures: SignatureReader
  readonly rules: ChainRules
  /** What its events' places are beyond their numbers in the chain. */
  readonly offset: number
  key: string | null
  before: LoggedEvent | null
}

/** Every fault of the stream, from its first event on, device after device: it goes on after one as if that event were good. */
export function* chainFaults(connection: Connection<LogSchema>, { device, publicKey }: Trusted): Generator<LogFault, void, undefined> {
  const [first = device, ...later] = new Incarnations(connection).all().map((incarnation) => incarnation.device)
  let chain = newChain(connection, first, 0)
  let before: LoggedEvent | null = null
  for (const event of allEvents(new LogReader(connection, device))) {
    const follows = event.envelope.device === later[0]
    if (follows) {
      later.shift()
      yield* chainEnd(chain)
      yield* successionFaults(before, event)
      chain = newChain(connection, event.envelope.device, event.place - event.envelope.seq)
    }
    yield* gapFaults(event, before, chain)
    yield* eventFaults(event, chain)
    before = event
  }
  yield* chainEnd(chain)
  if (before === null) return
  if (later.length > 0) yield { seq: 0, message: 'Catatan perangkat yang terakhir di komputer ini hilang seluruhnya.' }
  if (chain.rules.device !== device || (chain.key !== null && chain.key !== publicKey)) yield { seq: 0, message: 'Rantai catatan ditandatangani dengan kunci yang bukan kunci komputer ini.' }
}

function newChain(connection: Connection<LogSchema>, device: DeviceId, offset: number): Chain {
  const chain: Chain = {
    signatures: new SignatureReader(connection, device),
    rules: { device, sha256: (...parts) => sha256(...parts).toString('hex'), verify: (head, signature) => chain.key !== null && isSignedBy(chain.key, headInput(head), signature) },
    offset,
    key: null,
    before: null,
  }
  return chain
}

function* allEvents(log: LogReader): Generator<LoggedEvent, void, undefined> {
  for (let place = 0; ; ) {
    const events = log.after(place, CHUNK)
    yield* events
    const last = events.at(-1)
    if (!last) return
    place = last.place
  }
}

/** Holes in the stream, and in the device's own chain where the stream has none. */
function* gapFaults({ place, envelope: { seq } }: LoggedEvent, before: LoggedEvent | null, chain: Chain): Generator<LogFault, void, undefined> {
  const expected = (before?.place ?? 0) + 1
  if (place !== expected) yield { seq: place, message: `Catatan nomor ${expected}${place - expected > 1 ? ` sampai ${place - 1}` : ''} hilang.` }
  else if (seq !== (chain.before?.envelope.seq ?? 0) + 1) yield { seq: place, message: `Catatan tepat sebelum nomor ${place} hilang.` }
}

function* eventFaults(event: LoggedEvent, chain: Chain): Generator<LogFault, void, undefined> {
  const { place, envelope } = event
  const { before, signatures, rules } = chain
  if (tellsKey(event)) chain.key = readableKey(event)
  if (before && before.envelope.commandId !== envelope.commandId) yield* unsigned(before, signatures)
  const joined = envelope.seq === (before?.envelope.seq ?? 0) + 1
  const fault = rowFault(event, envelope.seq, joined ? (before?.envelope.hash ?? FIRST_PREV_HASH) : envelope.prevHash, signatures.of(envelope.seq), rules)
  if (fault) yield { seq: place, message: `Catatan nomor ${place}${IN_WORDS[fault]}` }
  else if (event.body === null) yield { seq: place, message: `Catatan nomor ${place}: isinya dihapus.` }
  chain.before = event
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
function* chainEnd({ before, signatures, offset }: Chain): Generator<LogFault, void, undefined> {
  if (before) yield* unsigned(before, signatures)
  for (const seq of signatures.beyond(before?.envelope.seq ?? 0)) yield { seq: offset + seq, message: `Catatan nomor ${offset + seq} hilang: tanda tangannya masih ada.` }
}

/** The last event of an act carries a signature. */
function* unsigned({ place, envelope: { seq } }: LoggedEvent, signatures: SignatureReader): Generator<LogFault, void, undefined> {
  if (!signatures.of(seq)) yield { seq: place, message: `Catatan nomor ${place}: tanda tangan perangkat hilang.` }
}

/** Null where the body was tampered with: then nothing after it is signed as it should be. */
function readableKey(event: LoggedEvent): string | null {
  try {
    return keyOf(event)
  } catch {
    return null
  }
}
