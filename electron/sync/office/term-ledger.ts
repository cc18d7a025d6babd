import type { OfficeId } from '#domain/ids.ts'
import { nextTerm } from '#domain/stream/obeyed-term.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import { readOfficeRecord, type SignedTerm, writeOfficeRecord } from '#store/device/office-record.ts'
import type { OfficeTrust } from '../engine/office-trust.ts'
import type { Signer } from '../http/enrol.ts'
import { foundingKey } from '../http/office-key.ts'

/** The office's key named something else for that term. */
export class SignedAlready extends Error {
  override readonly name = 'SignedAlready'
}

/** The office's key, and which terms it has signed on this PC: kept beside it, on the disk before one leaves. */
export class TermLedger {
  readonly key: Signer
  readonly #keys: string
  readonly #office: OfficeId

  constructor(keys: string, office: OfficeId, key: Signer) {
    this.key = key
    this.#keys = keys
    this.#office = office
  }

  get signed(): readonly SignedTerm[] {
    const record = readOfficeRecord(this.#keys, fileName(this.#office))
    return record?.officeKey === this.key.publicKey ? record.terms : []
  }

  /** May be asked again for the same; throws `SignedAlready` where another server, or another beginning, was signed for that `n`. */
  sign(term: Term): SignedTerm {
    const before = this.signed.find(({ term: { n } }) => n === term.n)
    if (before && termInput(before.term) !== termInput(term)) throw new SignedAlready(`term ${term.n} names another server`)
    const signed = before ?? { term, signature: this.key.sign(termInput(term)) }
    this.note([signed])
    return signed
  }

  /** The term after all that are known or were signed here, for a server that goes on from that start: a number is never signed twice, whatever became of the first. */
  signNext({ terms, twice }: Pick<OfficeTrust, 'terms' | 'twice'>, successor: Pick<Term, 'office' | 'serverKey' | 'start'>): SignedTerm {
    return this.sign(nextTerm(new Map(terms.map((one) => [one.term.n, one])), successor, [...twice, ...this.signed]))
  }

  /** The key is known to have signed them. */
  note(terms: readonly SignedTerm[]): void {
    writeOfficeRecord(this.#keys, { office: this.#office, officeKey: this.key.publicKey, terms }, fileName(this.#office))
  }
}

/** Null on a PC that has not the office's key. */
export function ledgerOf(keys: string, office: OfficeId): TermLedger | null {
  const key = foundingKey(keys, office)
  return key && new TermLedger(keys, office, key)
}

/** Beside the key: where it goes, this goes too. */
const fileName = (office: OfficeId): string => `kantor-${office}.ditandatangani.json`
