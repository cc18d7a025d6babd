import type { IsoDate, IsoInstant } from '../ids.ts'
import { NUMBER_TO_FOLLOW } from '../numbering/number-to-follow.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { DocumentId } from '../workflow/procedure.ts'
import type { DocumentState, Dossier } from './state.ts'

/** Whether a letter has its number, or waits for one that is asked for: in both cases nobody gives it another. */
export const hasNumberOrAsked = (state: DocumentState | undefined): boolean => Boolean(state?.number ?? state?.asked)

/** What stands on the letter where its number stands; "" and null = still open. */
export function numberOnPaper(state: DocumentState | undefined): { readonly text: string; readonly date: IsoDate | null } {
  if (state?.number) return state.number
  return state?.asked ? { text: NUMBER_TO_FOLLOW, date: state.asked.date } : { text: '', date: null }
}

/** A paper that left without its number, which has come since. */
export interface ReprintDue {
  readonly document: DocumentId
  readonly kind: PaperKind
  /** When the paper without its number was printed. */
  readonly since: IsoInstant
}

/** Papers that say "nomor menyusul" and were not printed again since the number came. */
export function reprintsDue({ documents, papers }: Pick<Dossier, 'documents' | 'papers'>): readonly ReprintDue[] {
  return papers.flatMap(({ unnumbered, kind, at }, place) => {
    if (!unnumbered || !documents[unnumbered]?.number) return []
    const isLast = papers.slice(place + 1).every((later) => later.kind !== kind)
    return isLast ? [{ document: unnumbered, kind, since: at }] : []
  })
}

/** Since when a number, or a paper with it, is owed; null where none is. */
export function numberOwedSince(dossier: Pick<Dossier, 'documents' | 'papers'>): IsoInstant | null {
  const asked = Object.values(dossier.documents).flatMap((state) => state.asked?.at ?? [])
  return [...asked, ...reprintsDue(dossier).map(({ since }) => since)].sort()[0] ?? null
}
