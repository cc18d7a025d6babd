import { CHECK_STATES } from '#domain/requirement/requirement.ts'
import { UNMARKED, type CheckMark } from '../checklist/check-line.ts'
import { isAttachment } from '../attachments/upload.ts'
import { EMPTY_INTAKE, type IntakeForm } from './intake-form.ts'

type Bag = Readonly<Record<string, unknown>>

export const bagOf = (value: unknown): Bag => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {})

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)
const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[], otherwise: Choice): Choice => choices.find((choice) => choice === value) ?? otherwise

/** The form of a stored draft, leniently: what it lacks starts empty, whatever it has is kept as it was typed. */
export function readForm(stored: unknown): IntakeForm {
  const bag = bagOf(stored)
  return {
    service: textOr(bag['service'], ''),
    applicationKind: oneOf(bag['applicationKind'], ['new', 'renewal', 'change'], 'new'),
    applicant: readApplicant(bagOf(bag['applicant'])),
    permit: readPermit(bagOf(bag['permit'])),
    checklist: Object.fromEntries(Object.entries(bagOf(bag['checklist'])).map(([id, mark]) => [id, readMark(bagOf(mark))])),
    copies: textOr(bag['copies'], '1'),
    stopmapColour: textOr(bag['stopmapColour'], ''),
    notes: textOr(bag['notes'], ''),
    attachments: Array.isArray(bag['attachments']) ? bag['attachments'].filter(isAttachment) : [],
    reason: textOr(bag['reason'], ''),
  }
}

function readApplicant(bag: Bag): IntakeForm['applicant'] {
  const text = (name: keyof IntakeForm['applicant']) => textOr(bag[name], '')
  return {
    kind: oneOf(bag['kind'], ['person', 'company'], 'person'),
    nik: text('nik'),
    phone: text('phone'),
    name: text('name'),
    email: text('email'),
    address: text('address'),
    region: text('region'),
    nib: text('nib'),
    npwp: text('npwp'),
    responsible: text('responsible'),
  }
}

function readPermit(bag: Bag): IntakeForm['permit'] {
  const text = (name: keyof IntakeForm['permit']) => textOr(bag[name], '')
  return {
    strNumber: text('strNumber'),
    strExpiry: text('strExpiry'),
    strLifetime: bag['strLifetime'] === true,
    workplaceName: text('workplaceName'),
    workplaceAddress: text('workplaceAddress'),
    workplaceRegion: text('workplaceRegion'),
    placeSequence: textOr(bag['placeSequence'], EMPTY_INTAKE.permit.placeSequence),
    nib: text('nib'),
    kbli: text('kbli'),
    businessName: text('businessName'),
    risk: oneOf(bag['risk'], ['', 'low', 'medium-low', 'medium-high', 'high'], ''),
    ossNumber: text('ossNumber'),
  }
}

const readMark = (bag: Bag): CheckMark => ({
  state: oneOf(bag['state'], CHECK_STATES, UNMARKED.state),
  note: textOr(bag['note'], ''),
  expiry: textOr(bag['expiry'], ''),
  lifetime: bag['lifetime'] === true,
})
