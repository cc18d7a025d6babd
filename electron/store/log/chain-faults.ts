import { FIRST_PREV_HASH, hashInput } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import { keyOf } from '../device/chain-key.ts'
import { isSignedBy } from '../device/device-key.ts'
import { sha256 } from '../files/sha256.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { LogFault } from '../store.ts'
import { aggregateOf } from './aggregate.ts'
import type { LoggedEvent } from './logged-event.ts'
import { LogReader } from './reader.ts'
import type { Trusted } from './verify.ts'

const CHUNK = 500

/** Hashes, places and signatures of the own chain, from its first event on. */
export function* chainFaults(connection: Connection<LogSchema>, { device, publicKey }: Trusted): Generator<LogFault, void, undefined> {
  const signatures = new Signatures(connection, device)
  let previous: LoggedEvent | null = null
  for (const event of allEvents(new LogReader(connection, device))) {
    yield* eventFaults(event, previous)
    if (previous && previous.envelope.commandId !== event.envelope.commandId) yield* signatures.faultsAt(previous)
    signatures.collect(event)
    previous = event
  }
  if (previous) yield* signatures.faultsAt(previous)
  yield* signatures.strayFaults(previous?.envelope.seq ?? 0)
  if (signatures.key !== null && signatures.key !== publicKey) yield { seq: 0, message: 'Rantai catatan ditandatangani dengan kunci yang bukan kunci komputer ini.' }
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

function* eventFaults({ envelope, salt, body }: LoggedEvent, previous: LoggedEvent | null): Generator<LogFault, void, undefined> {
  const { seq } = envelope
  const expected = (previous?.envelope.seq ?? 0) + 1
  if (seq !== expected) yield { seq, message: `Catatan nomor ${expected}${seq - expected > 1 ? ` sampai ${seq - 1}` : ''} hilang.` }
  else if (envelope.prevHash !== (previous?.envelope.hash ?? FIRST_PREV_HASH)) yield { seq, message: `Catatan nomor ${seq} tidak bersambung dengan catatan sebelumnya.` }
  if (sha256(hashInput(envelope)).toString('hex') !== envelope.hash) yield { seq, message: `Catatan nomor ${seq}: keterangannya (siapa, kapan, apa) sudah diubah.` }
  if (salt && body && sha256(salt, body).toString('hex') !== envelope.bodyHash) yield { seq, message: `Catatan nomor ${seq}: isinya sudah diubah.` }
  if (!salt || !body) yield { seq, message: `Catatan nomor ${seq}: isinya dihapus.` }
}

/** Held against the heads of acts, with the key the chain names at that place. */
class Signatures {
  readonly #device: Trusted['device']
  readonly #of: Statement<{ device: string; seq: number }, { signature: Uint8Array }>
  readonly #beyond: Statement<{ device: string; seq: number }, { seq: number }>
  #key: string | null = null

  constructor(connection: Connection<LogSchema>, device: Trusted['device']) {
    this.#device = device
    this.#of = connection.statement((db, arg: Arg<{ device: string; seq: number }>) =>
      db.selectFrom('batch_signature').select('signature').where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
    )
    this.#beyond = connection.statement((db, arg: Arg<{ device: string; seq: number }>) =>
      db.selectFrom('batch_signature').select('seq').where('device', '=', arg('device')).where('seq', '>', arg('seq')).orderBy('seq').compile(),
    )
  }

  get key(): string | null {
    return this.#key
  }

  /** From a device event on its key signs, its own act included. */
  collect(event: LoggedEvent): void {
    if (aggregateOf(event.envelope).kind === 'device') this.#key = readableKey(event)
  }

  /** The last event of an act carries the signature. */
  *faultsAt({ envelope }: LoggedEvent): Generator<LogFault, void, undefined> {
    const { seq } = envelope
    const row = this.#of.get({ device: this.#device, seq })
    if (!row) yield { seq, message: `Catatan nomor ${seq}: tanda tangan perangkat hilang.` }
    else if (this.#key === null || !isSignedBy(this.#key, headInput(envelope), row.signature)) yield { seq, message: `Catatan nomor ${seq}: tanda tangan perangkat tidak cocok.` }
  }

  /** Signatures of events that are no longer there: the end of the chain was cut off. */
  *strayFaults(head: number): Generator<LogFault, void, undefined> {
    for (const { seq } of this.#beyond.all({ device: this.#device, seq: head })) yield { seq, message: `Catatan nomor ${seq} hilang: tanda tangannya masih ada.` }
  }
}

/** Null where the body was tampered with: then nothing after it is signed as it should be. */
function readableKey(event: LoggedEvent): string | null {
  try {
    return keyOf(event).publicKey
  } catch {
    return null
  }
}
