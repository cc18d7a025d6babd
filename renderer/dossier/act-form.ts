import type { IsoDate } from '#domain/ids.ts'
import { type CheckLine, lineOfItem } from '../checklist/check-line.ts'
import type { ChecklistInput } from '../checklist/check-items.ts'
import { missingOf } from '../checklist/completeness.ts'
import type { ActInput, DossierAction, DossierView } from './view.ts'

type HandOver = NonNullable<ActInput['handOver']>

/** What is typed in an act's dialog, whatever it asks. */
export interface ActForm {
  readonly checklist: readonly CheckLine[]
  readonly reason: string
  /** One line for each missing paper: "Nama: catatan". */
  readonly missing: string
  readonly signedOn: string
  readonly signedPlace: string
  readonly numberDate: string
  readonly recipient: string
  readonly identity: HandOver['identity']
  readonly identityTail: string
  readonly relation: HandOver['relation']
  readonly powerOfAttorney: string
  readonly receiptWithdrawn: boolean
  readonly note: string
}

export function emptyActForm(view: DossierView, today: IsoDate): ActForm {
  const checklist = view.checklist.map(lineOfItem)
  return {
    checklist,
    reason: '',
    missing: missingOf(checklist).map(({ name, note }) => `${name}: ${note}`).join('\n'),
    signedOn: today,
    signedPlace: '',
    numberDate: today,
    recipient: view.applicant.name,
    identity: 'ktp',
    identityTail: '',
    relation: 'self',
    powerOfAttorney: '',
    receiptWithdrawn: true,
    note: '',
  }
}

/** Only what the outcome asks is sent; null where the dossier stands at no step. A date that is none yet goes as it is: the counter says so at the field. */
export function actInput(view: DossierView, action: DossierAction, form: ActForm, items: ChecklistInput): ActInput | null {
  if (view.step === null) return null
  const { asks } = action
  const signs = asks.includes('signature-wet') || asks.includes('signature-electronic')
  return {
    dossier: view.row.dossier,
    base: view.base,
    step: view.step,
    outcome: action.outcome,
    note: form.note,
    ...(asks.includes('checklist') ? { checklist: items } : {}),
    ...(asks.includes('return-slip') ? { returnSlip: { reason: form.reason, missing: missingLines(form.missing) } } : {}),
    ...(signs ? { signature: { date: form.signedOn as IsoDate, place: form.signedPlace } } : {}),
    ...(asks.includes('number') ? { numberDate: form.numberDate as IsoDate } : {}),
    ...(asks.includes('hand-over') ? { handOver: handOverOf(form, items) } : {}),
  }
}

function handOverOf({ recipient, identity, identityTail, relation, powerOfAttorney, receiptWithdrawn }: ActForm, items: ChecklistInput): HandOver {
  return { recipient, identity, identityTail, relation, powerOfAttorney: relation === 'proxy' ? powerOfAttorney : '', receiptWithdrawn, dueAtPickUp: items.filter((item) => item.due === 'pick-up') }
}

function missingLines(text: string): { readonly name: string; readonly note: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      return colon === -1 ? { name: line, note: '' } : { name: line.slice(0, colon).trim(), note: line.slice(colon + 1).trim() }
    })
}
