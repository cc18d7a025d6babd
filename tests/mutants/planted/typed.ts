import { type Mutant, planted } from '../mutant.ts'

const NIK = 'domain/applicant/nik.ts'
const NIK_TEST = 'tests/domain/applicant/nik.test.ts'
const NUMBERS_TEST = 'tests/domain/applicant/numbers.test.ts'

/** Numbers of people and businesses that are let through, or read, wrongly. */
export const typedMutants: readonly Mutant[] = [
  planted('nik-too-long-accepted', NIK_TEST, { file: NIK, from: 'digits.length !== 16', to: 'digits.length < 16' }),
  planted('nik-of-a-woman-read-as-a-mans', NIK_TEST, { file: NIK, from: 'const female = day > 40', to: 'const female = day > 71' }),
  planted('nik-of-the-31st-read-as-a-womans', NIK_TEST, { file: NIK, from: 'const female = day > 40', to: 'const female = day > 30' }),
  planted('nik-born-tomorrow', NIK_TEST, { file: NIK, from: 'date <= today)', to: 'date >= today)' }),
  planted('nik-of-no-province-accepted', NIK_TEST, { file: NIK, from: `if (!PROVINCES.has(digits.slice(0, 2))) return`, to: `if (!PROVINCES.has(digits.slice(0, 2)) && digits === '') return` }),
  planted('nik-mask-shows-eight', NIK_TEST, { file: NIK, from: 'nik.slice(-4)', to: 'nik.slice(-8)' }),
  planted('short-nik-shown-whole', NIK_TEST, { file: NIK, from: `'*'.repeat(nik.length) : nik.slice`, to: `nik : nik.slice` }),
  planted('npwp-check-digit-not-looked-at', NUMBERS_TEST, { file: 'domain/applicant/npwp.ts', from: 'return sum % 10 === 0', to: 'return sum >= 0' }),
  planted('npwp-check-digit-from-the-other-end', NUMBERS_TEST, { file: 'domain/applicant/npwp.ts', from: 'index % 2 === 1 ? 2 : 1', to: 'index % 2 === 0 ? 2 : 1' }),
  planted('npwp-of-16-not-checked', NUMBERS_TEST, { file: 'domain/applicant/npwp.ts', from: `digits.startsWith('0') ? digits.slice(1) : null`, to: 'null' }),
  planted('nip-with-any-month', NUMBERS_TEST, { file: 'domain/applicant/nip.ts', from: '((month >= 1 && month <= 12) || month === 21)', to: 'month >= 1' }),
  planted('phone-without-its-country', NUMBERS_TEST, { file: 'domain/applicant/phone.ts', from: 'return `62${bare.slice(1)}`', to: 'return bare.slice(1)' }),
  planted('phone-mask-shows-five', NUMBERS_TEST, { file: 'domain/applicant/phone.ts', from: 'phone.slice(0, 3) + phone.slice(-3)', to: 'phone.slice(0, 3) + phone.slice(-5)' }),
  planted('nib-of-any-length', NUMBERS_TEST, { file: 'domain/applicant/business-numbers.ts', from: `digits === '' || digits.length === length ? '' :`, to: `digits === '' || digits.length <= length ? '' :` }),
  planted('amount-in-words-wrong-at-a-thousand', 'tests/domain/numbering/terbilang.test.ts', { file: 'domain/numbering/terbilang.ts', from: 'size <= 1000 && size >= 100', to: 'size < 1000 && size >= 100' }),
]
