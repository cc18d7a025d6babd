import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import { type ChainRules, type RowFault, rowFault } from '#domain/log/row-fault.ts'
import { keyOf } from '../device/chain-key.ts'
import { isSignedBy } from '../device/device-key.ts'
import { sha256 } from '../files/sha256.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import { aggregateOf } from './aggregate.ts'
import type { LoggedEvent } from './logged-event.ts'
import { LogReader } from './reader.ts'
import { SignatureReader } from './signature-reader.ts'
import type { Trusted } from './trusted.ts'

const CHUNK = 500

/** Every fault of the own chain, from its first event on: it goes on after one as if that event were good. */
export function* chainFaults(connection: Connection<LogSchema>, { device, publicKey }: Trusted): Generator<LogFault, void, undefined> {
  const signatures = new SignatureReader(connection, device)
  let key: string | null = null
  let before: LoggedEvent | null = null
  const rules: ChainRules = { device, sha256: (...parts) => sha256(...parts).toString('hex'), verify: (head, signature) => key !== null && isSignedBy(key, headInput(head), signature) }
  for (const event of allEvents(new LogReader(connection, device))) {
    if (aggregateOf(event.envelope).kind === 'device') key = readableKey(event)
    if (before && before.envelope.commandId !== event.envelope.commandId) yield* unsigned(before, signatures)
    yield* eventFaults(event, before, signatures.of(event.envelope.seq), rules)
    before = event
  }
  if (before) yield* unsigned(before, signatures)
  for (const seq of signatures.beyond(before?.envelope.seq ?? 0)) yield { seq, message: `Catatan nomor ${seq} hilang: tanda tangannya masih ada.` }
  if (key !== null && key !== publicKey) yield { seq: 0, message: 'Rantai catatan ditandatangani dengan kunci yang bukan kunci komputer ini.' }
}

function* allEvents(log: LogReader): Generator<LoggedEvent, void, undefined> {
  for (let seq = 0; ; ) {
    const events = log.after(seq, CHUNK)
    yield* events
    const last = events.at(-1)
    if (!last) return
    seq = last.envelope.seq
  }
}

function* eventFaults(event: LoggedEvent, before: LoggedEvent | null, signature: Uint8Array | undefined, rules: ChainRules): Generator<LogFault, void, undefined> {
  const { seq, prevHash } = event.envelope
  const expected = (before?.envelope.seq ?? 0) + 1
  const gap = seq !== expected
  if (gap) yield { seq, message: `Catatan nomor ${expected}${seq - expected > 1 ? ` sampai ${seq - 1}` : ''} hilang.` }
  const fault = rowFault(event, seq, gap ? prevHash : (before?.envelope.hash ?? FIRST_PREV_HASH), signature, rules)
  if (fault) yield { seq, message: `Catatan nomor ${seq}${IN_WORDS[fault]}` }
  else if (event.body === null) yield { seq, message: `Catatan nomor ${seq}: isinya dihapus.` }
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

/** The last event of an act carries a signature. */
function* unsigned({ envelope: { seq } }: LoggedEvent, signatures: SignatureReader): Generator<LogFault, void, undefined> {
  if (!signatures.of(seq)) yield { seq, message: `Catatan nomor ${seq}: tanda tangan perangkat hilang.` }
}

/** Null where the body was tampered with: then nothing after it is signed as it should be. */
function readableKey(event: LoggedEvent): string | null {
  try {
    return keyOf(event).publicKey
  } catch {
    return null
  }
}
