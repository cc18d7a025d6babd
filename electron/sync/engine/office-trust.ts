import type { DeviceId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { NamedServers } from '#domain/stream/named-servers.ts'
import { type HeardTerms, heardTerms, type KnownTerms, obeyed } from '#domain/stream/obeyed-term.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import type { PageRules } from '#domain/stream/take-page.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import { keysOf, type VouchedDevices } from '#domain/stream/vouched-devices.ts'
import { vouchedAfterRows } from '#protocol/sync/control-event.ts'
import type { SignedStreamHead, SignedTerm } from '#protocol/sync/stream-state.ts'
import type { SyncStore, Vouching } from '#store/contract/sync-store.ts'
import { signedBy } from '#store/device/device-key.ts'
import type { OfficeRecord } from '#store/device/office-record.ts'

export interface OfficeTrustParts {
  /** The office, its key, and the terms known so far, in the order they were heard. */
  readonly record: OfficeRecord
  readonly store: Pick<SyncStore, 'chainOf'>
  /** Told whenever a record of a term was heard that was not known. */
  readonly kept: (record: OfficeRecord) => void
}

/** Whom this PC believes: the servers the office's key named, and the devices whose keys stand in those servers' chains. */
export class OfficeTrust implements Vouching {
  readonly #parts: OfficeTrustParts
  readonly #verifiers = new Map<string, ReturnType<typeof signedBy>>()
  #terms: KnownTerms
  #twice: readonly SignedTerm[] = []
  #named = new NamedServers([])
  #devices: VouchedDevices = new Map()

  constructor(parts: OfficeTrustParts) {
    this.#parts = parts
    this.#terms = new Map()
    const { known, twice } = this.#heard(parts.record.terms)
    this.#terms = known
    this.#twice = twice
    this.#named = this.#namedNow()
    this.reload()
  }

  /** The highest term: whom this PC obeys. Null before any was signed. */
  get term(): Term | null {
    return obeyed(this.#terms)
  }

  get terms(): readonly SignedTerm[] {
    return [...this.#terms.values()]
  }

  /** Second records of a term: somebody signed twice, and everybody is to be told. */
  get twice(): readonly SignedTerm[] {
    return this.#twice
  }

  /** Of two servers of a term both: what either said stands in the stream of whoever went by it. */
  get servers(): NamedServers {
    return this.#named
  }

  /** Two servers have the same right to order, and no later one was named since: which term; null where that is not so. */
  get disputed(): number | null {
    const { term } = this
    return term !== null && this.#twice.some((other) => other.term.n === term.n) ? term.n : null
  }

  /** As the stream here tells of them. */
  get devices(): VouchedDevices {
    return this.#devices
  }

  /** From the stream that is here: at the start, after going back, and after a page that was not kept. */
  reload(): void {
    const rows = [...this.#named.keys.keys()].flatMap((device) => this.#parts.store.chainOf(device)).toSorted((one, other) => one.point.g - other.point.g)
    this.#devices = new Map()
    this.heard(rows)
  }

  /** What somebody tells of terms. True where a higher one than was obeyed so far is among them. */
  hear(told: readonly SignedTerm[]): boolean {
    const before = this.term?.n ?? 0
    const { known, fresh, twice } = this.#heard(told)
    this.#terms = known
    const others = twice.filter((one) => !this.#twice.some((other) => termInput(other.term) === termInput(one.term)))
    this.#twice = [...this.#twice, ...others]
    if (fresh.length + others.length > 0) {
      this.#named = this.#namedNow()
      this.#parts.kept({ ...this.#parts.record, terms: [...this.terms, ...this.#twice] })
    }
    return (this.term?.n ?? 0) > before
  }

  readonly verify: PageRules['verify'] = (device, head, signature) => this.#keys(device, head.seq).some((key) => this.#isSigned(key, headInput(head), signature))

  readonly heard = (rows: readonly SequencedRow[]): void => {
    const texts = rows.map((row) => ({ ...row, body: row.body === null ? null : Buffer.from(row.body).toString() }))
    this.#devices = vouchedAfterRows(this.#devices, texts, (n, device) => this.#named.keyIn(n, device))
  }

  /** Whether the head is signed by the server that is obeyed, in its term. */
  readonly verifyHead = ({ head, signature }: SignedStreamHead): boolean => {
    const { term } = this
    return term !== null && head.office === term.office && head.term === term.n && this.#isSigned(term.serverKey, streamHeadInput(head), signature)
  }

  #heard(told: readonly SignedTerm[]): HeardTerms {
    const { office, officeKey } = this.#parts.record
    return heardTerms(this.#terms, told, ({ term, signature }) => term.office === office && this.#isSigned(officeKey, termInput(term), signature))
  }

  /** Servers answer with the key their term names; devices with those their enrolment, or their successor's, names. */
  #keys(device: DeviceId, seq: number): readonly string[] {
    const server = this.#named.keys.get(device)
    return server === undefined ? keysOf(this.#devices, device, seq) : [server]
  }

  #namedNow(): NamedServers {
    return new NamedServers([...this.terms, ...this.#twice].map(({ term }) => term))
  }

  #isSigned(key: string, text: string, signature: Uint8Array): boolean {
    try {
      const verifier = this.#verifiers.get(key) ?? signedBy(key)
      this.#verifiers.set(key, verifier)
      return verifier(text, signature)
    } catch {
      return false
    }
  }
}
