import { maskNik } from '#domain/applicant/nik.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { ENDING_TITLES } from '#domain/workflow/ended.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { LetterKind, Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { dossierDue } from './due.ts'
import type { Reading } from './reading.ts'

export type DossierRow = CallOutput<'dossier.open'>['row']

/** A dossier as lists show it: NIK masked, lateness computed now. */
export function dossierRow(dossier: Dossier, reading: Reading): DossierRow {
  const procedure = reading.procedureOf(dossier)
  return {
    dossier: dossier.id,
    registerNumber: dossier.registerNumber?.text ?? '',
    received: dossier.received,
    applicantName: dossier.applicant.name,
    nikMasked: maskNik(dossier.applicant.nik),
    serviceName: dossier.serviceName,
    permitNumber: permitNumber(procedure, dossier),
    position: positionOf(procedure, dossier),
    status: STATUS[dossier.position.at],
    holder: rolesNow(procedure, dossier).title,
    since: dossier.position.since,
    due: dossierDue(dossier, reading),
  }
}

const STATUS = { step: 'running', applicant: 'waiting-applicant', end: 'ended' } as const

/** The number of the letter the dossier is for: the permit's, else the refusal's. */
export function permitNumber(procedure: Procedure, dossier: Dossier): string {
  const numberOf = (paper: LetterKind): string => procedure.documents.flatMap((one) => (one.paper === paper ? (dossier.documents[one.id]?.number?.text ?? []) : []))[0] ?? ''
  return numberOf('permit') || numberOf('refusal-letter')
}

/** "Langkah 4 · Paraf Ahli Muda", "Menunggu pemohon", "Diserahkan" */
export function positionOf(procedure: Procedure, { position }: Pick<Dossier, 'position'>): string {
  if (position.at === 'applicant') return 'Menunggu pemohon'
  if (position.at === 'end') return ENDING_TITLES[position.as]
  const step = findStep(procedure, position.step)
  if (!step) return 'Langkah tidak dikenal'
  return step.printedNo ? `Langkah ${step.printedNo} · ${step.activity}` : step.activity
}
