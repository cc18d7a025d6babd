import { type Term, termInput } from './term.ts'

/** A term's record with the signature of the office's key. */
export interface SignedTermRecord {
  readonly term: Term
  readonly signature: Uint8Array
}

/** What is known of who orders an office's stream: one record for each `n`, the one first seen. */
export type KnownTerms = ReadonlyMap<number, SignedTermRecord>

export interface HeardTerms {
  readonly known: KnownTerms
  /** Of those told, the ones that were not known. */
  readonly fresh: readonly SignedTermRecord[]
  /** Another record of a term that is known: somebody signed twice. The one first seen stays; a higher term must be made. */
  readonly twice: readonly SignedTermRecord[]
}

/** What is known after being told of terms, in whatever order; those the office's key did not sign are passed over. */
export function heardTerms(known: KnownTerms, told: readonly SignedTermRecord[], isSigned: (record: SignedTermRecord) => boolean): HeardTerms {
  const after = new Map(known)
  const [fresh, twice]: [SignedTermRecord[], SignedTermRecord[]] = [[], []]
  for (const record of told) {
    const before = after.get(record.term.n)
    if (before && termInput(before.term) === termInput(record.term)) continue
    if (!isSigned(record)) continue
    if (before) twice.push(record)
    else {
      after.set(record.term.n, record)
      fresh.push(record)
    }
  }
  return { known: after, fresh, twice }
}

/** The one that is obeyed: the highest; null where none is known. */
export const obeyed = (known: KnownTerms): Term | null => [...known.values()].reduce<Term | null>((last, { term }) => (last === null || term.n > last.n ? term : last), null)

/** The term after all that are known, for a server that takes the stream over where it stands there. To be signed with the office's key. */
export const nextTerm = (known: KnownTerms, successor: Pick<Term, 'office' | 'serverKey' | 'start'>, twice: readonly SignedTermRecord[] = []): Term => ({
  ...successor,
  n: Math.max(0, ...known.keys(), ...twice.map(({ term }) => term.n)) + 1,
})
