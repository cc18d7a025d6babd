import type { DocumentState, Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import type { Store } from '../store.ts'

/** A letter whose number is asked for and has not come. */
export interface WaitingLetter {
  readonly dossier: Dossier
  readonly document: DocumentId
  readonly asked: NonNullable<DocumentState['asked']>
}

/** All of the office's, as far as is known here; this PC's own at once. Who has waited longest first. */
export function askedLetters({ lists, dossiers }: Pick<Store, 'lists' | 'dossiers'>): readonly WaitingLetter[] {
  const part = { list: 'number-owed' } as const
  const owed: readonly DossierId[] = lists.page(part, '', lists.count(part)).ids
  return owed.flatMap((id) => {
    const dossier = dossiers.state(id)
    return dossier ? Object.entries(dossier.documents).flatMap(([document, { asked }]) => (asked ? [{ dossier, document: document as DocumentId, asked }] : [])) : []
  })
}
