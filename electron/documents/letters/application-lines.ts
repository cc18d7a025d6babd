import { longDate } from '#domain/calendar/indonesian-date.ts'
import { daysWords } from '#domain/clock/doubted-moment.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { LetterFacts } from '../facts.ts'
import { KIND_WORDS, RISK_WORDS } from '../words.ts'

type Lines = readonly (readonly [label: string, value: string])[]

/** Whose application a letter is about, and what for; an empty value is left out by the table. */
export function applicationLines(facts: LetterFacts): Lines {
  const { applicant, permitData } = facts
  const company = applicant.kind === 'company'
  return [
    [company ? 'Nama perusahaan' : 'Nama pemohon', applicant.name],
    ['Penanggung jawab', applicant.responsible],
    ['NIK', applicant.nik],
    ['Alamat', applicant.address],
    ['Jenis izin', facts.permitName],
    ['Jenis permohonan', KIND_WORDS[facts.applicationKind]],
    facts.registerNumber === '' ? ['Tanggal permohonan', receivedOn(facts)] : ['Nomor register', `${facts.registerNumber}, tanggal ${receivedOn(facts)}`],
    ...(permitData.form === 'optician'
      ? ([
          ['Nomor STR-RO', permitData.strNumber],
          ['Tempat kerja', permitData.workplaceName],
          ['Alamat tempat kerja', permitData.workplaceAddress],
        ] as const)
      : ([
          ['Nama usaha', permitData.businessName],
          ['NIB', permitData.nib],
          ['KBLI', permitData.kbli],
          ['Tingkat risiko', RISK_WORDS[permitData.risk]],
          ['Nomor OSS', permitData.ossNumber],
        ] as const)),
  ]
}

/** "17 Maret 2026" on the office's wall; of a clock in doubt the days it truly lies between. */
export const receivedOn = (facts: LetterFacts): string => facts.receivedBetween ? daysWords(facts.receivedBetween) : longDate(localDate(facts.received, facts.office.timeZone))

/** " dengan nomor register 0123/2026", or nothing while it has none. */
export const underNumber = (facts: LetterFacts): string => (facts.registerNumber === '' ? '' : ` dengan nomor register ${facts.registerNumber}`)
