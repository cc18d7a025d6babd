import type { AttachmentHash, DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { Letterbox, SealedVerifier, SetVerifierRequest, WrapRequest } from '#protocol/sync/verifiers.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { SignedPlace } from '#domain/stream/server-place.ts'
import type { Term } from '#domain/stream/term.ts'

/** What the server keeps: streams of offices as it ordered them, without reading a body. One contract for SQLite and PostgreSQL (tests/server/store-contract). */
export interface ServerStore {
  /** Those that were founded here. */
  offices(): Promise<readonly KeptOffice[]>
  /** Sees what is committed. */
  reading(office: OfficeId): StreamReader
  /** One transaction that holds the office's stream until its end: nobody else orders meanwhile. Throws what `work` throws, with nothing written. */
  ordering<Value>(office: OfficeId, work: (tx: StreamWriter) => Promise<Value>): Promise<Value>
  /** What travels beside the events of an office. */
  scanHolders(office: OfficeId): ScanHolders
  verifierBox(office: OfficeId): VerifierBox
  close(): Promise<void>
}

/** Officers' verifiers on their way between an office's devices, locked: the server can read none. */
export interface VerifierBox {
  /** Where the device's letters go from here on. */
  box(device: DeviceId, letterbox: Letterbox): Promise<void>
  /** Of devices that are not revoked. */
  boxes(): Promise<readonly { readonly device: DeviceId; readonly letterbox: Letterbox }[]>
  verifiers(): Promise<readonly KeptVerifier[]>
  /** In the place of the one before; false where it is not the next. */
  set(request: SetVerifierRequest): Promise<boolean>
  wrap(request: WrapRequest): Promise<void>
}

/** `keys`: the verifier's key, locked, by the device that can open it; revoked ones left out. */
export interface KeptVerifier {
  readonly verifier: SealedVerifier
  readonly keys: ReadonlyMap<DeviceId, string>
}

/** Which PCs said that they have which scans. */
export interface ScanHolders {
  hold(device: DeviceId, hashes: readonly AttachmentHash[]): Promise<void>
  /** It says it has them no longer. */
  letGo(device: DeviceId, hashes: readonly AttachmentHash[]): Promise<void>
  /** How many other PCs, revoked ones not counted, said so of each; those nobody has are left out. */
  others(device: DeviceId, hashes: readonly AttachmentHash[]): Promise<ReadonlyMap<AttachmentHash, number>>
}

export interface StreamReader {
  /** Null where nobody orders this office's stream here. */
  head(): Promise<OrderedHead | null>
  /** Undefined for a place that is not there. */
  hashAt(g: number): Promise<string | undefined>
  /** Rows behind a place up to about so many bytes, whole acts; none at the end. */
  page(after: number, bytes: number): Promise<StreamPage>
  /** The device's last event here; seq 0 for none. */
  chainEnd(device: DeviceId): Promise<ChainEnd>
  /** Hashes of the device's events, both ends counted; those that are there. */
  chainHashes(device: DeviceId, first: number, last: number): Promise<ReadonlyMap<number, string>>
  /** All of the device's events here, in order; for a server's own, which are few. */
  chain(device: DeviceId): Promise<readonly SequencedRow[]>
  device(device: DeviceId): Promise<EnrolledDevice | null>
  /** In the order they were enrolled. */
  devices(): Promise<readonly EnrolledDevice[]>
  /** The one first heard of each. */
  terms(): Promise<readonly KeptTerm[]>
  /** Second records of a term. */
  otherTerms(): Promise<readonly KeptTerm[]>
  /** Where the server of a term is; null where nobody told. */
  placeOf(n: number): Promise<SignedPlace | null>
}

export interface OrderedHead {
  readonly term: number
  readonly point: StreamPoint
}

export interface StreamPage {
  readonly rows: readonly SequencedRow[]
  readonly signatures: readonly (SignedHead & { readonly device: DeviceId })[]
}

export interface EnrolledDevice {
  readonly device: DeviceId
  /** Ed25519, 32 bytes in hex. */
  readonly publicKey: string
  /** As the office calls that PC. */
  readonly name: string
  /** Short, one PC's alone, never given again. */
  readonly code: string
  readonly enrolled: IsoInstant
  readonly revoked: IsoInstant | null
}

export interface KeptOffice {
  readonly office: OfficeId
  /** Ed25519, 32 bytes in hex: signs who orders the office's stream. */
  readonly officeKey: string
}

/** A term's record and the office key's signature under it. */
export interface KeptTerm {
  readonly term: Term
  readonly signature: Uint8Array
}

export interface StreamWriter extends StreamReader {
  append(rows: readonly SequencedRow[], device: DeviceId, signatures: readonly SignedHead[]): Promise<void>
  enrol(device: EnrolledDevice): Promise<void>
  rename(device: DeviceId, name: string): Promise<void>
  /** Nothing that was locked for it is kept. */
  revoke(device: DeviceId, at: IsoInstant): Promise<void>
  found(officeKey: string): Promise<void>
  /** From here on this server orders in that term. */
  begin(term: KeptTerm): Promise<void>
  /** A server with nothing of the stream yet: all terms up to the one that names it. It orders once what came before that term has been brought. */
  takeOver(terms: readonly KeptTerm[]): Promise<void>
  /** A server that has some of the stream goes on in that term, which was heard of. It orders once what came before it is there. */
  standIn(term: number): Promise<void>
  /** A term that was heard of; who orders here does not change by it. */
  hear(term: KeptTerm): Promise<void>
  /** A second record of a term; may be heard again. */
  hearOther(term: KeptTerm): Promise<void>
  /** In the stead of what was told of that term before. */
  place(place: SignedPlace): Promise<void>
}
