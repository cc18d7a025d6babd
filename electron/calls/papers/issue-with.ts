import { PAPER_WAITS } from '#domain/clock/clock-words.ts'
import { hasNumberOrAsked } from '#domain/dossier/number-to-follow.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { PaperId } from '#domain/ids.ts'
import type { PaperKind } from '#domain/paper/paper.ts'
import { accept } from '#domain/result.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { DocumentId, Effect, Outcome, OutcomeId, Procedure, Step, StepId } from '#domain/workflow/procedure.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import type { Decided } from '../dossier/decide-in-act.ts'
import { readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import type { Performer } from '../perform.ts'
import { issuePaper } from './issue-paper.ts'

/** The paper that leaves the printer with the act: what its outcome issues, the receipt when it is found complete, the return slip, the blanko. The others are printed when asked for, and so is one that waits for the clock. */
export function issueWith(store: Store, tx: Transaction, caller: Performer, decided: Decided): Answer<PaperId | null> {
  const { dossier } = decided
  const kind = kindOf(store, caller, decided)
  if (!kind || doubtNow(store, caller.now)) return accept(null)
  const issued = issuePaper(store, tx, caller, dossier, kind)
  return issued.ok ? accept(issued.value.paper) : issued
}

/** What to say of a paper that did not leave with its act, since the clock is in doubt; "" where none was to leave. */
export const heldBack = (store: Store, caller: Performer, decided: Decided): string => (doubtNow(store, caller.now) && kindOf(store, caller, decided) ? PAPER_WAITS : '')

/** Where the receipt of a dossier just found complete is issued at a later step: which, and what to press; "" otherwise. */
export function receiptLater(store: Store, { now }: Performer, { dossier, events }: Decided): string {
  const procedure = readNow(store, now).procedureOf(dossier)
  const step = events.some(acceptsHere) ? procedure.steps.find(issuesReceipt) : undefined
  const label = step?.outcomes.find(isReceiptIssued)?.label
  return step && label !== undefined ? `Resi belum dibuat di sini: menurut SOP diberikan di langkah ${step.printedNo}. Buka berkas (Enter), lalu pilih ${label}.` : ''
}

const kindOf = (store: Store, { now }: Performer, { dossier, events }: Decided): PaperKind | null => paperOf(readNow(store, now).procedureOf(dossier), dossier, events)

/** The last of the act that a paper goes with. Where a later step issues the receipt, acceptance does not. */
function paperOf(procedure: Procedure, dossier: Dossier, events: readonly DossierEvent[]): PaperKind | null {
  for (const event of events.toReversed()) {
    if (event.type === 'dossier.returned') return 'return-slip'
    if (event.type === 'step.completed') {
      const issued = effectsOf(procedure, event.body.step, event.body.outcome).find((effect) => effect.do === 'issue')
      if (issued) return issued.paper
    }
    if (event.type === 'document.prepared') return draftOf(procedure, dossier, event.body.document)
    if (acceptsHere(event) && !procedure.steps.some(issuesReceipt) && !(event.type === 'dossier.accepted' && hasReceipt(dossier))) return 'receipt'
  }
  return null
}

/** What is initialled or signed next: the blanko, or the numbered letter where an electronic signature follows its number. */
const draftOf = (procedure: Procedure, dossier: Dossier, document: DocumentId): PaperKind | null => {
  const paper = procedure.documents.find((one) => one.id === document)?.paper
  if (paper === 'permit') return hasNumberOrAsked(dossier.documents[document]) ? 'permit' : 'blank'
  return paper === 'refusal-letter' ? 'refusal-draft' : null
}

/** Found complete: the promise is made, or the register number given where the clock starts later. */
const acceptsHere = (event: DossierEvent): boolean => event.type === 'dossier.accepted' || (event.type === 'number.given' && event.body.document === null)

/** Where the clock starts steps after the register number, nobody stands at the counter for a second receipt; papers that were handed back come with a new one. */
const hasReceipt = ({ papers, lastReturn }: Dossier): boolean => papers.some(({ kind, at }) => kind === 'receipt' && (lastReturn === null || at > lastReturn.at))

const isReceiptIssued = ({ effects }: Outcome): boolean => effects.some((effect) => effect.do === 'issue' && effect.paper === 'receipt')
const issuesReceipt = ({ outcomes }: Step): boolean => outcomes.some(isReceiptIssued)

const effectsOf = (procedure: Procedure, step: StepId, outcome: OutcomeId): readonly Effect[] =>
  findStep(procedure, step)?.outcomes.find((one) => one.id === outcome)?.effects ?? []
