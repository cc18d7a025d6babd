import type { Dossier } from '../dossier/state.ts'
import type { GivenNumber } from '../numbering/number-book.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { DocumentId, Procedure } from './procedure.ts'

export interface PrintablePaper {
  readonly kind: PaperKind
  /** Papers of the kind already issued: the next is the original (0) or SALINAN ke-n. */
  readonly issued: number
}

/** The papers of a dossier that may be printed as it stands. */
export function printablePapers(procedure: Procedure, dossier: Dossier): readonly PrintablePaper[] {
  const permit = procedure.documents.find((document) => document.paper === 'permit')?.id ?? null
  const state = permit === null ? undefined : dossier.documents[permit]
  const kinds: readonly (readonly [PaperKind, boolean])[] = [
    ['receipt', wasAccepted(dossier)],
    ['return-slip', dossier.lastReturn !== null],
    ['blank', permit !== null && !state?.number && (Boolean(state?.prepared) || isToPrepare(procedure, dossier, permit))],
    ['permit', Boolean(state?.number)],
    ['dispatch-slip', dossier.handOver !== null],
  ]
  return kinds.flatMap(([kind, now]) => (now ? [{ kind, issued: issuedOf(dossier, kind, state?.number ?? null) }] : []))
}

/** A register number at a return is no acceptance: it came with a promise, or the papers never went back. */
const wasAccepted = (dossier: Dossier): boolean => dossier.promise !== null || (dossier.registerNumber !== null && dossier.lastReturn === null)

function isToPrepare(procedure: Procedure, { position }: Dossier, document: DocumentId): boolean {
  const step = position.at === 'step' ? procedure.steps.find((candidate) => candidate.id === position.step) : undefined
  return Boolean(step?.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'prepare' && effect.document === document)))
}

/** A later return has a slip of its own, and a letter with a new number is a new letter: neither is a copy of the one before. */
function issuedOf(dossier: Dossier, kind: PaperKind, permitNumber: GivenNumber | null): number {
  const since = kind === 'return-slip' ? dossier.lastReturn?.at : kind === 'permit' ? dossier.voided.findLast((entry) => entry.number.book === permitNumber?.book)?.at : undefined
  return dossier.papers.filter((paper) => paper.kind === kind && (since === undefined || paper.at >= since)).length
}
