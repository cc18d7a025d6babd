import type { Dossier } from '#domain/dossier/state.ts'
import { nationalPhone } from './national-phone.ts'

/** The words a dossier is found by, per column of `dossier_text`. */
export interface SearchText {
  readonly numbers: string
  readonly nik_tail: string
  readonly phone: string
  readonly name: string
  readonly address: string
  readonly service: string
}

export function searchText(dossier: Dossier): SearchText {
  const { applicant, permitData, serviceName } = dossier
  const business = permitData.form === 'optician' ? permitData.workplaceName : permitData.businessName
  return {
    numbers: apart(numbersOf(dossier).flatMap((text) => [text, withoutLeadingZeros(text)])),
    nik_tail: applicant.nik.slice(-TAIL),
    phone: apart([nationalPhone(applicant.phone), applicant.phone, ...endsOf(applicant.phone)]),
    name: apart([applicant.name, applicant.responsible, business].flatMap((text) => [text, closedUp(text)])),
    address: apart([applicant.address, ...(permitData.form === 'optician' ? [permitData.workplaceAddress] : [])]),
    service: serviceName,
  }
}

/** Applicants are told apart by the last digits of their NIK or telephone. */
const TAIL = 4
const endsOf = (phone: string): readonly string[] => [4, 5, 6, 7, 8].map((digits) => phone.slice(-digits))

/** Void numbers too: who holds a paper with one must find what became of it. */
function numbersOf({ registerNumber, documents, voided, permitData }: Dossier): readonly string[] {
  const given = [registerNumber, ...Object.values(documents).map(({ number }) => number), ...voided.map(({ number }) => number)]
  const foreign = permitData.form === 'standard-certificate' ? [permitData.nib, permitData.ossNumber] : [permitData.strNumber]
  return [...given.flatMap((number) => (number ? [number.text] : [])), ...foreign]
}

/** Someone who reads 012 may type 12. */
const withoutLeadingZeros = (text: string): string => text.replaceAll(/(?<!\d)0+(?=\d)/g, '')

/** "Nur'aini" is also found as Nuraini, "R.O." as RO. */
const closedUp = (text: string): string => text.replaceAll(/['’`.-]/g, '')

/** Between texts of one column, so that no phrase runs over the edge: to the tokenizer a word, on no keyboard (private use). */
export const EDGE = '\ue000'
const apart = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join(` ${EDGE} `)
