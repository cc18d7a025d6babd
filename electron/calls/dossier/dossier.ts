import type { Act } from '#domain/dossier/commands.ts'
import type { Attachment } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { accept, refuse } from '#domain/result.ts'
import type { CallOutput, ParsedInput } from '#protocol/calls.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { missingAttachment } from '../attachments/missing-attachment.ts'
import type { Answer, Handlers } from '../handler.ts'
import { issuePaper, type PaperRow } from '../papers/issue-paper.ts'
import { type Performer, perform } from '../perform.ts'
import { carryOut } from './carry-out.ts'
import { noDossier } from './no-dossier.ts'
import { dossierView } from './dossier-view.ts'
import { readNow } from './reading.ts'
import { SeenLately } from './seen-lately.ts'

type Names = 'dossier.open' | 'dossier.reveal' | 'dossier.act' | 'dossier.resubmit' | 'dossier.withdraw' | 'dossier.addNote' | 'dossier.attach' | 'paper.issue'
type Acted = CallOutput<'dossier.act'>

/** A dossier's page and everything done on it. */
export const dossierHandlers = (store: Store, seen = new SeenLately()): Pick<Handlers, Names> => ({
  'dossier.open': ({ dossier }, { officer, now }) => {
    const state = store.dossiers.state(dossier)
    if (!state) return refuse(noDossier(store, dossier))
    if (seen.isNew(officer.id, dossier, now)) store.views.record({ officer: officer.id, at: now, what: 'open', about: dossier })
    return accept(dossierView(state, officer, readNow(store, now)))
  },

  'dossier.reveal': ({ dossier }, { officer, now }) => {
    const state = store.dossiers.state(dossier)
    if (!state) return refuse(noDossier(store, dossier))
    store.views.record({ officer: officer.id, at: now, what: 'reveal', about: dossier })
    return accept({ nik: state.applicant.nik, phone: state.applicant.phone })
  },

  'dossier.act': (input, caller) => carryOut(store, caller, input.dossier, actOf(input)),
  'dossier.resubmit': ({ dossier, ...rest }, caller) => {
    const lacking = missingAttachment(store, rest.attachments)
    return lacking ? refuse(lacking) : carryOut(store, caller, dossier, { do: 'resubmit', ...rest })
  },
  'dossier.withdraw': ({ dossier, ...rest }, caller) => carryOut(store, caller, dossier, { do: 'withdraw', ...rest }),
  'dossier.addNote': ({ dossier, text }, caller) => carryOut(store, caller, dossier, { do: 'addNote', text }),
  'dossier.attach': ({ dossier, attachment }, caller) => attach(store, caller, dossier, attachment),

  'paper.issue': ({ dossier, kind }, caller) => {
    const issued = perform(store, caller, (tx) => issueNow(store, tx, caller, dossier, kind))
    if (issued.ok) store.views.record({ officer: caller.officer.id, at: caller.now, what: 'print', about: issued.value.path })
    return issued
  },
})

function actOf({ step, outcome, base, note, checklist, returnSlip, signature, numberDate, handOver, notice, archive }: ParsedInput<'dossier.act'>): Act {
  const details = {
    ...(checklist ? { checklist } : {}),
    ...(returnSlip ? { returnSlip } : {}),
    ...(signature ? { signature } : {}),
    ...(numberDate ? { numberDate } : {}),
    ...(handOver ? { handOver } : {}),
    ...(notice ? { notice } : {}),
    ...(archive ? { archive } : {}),
  }
  return { do: 'act', base, step, outcome, note, details }
}

function attach(store: Store, caller: Performer, dossier: DossierId, attachment: Attachment): Answer<Acted> {
  const lacking = missingAttachment(store, [attachment])
  return lacking ? refuse(lacking) : carryOut(store, caller, dossier, { do: 'attach', attachment })
}

function issueNow(store: Store, tx: Transaction, caller: Performer, id: DossierId, kind: ParsedInput<'paper.issue'>['kind']): Answer<PaperRow> {
  const dossier = store.dossiers.state(id)
  if (!dossier) return refuse(noDossier(store, id))
  const issued = issuePaper(store, tx, caller, dossier, kind)
  if (!issued.ok) return issued
  const { after: _, ...row } = issued.value
  return accept(row)
}
