import type { Dossier } from '#domain/dossier/state.ts'
import type { Store } from '#store/store.ts'

/** The clock was in doubt when it was taken in to be checked, so that no receipt left the printer: one may be printed before it is found complete, whatever came of the doubt. */
export const isReceiptOwed = (store: Pick<Store, 'doubted'>, { id, accepted }: Pick<Dossier, 'id' | 'accepted'>): boolean => accepted === null && store.doubted.received(id) !== null
