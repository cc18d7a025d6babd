import { dayNumber } from '#domain/calendar/iso-date.ts'
import { permitDate } from '#domain/dossier/permit-validity.ts'
import { isSamePlace } from '#domain/dossier/same-place.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'
import type { Reading } from '../dossier/reading.ts'
import { permitFactsOf } from '../papers/permit-facts.ts'
import { dossierWords, letterName, workingDaysSince } from './dossier-words.ts'
import type { RowOf } from './office-list.ts'

/** Returned to the applicant: since when, why, what is missing. Also of a return that ended without a number. */
export function returnedRow<Name extends 'waiting-applicant' | 'handed-back'>(list: Name, dossier: Dossier, reading: Reading) {
  const { position, lastReturn } = dossier
  const returned = position.at === 'applicant' ? position.returned : lastReturn
  return { list, ...dossierWords(dossier, reading), since: position.since, waited: workingDaysSince(position.since, reading), reason: returned?.reason ?? '', missing: returned?.missing ?? [] }
}

/** A letter that lies ready to be fetched. */
export function unclaimedRow(dossier: Dossier, reading: Reading): RowOf<'unclaimed'> {
  const letter = letterToFetch(dossier, reading.procedureOf(dossier))
  const number = letter && dossier.documents[letter]?.number
  return {
    list: 'unclaimed',
    ...dossierWords(dossier, reading),
    letter: letter ? letterName(dossier, letter, reading) : '',
    letterNumber: number?.text ?? '',
    since: dossier.position.since,
    waited: workingDaysSince(dossier.position.since, reading),
  }
}

function letterToFetch({ position }: Dossier, procedure: Procedure): DocumentId | null {
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  const effects = step?.outcomes.flatMap((outcome) => outcome.effects) ?? []
  return effects.find((effect) => effect.do === 'handOver')?.document ?? null
}

/** A permit that ends, or has; null where it holds for life after all. */
export function expiringRow(dossier: Dossier, reading: Reading): RowOf<'expiring'> | null {
  const procedure = reading.procedureOf(dossier)
  const { number, validUntil } = permitFactsOf(dossier, procedure)
  const permit = procedure.documents.find((document) => document.paper === 'permit')
  const state = permit && dossier.documents[permit.id]
  const issued = state && permitDate(state)
  if (!validUntil || validUntil === 'lifetime' || !issued) return null
  return { list: 'expiring', ...dossierWords(dossier, reading), permitNumber: number?.text ?? '', issued, validUntil, daysLeft: dayNumber(validUntil) - dayNumber(reading.today), renewing: isRenewing(dossier, reading) }
}

/** The holder has asked for a new permit for the same place, and waits for it. */
function isRenewing({ id, service, applicant, permitData }: Dossier, { store: { dossiers } }: Reading): boolean {
  const others = dossiers.runningOf(service, applicant.nik, applicant.name).filter((other) => other !== id)
  return others.some((other) => {
    const asked = dossiers.state(other)
    return asked !== null && isSamePlace(asked.permitData, permitData)
  })
}
