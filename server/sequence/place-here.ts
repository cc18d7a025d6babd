import type { OfficeId } from '#domain/ids.ts'
import { placeInput, type SignedPlace } from '#domain/stream/server-place.ts'
import { verifies } from '../node-crypto.ts'
import type { ServerStore, StreamReader } from '../store/server-store.ts'

/** Keeps where the server of a term is, where the office's key says so of a term that is known here; then tells where that of term `n` is. */
export async function placeOfTerm(store: ServerStore, { office, officeKey }: { readonly office: OfficeId; readonly officeKey: string }, { n, told }: { readonly n: number; readonly told: SignedPlace | null }): Promise<SignedPlace | null> {
  if (told !== null && told.place.office === office && verifies(officeKey, placeInput(told.place), told.signature)) {
    await store.ordering(office, async (tx) => {
      if (await isOfTerm(tx, told)) await tx.place(told)
    })
  }
  return store.reading(office).placeOf(n)
}

const isOfTerm = async (reader: StreamReader, { place }: SignedPlace): Promise<boolean> => (await reader.terms()).some(({ term }) => term.n === place.n && term.serverKey === place.serverKey)
