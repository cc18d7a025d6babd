import type { IsoDate } from '#domain/ids.ts'
import { lineOfItem, type CheckLine } from '../checklist/check-line.ts'
import { archiveForm, type ArchiveForm } from './beside/archive-form.ts'
import { EMPTY_NOTICE, type NoticeForm } from './beside/notice-text.ts'
import type { DossierAction, DossierView } from './view.ts'

type Identity = 'ktp' | 'sim' | 'passport' | 'other'

/** What an act asks, as it is typed. Only the parts its `asks` name are shown and sent. */
export interface ActForm {
  readonly note: string
  readonly checklist: readonly CheckLine[]
  readonly reason: string
  /** Handed back by this desk itself, not through the counter. */
  readonly direct: boolean
  readonly signatureDate: string
  readonly signaturePlace: string
  readonly numberDate: string
  readonly recipient: string
  readonly relation: 'self' | 'proxy'
  readonly identity: Identity
  readonly identityTail: string
  readonly powerOfAttorney: string
  readonly receiptWithdrawn: boolean
  readonly dueAtPickUp: readonly CheckLine[]
  readonly notice: NoticeForm
  readonly archive: ArchiveForm
}

/** The form as an act opens it: the checklist as recorded, today, the applicant as recipient. */
export const emptyAct = (dossier: Pick<DossierView, 'checklist' | 'applicant' | 'archive'>, today: IsoDate): ActForm => ({
  note: '',
  checklist: dossier.checklist.map(lineOfItem),
  reason: '',
  direct: false,
  signatureDate: today,
  signaturePlace: '',
  numberDate: today,
  recipient: dossier.applicant.name,
  relation: 'self',
  identity: 'ktp',
  identityTail: '',
  powerOfAttorney: '',
  receiptWithdrawn: false,
  dueAtPickUp: dossier.checklist.filter((item) => item.due === 'pick-up').map(lineOfItem),
  notice: EMPTY_NOTICE,
  archive: archiveForm(dossier.archive),
})

/** An act that asks nothing is done by its key alone. */
export const asksNothing = (action: Pick<DossierAction, 'asks'>): boolean => action.asks.length === 0
