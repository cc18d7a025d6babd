import { type GivenNumber, isSameNumber } from '../numbering/number-book.ts'
import type { DocumentId } from '../workflow/procedure.ts'
import type { DocumentSigned, DossierEvent, HandedOver, RecordedDossierEvent } from './events.ts'
import type { DocumentState, Dossier } from './state.ts'

type BodyOf<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>['body']

/** Prepared anew (sent back): earlier initials and signature stood on the old paper; the number stays. */
export const applyPrepared = (state: Dossier, { at }: RecordedDossierEvent, { document }: BodyOf<'document.prepared'>): Dossier =>
  change(state, document, (before) => ({ ...before, prepared: at, initials: [], signature: null }))

export function applyInitialled(state: Dossier, { at, officerName }: RecordedDossierEvent, { document, title }: BodyOf<'document.initialled'>): Dossier {
  return change(state, document, (before) => ({
    ...before,
    initials: [...before.initials.filter((initial) => initial.title !== title || initial.officerName !== officerName), { officerName, title, at }],
  }))
}

export const applySigned = (state: Dossier, { at }: RecordedDossierEvent, body: DocumentSigned): Dossier =>
  change(state, body.document, (before) => ({ ...before, signature: { ...body, at } }))

/** Where one stands already, as after two counters at once, the first in the stream's order stays: it may be on paper, and never changes. */
export function applyNumberGiven(state: Dossier, { at }: RecordedDossierEvent, { number, document }: BodyOf<'number.given'>): Dossier {
  const standing = document === null ? state.registerNumber : (state.documents[document]?.number ?? null)
  if (standing) return { ...state, surplus: [...(state.surplus ?? []), { number, document }] }
  return document === null ? { ...state, registerNumber: number } : change(state, document, (before) => ({ ...answered(before), number, numbered: at }))
}

function answered(before: DocumentState): DocumentState {
  const { asked, ...rest } = before
  return asked ? rest : before
}

/** Of two questions for one letter, as by two counters at once, the first in the stream's order stays; one for a letter that has its number is void. */
export function applyNumberAsked(state: Dossier, { at, ref, officer }: RecordedDossierEvent, { document, ...asked }: BodyOf<'number.asked'>): Dossier {
  const standing = state.documents[document]
  if (standing?.number || standing?.asked) return state
  return change(state, document, (before) => ({ ...before, asked: { ...asked, at, device: ref.device, officer } }))
}

export function applyNumberVoided(state: Dossier, { at }: RecordedDossierEvent, { number, document, reason }: BodyOf<'number.voided'>): Dossier {
  const noted = { ...withoutSurplus(state, number), voided: [...state.voided, { number, document, reason, at }] }
  const without = (held: GivenNumber | null): GivenNumber | null => (held && isSameNumber(held, number) ? null : held)
  if (document === null) return { ...noted, registerNumber: without(noted.registerNumber) }
  return change(noted, document, (before) => ({ ...before, number: without(before.number), earlier: before.earlier.filter((one) => without(one) !== null) }))
}

function withoutSurplus(state: Dossier, voided: GivenNumber): Dossier {
  const { surplus, ...rest } = state
  const left = surplus?.filter(({ number }) => !isSameNumber(number, voided)) ?? []
  return left.length === 0 ? rest : { ...rest, surplus: left }
}

/** Written anew: what was signed stood under other words. A letter that already had a number is followed by a new one, with a number of its own. */
export const applyDrafted = (state: Dossier, { at, officerName }: RecordedDossierEvent, { document, content }: BodyOf<'letter.drafted'>): Dossier =>
  change(state, document, (before) => ({
    ...before,
    content,
    drafted: { at, officerName },
    signed: [],
    number: null,
    numbered: null,
    earlier: before.number ? [...before.earlier, before.number] : before.earlier,
  }))

export const applyLetterSigned = (state: Dossier, { at }: RecordedDossierEvent, body: BodyOf<'letter.signed'>): Dossier =>
  change(state, body.document, (before) => ({ ...before, signed: [...before.signed.filter((one) => one.signer !== body.signer || one.title !== body.title), { ...body, at }] }))

export function applyHandedOver(state: Dossier, { at }: RecordedDossierEvent, body: HandedOver): Dossier {
  const settled = new Map(body.dueAtPickUp.map((item) => [item.requirement, item]))
  return { ...state, handOver: { ...body, at }, checklist: state.checklist.map((item) => settled.get(item.requirement) ?? item) }
}

const UNTOUCHED: DocumentState = { prepared: null, initials: [], signature: null, number: null, numbered: null, earlier: [], content: null, drafted: null, signed: [] }

const change = (state: Dossier, document: DocumentId, next: (before: DocumentState) => DocumentState): Dossier => ({
  ...state,
  documents: { ...state.documents, [document]: next(state.documents[document] ?? UNTOUCHED) },
})
