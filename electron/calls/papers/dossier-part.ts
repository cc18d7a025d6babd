import { maskNik } from '#domain/applicant/nik.ts'
import { maskPhone } from '#domain/applicant/phone.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { PaperKind } from '#domain/paper/paper.ts'
import type { CommonFacts } from '#documents/facts.ts'
import { receivedBetween } from '../clock/received-truly.ts'
import type { Reading } from '../dossier/reading.ts'
import { paperCode } from './paper-code.ts'

export interface PaperRequest {
  readonly kind: PaperKind
  readonly copy: number
  readonly correction: number
  readonly dossier: Dossier
  readonly officer: Officer
}

/** What every paper shows: the office as it is today, who printed it and when. */
function common({ copy, correction, officer }: PaperRequest, { office, now }: Reading, size: CommonFacts['size']): CommonFacts {
  const { government, name, shortName, address, town, phone, email, site, emblem, timeZone, head, sample } = office
  return { office: { government, name, shortName, address, town, phone, email, site, emblem, timeZone, head }, size, sample, copy, ...(correction === 0 ? {} : { correction }), printedAt: now, officerName: officer.name, counterName: officer.desk }
}

/** The part every paper of a dossier shares. On slips the applicant's numbers are masked; a permit names its holder whole. */
export function dossierPart(request: PaperRequest, reading: Reading, size: CommonFacts['size']) {
  const { dossier, kind } = request
  const { applicant } = dossier
  const between = receivedBetween(dossier.id, reading)
  const whole = !SLIPS.has(kind)
  return {
    ...common(request, reading, size),
    registerNumber: dossier.registerNumber?.text ?? '',
    received: dossier.received,
    ...(between ? { receivedBetween: between } : {}),
    applicant: whole ? applicant : { ...applicant, nik: maskNik(applicant.nik), phone: maskPhone(applicant.phone) },
    applicationKind: dossier.applicationKind,
    serviceName: dossier.serviceName,
    permitName: reading.procedureOf(dossier).permit.name,
    permitData: dossier.permitData,
    code: paperCode(dossier.id),
  }
}

/** Papers that lie open on desks and counters: numbers masked. Letters and permits name their person whole. */
const SLIPS: ReadonlySet<PaperKind> = new Set(['receipt', 'return-slip', 'disposition-sheet', 'control-sheet', 'dispatch-slip'])

export type DossierPart = ReturnType<typeof dossierPart>
