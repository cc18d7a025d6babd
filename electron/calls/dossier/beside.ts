import type { DispositionId } from '#domain/dossier/disposition.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import { v7 as uuid } from 'uuid'
import type { Handlers } from '../handler.ts'
import { carryOut } from './carry-out.ts'
import { noDossier } from './no-dossier.ts'
import { composeNotice } from './compose-notice.ts'
import { checkCorrection } from './check-correction.ts'
import { readNow } from './reading.ts'

type Names =
  | `letter.${'draft' | 'sign' | 'number'}`
  | `disposition.${'send' | 'read' | 'complete'}`
  | `notice.${'compose' | 'log'}`
  | 'archive.place'
  | 'survey.record'
  | 'external.record'
  | 'dossier.correct'
  | 'conflict.settle'

/** What is done on a dossier beside its steps. */
export const besideHandlers = (store: Store): Pick<Handlers, Names> => ({
  'letter.draft': ({ dossier, document, content }, caller) => carryOut(store, caller, dossier, { do: 'draftLetter', document, content }),
  'letter.sign': ({ dossier, document, signer, date }, caller) => carryOut(store, caller, dossier, { do: 'signLetter', document, signer, date }),
  'letter.number': ({ dossier, document, date }, caller) => carryOut(store, caller, dossier, { do: 'numberLetter', document, date }),

  'disposition.send': ({ dossier, to, parent, ...rest }, caller) => {
    const receivers = store.settings.officers().filter((officer) => officer.active && to.includes(officer.id))
    const disposition = { ...rest, disposition: uuid() as DispositionId, to: receivers.map(({ id, name }) => ({ officer: id, name })), parent: parent as DispositionId | null }
    return carryOut(store, caller, dossier, { do: 'sendDisposition', disposition })
  },
  'disposition.read': ({ dossier, disposition }, caller) => carryOut(store, caller, dossier, { do: 'readDisposition', disposition: disposition as DispositionId }),
  'disposition.complete': ({ dossier, disposition, report }, caller) => carryOut(store, caller, dossier, { do: 'completeDisposition', disposition: disposition as DispositionId, report }),

  'notice.compose': ({ dossier }, { officer, now }) => {
    const state = store.dossiers.state(dossier)
    if (!state) return refuse(noDossier(store, dossier))
    store.views.record({ officer: officer.id, at: now, what: 'reveal', about: dossier })
    return accept(composeNotice(state, readNow(store, now)))
  },
  'notice.log': ({ dossier, notice }, caller) => carryOut(store, caller, dossier, { do: 'giveNotice', notice }),
  'archive.place': ({ dossier, place }, caller) => carryOut(store, caller, dossier, { do: 'placeInArchive', place }),
  'survey.record': ({ dossier, answer }, caller) => carryOut(store, caller, dossier, { do: 'recordSurvey', answer }),
  'external.record': ({ dossier, numbers }, caller) => carryOut(store, caller, dossier, { do: 'recordExternalNumbers', numbers }),

  'conflict.settle': ({ dossier, minutes }, caller) => carryOut(store, caller, dossier, { do: 'settleConflicts', minutes }),

  'dossier.correct': ({ dossier, ...parts }, caller) => {
    const before = store.dossiers.state(dossier)
    if (!before) return refuse(noDossier(store, dossier))
    const checked = checkCorrection({ do: 'correct', ...parts }, before)
    return checked.ok ? carryOut(store, caller, dossier, checked.value) : checked
  },
})
