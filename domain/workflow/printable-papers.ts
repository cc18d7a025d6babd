import { hasNumberOrAsked } from '../dossier/number-to-follow.ts'
import type { DocumentState, Dossier } from '../dossier/state.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { DocumentId, LetterKind, Procedure } from './procedure.ts'

export interface PrintablePaper {
  readonly kind: PaperKind
  /** Papers of the kind already issued: the next is the original (0) or SALINAN ke-n. */
  readonly issued: number
  /** Corrections it shows that the first paper of the kind did not: KOREKSI ke-n; 0 = none. */
  readonly correction: number
}

/** The papers of a dossier that may be printed as it stands. `receiptOwed`: it was taken in while no paper could be dated. */
export function printablePapers(procedure: Procedure, dossier: Dossier, receiptOwed = false): readonly PrintablePaper[] {
  const permit = procedure.documents.find((document) => document.paper === 'permit')?.id ?? null
  const state = permit === null ? undefined : dossier.documents[permit]
  const accepted = dossier.accepted !== null
  const refusal = stateOf(procedure, dossier, 'refusal-letter')
  const kinds: readonly (readonly [PaperKind, boolean])[] = [
    ['receipt', accepted || (receiptOwed && dossier.position.at === 'step')],
    ['return-slip', dossier.lastReturn !== null],
    ['disposition-sheet', accepted || dossier.dispositions.length > 0],
    ['control-sheet', accepted],
    ...WRITTEN.map((kind) => [kind, Boolean(stateOf(procedure, dossier, kind)?.content)] as const),
    ['blank', permit !== null && !hasNumberOrAsked(state) && !refusal?.content && (Boolean(state?.prepared) || isToPrepare(procedure, dossier, permit))],
    ['permit', hasNumberOrAsked(state)],
    ['refusal-draft', Boolean(refusal?.content) && !hasNumberOrAsked(refusal)],
    ['refusal-letter', Boolean(refusal?.content) && hasNumberOrAsked(refusal)],
    ['dispatch-slip', dossier.handOver !== null],
  ]
  return kinds.flatMap(([kind, now]) => (now ? [{ kind, issued: issuedOf(dossier, kind, stateOf(procedure, dossier, letterOf(kind))), correction: correctionsOf(dossier, kind) }] : []))
}

const WRITTEN = ['request-letter', 'assignment-letter', 'minutes', 'recommendation', 'technical-consideration', 'examination-checklist'] as const satisfies readonly LetterKind[]

/** The document whose number a paper printed now says is to follow; null for none. */
export function documentToFollow(procedure: Procedure, dossier: Dossier, kind: PaperKind): DocumentId | null {
  const document = procedure.documents.find((one) => one.paper === kind)?.id
  return document && dossier.documents[document]?.asked ? document : null
}

/** The document a paper shows: drafts and letters of refusal are one document. */
const letterOf = (kind: PaperKind): PaperKind => (kind === 'refusal-draft' ? 'refusal-letter' : kind)

function stateOf(procedure: Procedure, dossier: Dossier, kind: PaperKind): DocumentState | undefined {
  const document = procedure.documents.find((one) => one.paper === kind)
  return document && dossier.documents[document.id]
}

function isToPrepare(procedure: Procedure, { position }: Dossier, document: DocumentId): boolean {
  const step = position.at === 'step' ? procedure.steps.find((candidate) => candidate.id === position.step) : undefined
  return Boolean(step?.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'prepare' && effect.document === document)))
}

/** A later return has a slip of its own; so has the acceptance of what had its receipt before; a letter written, signed, numbered or corrected since is a new letter, and so is one whose number was to follow: none is a copy of the one before. */
function issuedOf(dossier: Dossier, kind: PaperKind, letter: DocumentState | undefined): number {
  const renewed = [
    kind === 'return-slip' ? dossier.lastReturn?.at : undefined,
    kind === 'receipt' ? dossier.accepted : undefined,
    letter?.drafted?.at,
    letter?.signature?.at,
    letter?.number ? dossier.voided.findLast((entry) => entry.number.book === letter.number?.book)?.at : undefined,
    dossier.corrections.findLast((correction) => correction.affected.includes(kind))?.at,
  ]
  const since = renewed.flatMap((at) => at ?? []).sort().at(-1)
  return dossier.papers.filter((paper) => paper.kind === kind && !(paper.unnumbered && letter?.number) && (since === undefined || paper.at >= since)).length
}

const correctionsOf = (dossier: Dossier, kind: PaperKind): number => dossier.corrections.filter((correction) => correction.affected.includes(kind)).length
