import { createHash } from 'node:crypto'
import type { Dossier } from '#domain/dossier/state.ts'
import type { PaperId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { PaperKind } from '#domain/paper/paper.ts'
import { paperTitle } from '#domain/paper/paper-title.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { v7 as uuid } from 'uuid'
import { decideInAct, type Decided } from '../dossier/decide-in-act.ts'
import { isReceiptOwed } from '../clock/receipt-owed.ts'
import { readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import type { Performer } from '../perform.ts'
import { paperFacts } from './paper-facts.ts'

export type PaperRow = CallOutput<'paper.issue'>

/** Issues a paper in the act under way: its facts are kept beside the event that names their hash. The bytes are drawn after the commit, when asked for. */
export function issuePaper(store: Store, tx: Transaction, caller: Performer, dossier: Dossier, kind: PaperKind): Answer<PaperRow & { readonly after: Decided }> {
  const reading = readNow(store, caller.now)
  const printable = printablePapers(reading.procedureOf(dossier), dossier, isReceiptOwed(store, dossier)).find((paper) => paper.kind === kind)
  const id = uuid() as PaperId
  const facts = printable ? JSON.stringify(paperFacts({ kind, copy: printable.issued, correction: printable.correction, dossier, officer: must(caller.officer, 'an officer') }, reading)) : ''
  const decided = decideInAct(store, tx, caller, dossier.id, { do: 'issuePaper', paper: id, kind, factsHash: createHash('sha256').update(facts).digest('hex') }, dossier)
  if (!decided.ok) return decided
  if (!printable) return refuse(refusal('not-at-this-step', 'Surat ini belum bisa dicetak.'))
  tx.keepPaper({ id, dossier: dossier.id, facts })
  const { issued: copy, correction } = printable
  return accept({ ...paperRow({ paper: id, kind, copy, at: caller.now, correction }), outdated: false, late: false, unopened: true, after: decided.value })
}

export const paperRow = ({ paper, kind, copy, at, correction = 0 }: Pick<Dossier['papers'][number], 'paper' | 'kind' | 'copy' | 'at' | 'correction'>): Omit<PaperRow, 'outdated' | 'late' | 'unopened'> => ({
  paper,
  kind,
  title: paperTitle(kind, copy, correction),
  copy,
  at,
  path: `/papers/${paper}.pdf`,
})
