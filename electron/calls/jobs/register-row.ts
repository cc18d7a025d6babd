import { localDate } from '#domain/calendar/office-time.ts'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { ApplicationKind } from '#domain/requirement/requirement.ts'
import type { RegisterRowFacts } from '#documents/facts.ts'
import { positionOf } from '../dossier/dossier-row.ts'
import type { Reading } from '../dossier/reading.ts'
import { permitFactsOf } from '../papers/permit-facts.ts'

const KINDS: Readonly<Record<ApplicationKind, string>> = { new: 'Baru', renewal: 'Perpanjangan', change: 'Perubahan' }

/** A dossier as one line of the Buku Register, NIK and phone whole: the register is the office's own record, and taking it out is logged. */
export function registerRow(dossier: Dossier, no: number, reading: Reading): RegisterRowFacts {
  const { office, procedureOf } = reading
  const procedure = procedureOf(dossier)
  const { number, validUntil } = permitFactsOf(dossier, procedure)
  const { applicant, handOver } = dossier
  return {
    no,
    registerNumber: dossier.registerNumber?.text ?? '',
    received: localDate(dossier.received, office.timeZone),
    nik: applicant.nik,
    name: applicant.name,
    address: applicant.address,
    phone: applicant.phone,
    permitType: reading.store.settings.service(dossier.service)?.abbreviation ?? procedure.permit.abbreviation,
    applicationKind: KINDS[dossier.applicationKind],
    completeness: dossier.promise ? 'Lengkap' : 'Belum lengkap',
    status: positionOf(procedure, dossier),
    permitNumber: number?.text ?? '',
    issueDate: number?.date ?? null,
    validUntil: number && validUntil ? (validUntil === 'lifetime' ? 'Seumur hidup' : shortDate(validUntil)) : '',
    handOverDate: handOver && localDate(handOver.at, office.timeZone),
    recipient: handOver?.recipient ?? '',
    remarks: dossier.voided.map((entry) => `Nomor ${entry.number.text} batal: ${entry.reason}`).join('; '),
  }
}
