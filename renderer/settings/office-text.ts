import type { FieldMessage } from '#domain/refusal.ts'
import type { CallInput } from '#protocol/calls.ts'
import { nipProblem } from './nip-problem.ts'
import { requiredText } from '../ui/form/required-text.ts'
import { wholeNumber } from '../ui/form/whole-number.ts'

export type OfficeInput = CallInput<'office.change'>['office']
type PolicyText = Omit<OfficeInput['policy'], 'idleMinutes'> & { readonly idleMinutes: string }
/** The office as it is typed: numbers are text until they are sent. */
export type OfficeText = Omit<OfficeInput, 'policy'> & { readonly policy: PolicyText }

/** Labels by path, the same words the counter uses. */
export const OFFICE_LABELS = {
  government: 'Nama pemerintah daerah',
  name: 'Nama kantor',
  shortName: 'Singkatan kantor',
  address: 'Alamat',
  town: 'Kota penanggalan surat',
  phone: 'Nomor telepon',
  email: 'Email',
  site: 'Situs',
  timeZone: 'Zona waktu',
  headName: 'Nama kepala kantor',
  headTitle: 'Jabatan',
  headRank: 'Pangkat',
} as const

export const emptyOffice: OfficeText = {
  government: '',
  name: '',
  shortName: '',
  address: '',
  town: '',
  phone: '',
  email: '',
  site: '',
  emblem: '',
  timeZone: 'Asia/Jakarta',
  head: { name: '', title: '', rank: '', nip: '' },
  policy: { registerNumber: 'complete-only', idleMinutes: '15', sameOfficerTwoRoles: true, receiptSize: 'A5', letterSize: 'F4' },
}

export const officeText = (office: OfficeInput): OfficeText => ({ ...office, policy: { ...office.policy, idleMinutes: String(office.policy.idleMinutes) } })
/** A number that cannot be read goes as 0, which the counter refuses with its own sentence. */
export const officeInput = (text: OfficeText): OfficeInput => ({ ...text, policy: { ...text.policy, idleMinutes: wholeNumber(text.policy.idleMinutes) ?? 0 } })

/** What an office cannot do without, and a number that cannot be. */
export const officeProblems = (office: OfficeText): readonly FieldMessage[] => [
  ...requiredText([
    { path: 'office.government', label: OFFICE_LABELS.government, value: office.government },
    { path: 'office.name', label: OFFICE_LABELS.name, value: office.name },
    { path: 'office.shortName', label: OFFICE_LABELS.shortName, value: office.shortName },
    { path: 'office.address', label: OFFICE_LABELS.address, value: office.address },
    { path: 'office.town', label: OFFICE_LABELS.town, value: office.town },
    { path: 'office.head.name', label: OFFICE_LABELS.headName, value: office.head.name },
    { path: 'office.head.title', label: OFFICE_LABELS.headTitle, value: office.head.title },
  ]),
  ...nipProblem('office.head.nip', office.head.nip),
]
