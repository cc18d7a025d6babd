import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { takeOverInput } from '#domain/stream/take-over-input.ts'
import { adoptAnswer, adoptRequest } from '#protocol/sync/adopt.ts'
import { takeOverAnswer, takeOverRequest } from '#protocol/sync/change-server.ts'
import type { OfficeRecord } from '#protocol/sync/enrolment.ts'
import type { EnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import type { SignedStreamHead, SignedTerm } from '#protocol/sync/stream-state.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'
import type { Signer } from '../http/enrol.ts'
import { HttpWire } from '../http/http-wire.ts'
import type { ServerPlace } from '../http/pinned-agent.ts'
import { readAnswer } from '../http/read-answer.ts'
import type { ServerLine } from '../http/server-line.ts'
import { WireFault } from '../wire.ts'

/** The PC that fills a new server, as the office knows it. */
export interface Filler {
  readonly office: OfficeId
  readonly device: DeviceId
  readonly key: Signer
  /** The office's. */
  readonly officeKey: Signer
  readonly name: string
  readonly code: string
  readonly store: Pick<SyncStore, 'tailAfter' | 'said' | 'hashAt'>
  readonly filling: Filling
}

/** What whoever waits for it is told, and how it is called off: between two pages. */
export interface Filling {
  /** Rows the new server has, of those its term begins behind. */
  readonly told: (done: number, total: number) => void
  readonly abort: AbortSignal
}

export interface Successor {
  readonly line: ServerLine
  readonly code: EnrolmentCode
  /** With all terms; the highest names that server. */
  readonly known: OfficeRecord
  /** Second records of terms: what stands in our stream may be of the servers they name. */
  readonly twice: readonly SignedTerm[]
  readonly serverKey: string
}

/** Rows of a page. */
const PAGE = 500
/** Bytes: of an answer from which nothing is taken. */
const LEAST = 1024

/** The new server's stream is not the beginning of ours: it served somebody else's, or went on by itself. */
export class OtherStream extends Error {
  override readonly name = 'OtherStream'
}

/** It was called off; the same command goes on with it. */
export class FillingStopped extends Error {
  override readonly name = 'FillingStopped'
}

/** Brings a new server the office's stream in its old order, up to where its term begins; goes on where it broke off. Throws `WireFault`, `OtherStream` and `FillingStopped`. Gives back where the server is found from here on. */
export async function fillServer({ line, code, known, twice, serverKey }: Successor, { office, device, key, officeKey, name, code: short, store, filling }: Filler): Promise<ServerPlace> {
  const claim = { office, device, serverKey, secret: code.secret }
  const proof = key.sign(enrolmentInput(claim))
  const officeProof = officeKey.sign(takeOverInput({ ...claim, publicKey: key.publicKey }))
  const body = takeOverRequest.encode({ secret: code.secret, known, device, publicKey: key.publicKey, proof, officeProof, name, code: short })
  const { stream } = readAnswer(takeOverAnswer, await line.ask(SYNC_ROUTES.takeOver, body))
  const place: ServerPlace = { host: code.host, port: code.port, fingerprint: line.fingerprint }
  const wire = new HttpWire({ place, office, device, serverKey, sign: (text) => key.sign(text) })
  try {
    if (twice.length > 0) await wire.pull({ after: { g: stream.head.g, hash: stream.head.hash }, bytes: LEAST, wait: 0, terms: [...twice] }, filling.abort)
    await fill(wire, stream, highestOf(known).start.g, { store, filling })
    return place
  } finally {
    wire.close()
  }
}

async function fill(wire: HttpWire, { head }: SignedStreamHead, end: number, { store, filling }: Pick<Filler, 'store' | 'filling'>): Promise<void> {
  let there = head
  filling.told(there.g, end)
  while (there.g < end) {
    if (filling.abort.aborted) throw new FillingStopped('called off')
    if (store.hashAt(there.g) !== there.hash) throw new OtherStream(`another stream up to ${there.g}`)
    const tail = must(store.tailAfter(there.g, Math.min(PAGE, end - there.g)), 'a tail')
    const said = must(store.said(), 'a head the old server signed')
    const { outcome, stream } = await wire.ask(SYNC_ROUTES.adopt, [adoptRequest, adoptAnswer], { after: { g: there.g, hash: there.hash }, stretches: [...tail.stretches], end: tail.end, said })
    if (outcome === 'refused' || stream.head.g <= there.g) throw new WireFault('garbled')
    there = stream.head
    filling.told(there.g, end)
  }
  if (store.hashAt(end) !== undefined && there.g === end && store.hashAt(end) !== there.hash) throw new OtherStream(`another stream up to ${end}`)
}

/** The term that is obeyed. */
const highestOf = ({ terms }: OfficeRecord) => must(terms.map(({ term }) => term).toSorted((one, other) => other.n - one.n)[0], 'a term')
