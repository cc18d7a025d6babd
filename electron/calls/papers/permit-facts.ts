import { numberOnPaper } from '#domain/dossier/number-to-follow.ts'
import { permitDate, permitValidUntil } from '#domain/dossier/permit-validity.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { DocumentId, Procedure, SignatureMode, Step } from '#domain/workflow/procedure.ts'
import { turnsOf } from '#domain/workflow/turns.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import type { PermitFacts } from '#documents/facts.ts'
import type { Reading } from '../dossier/reading.ts'
import { LEGAL_BASIS } from './legal-basis.ts'
import type { DossierPart } from './dossier-part.ts'

/** The permit and its blanko: initials as far as they are given, signer and number as they stand. */
export function permitFacts(kind: 'blank' | 'permit', part: DossierPart, dossier: Dossier, reading: Reading): PermitFacts {
  const procedure = reading.procedureOf(dossier)
  const document = procedure.documents.find((one) => one.paper === 'permit')
  const state = document && dossier.documents[document.id]
  const signature = state?.signature ?? null
  const number = numberOnPaper(state)
  const { head } = reading.office
  return {
    ...part,
    kind,
    abbreviation: reading.store.settings.service(dossier.service)?.abbreviation ?? procedure.permit.abbreviation,
    number: number.text,
    numberDate: number.date,
    initials: document ? initialBoxes(procedure, dossier, document.id) : [],
    signer: { ...head, name: signature && signature.signer !== '' ? signerName(signature.signer, head.name) : head.name },
    signedDate: signature?.date ?? null,
    signatureMode: document ? modeOf(procedure, document.id) : 'wet',
    legalBasis: LEGAL_BASIS[procedure.permitForm],
    validUntil: permitValidUntil(dossier.permitData, state ? permitDate(state) : null),
  }
}

/** The letter bears the head's name with its titles where the head signed; another signer's as the log-in has it. */
export const signerName = (signer: string, head: string): string => (head.toLowerCase().includes(signer.toLowerCase()) ? head : signer)

/** One box for each initial the procedure asks for, filled as far as given. */
export function initialBoxes(procedure: Procedure, dossier: Dossier, document: DocumentId): PermitFacts['initials'] {
  const given = dossier.documents[document]?.initials ?? []
  const asked = procedure.steps.filter((step) => initials(step, document)).flatMap((step) => turnsOf(step.actor, dossierFacts(dossier)))
  return asked.map(([role], index) => ({ title: given[index]?.title ?? (role ? laneTitle(procedure, role) : ''), name: given[index]?.officerName ?? '', at: given[index]?.at ?? null }))
}

/** How the procedure has the document signed; electronic only where a step says so. */
const modeOf = (procedure: Procedure, document: DocumentId): SignatureMode =>
  procedure.steps.flatMap((step) => step.outcomes.flatMap((outcome) => outcome.effects)).flatMap((effect) => (effect.do === 'sign' && effect.document === document ? [effect.mode] : []))[0] ?? 'wet'

const initials = (step: Step, document: DocumentId): boolean =>
  step.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'initial' && effect.document === document))

/** Number and validity of the permit as they stand. */
export function permitFactsOf(dossier: Dossier, procedure: Procedure): { readonly number: GivenNumber | null; readonly validUntil: PermitFacts['validUntil'] } {
  const document = procedure.documents.find((one) => one.paper === 'permit')
  const state = document && dossier.documents[document.id]
  return { number: state?.number ?? null, validUntil: permitValidUntil(dossier.permitData, state ? permitDate(state) : null) }
}
