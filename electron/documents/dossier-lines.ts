import { formatPhone } from '#domain/applicant/phone.ts'
import type { DispatchSlipFacts, ReceiptFacts, ReturnSlipFacts } from './facts.ts'
import { KIND_WORDS, receivedWords } from './words.ts'

type SlipFacts = ReceiptFacts | ReturnSlipFacts | DispatchSlipFacts

/** Whose dossier a slip is about; an empty value is left out by the table. */
export function dossierLines(facts: SlipFacts): readonly (readonly [string, string])[] {
  const { applicant, permitData } = facts
  const company = applicant.kind === 'company'
  const place = permitData.form === 'optician' ? `${permitData.workplaceName}, ${permitData.workplaceAddress} (tempat ke-${permitData.placeSequence})` : permitData.businessName
  return [
    [company ? 'Perusahaan' : 'Pemohon', applicant.name],
    ['Penanggung jawab', applicant.responsible],
    ['NIK', applicant.nik],
    ['NIB', applicant.nib],
    ['Alamat', applicant.address],
    ['Telepon', formatPhone(applicant.phone)],
    ['Jenis izin', facts.permitName === facts.serviceName ? facts.permitName : `${facts.permitName} (${facts.serviceName})`],
    ['Permohonan', KIND_WORDS[facts.applicationKind]],
    [permitData.form === 'optician' ? 'Tempat kerja' : 'Usaha', place],
    ['Tanggal masuk', receivedWords(facts)],
  ]
}
