import type { DossierEvent } from '#domain/dossier/events.ts'
import type { PaperId } from '#domain/ids.ts'
import { accept } from '#domain/result.ts'
import type { Store, Transaction } from '#store/store.ts'
import type { Decided } from '../dossier/decide-in-act.ts'
import type { Answer } from '../handler.ts'
import type { Performer } from '../perform.ts'
import { issuePaper } from './issue-paper.ts'

/** Papers that leave the printer with the act: the receipt when it is found complete, the return slip, the blanko. The others are printed when asked for. */
export function issueWith(store: Store, tx: Transaction, caller: Performer, { dossier, events }: Decided): Answer<PaperId | null> {
  const kind = paperOf(events)
  if (!kind) return accept(null)
  const issued = issuePaper(store, tx, caller, dossier, kind)
  return issued.ok ? accept(issued.value.paper) : issued
}

function paperOf(events: readonly DossierEvent[]): 'receipt' | 'return-slip' | 'blank' | null {
  for (const event of events.toReversed()) {
    if (event.type === 'dossier.returned') return 'return-slip'
    if (event.type === 'dossier.accepted') return 'receipt'
    if (event.type === 'document.prepared') return 'blank'
  }
  return null
}
