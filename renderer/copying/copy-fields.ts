import { formatPhone } from '#domain/applicant/phone.ts'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { CallOutput } from '#protocol/calls.ts'

type View = Pick<CallOutput<'dossier.open'>, 'applicant' | 'applicationKind' | 'permitData' | 'row'>

/** The other programs a dossier's data is entered into again. */
export const TARGETS = [
  { value: 'sicantik', label: 'SiCantik' },
  { value: 'oss', label: 'OSS' },
] as const
export type CopyTarget = (typeof TARGETS)[number]['value']

export interface CopyField {
  readonly key: string
  readonly label: string
  /** As it is copied; of a secret one only what may be shown. */
  readonly value: string
  /** Whole only through the logged look. */
  readonly secret: 'nik' | 'phone' | null
}

const KINDS = { new: 'Baru', renewal: 'Perpanjangan', change: 'Perubahan' } as const
const RISKS = { low: 'Rendah', 'medium-low': 'Menengah Rendah', 'medium-high': 'Menengah Tinggi', high: 'Tinggi' } as const

/** Certificates are entered into OSS, an optician's permits into SiCantik. */
export const usualTarget = ({ permitData }: Pick<View, 'permitData'>): CopyTarget => (permitData.form === 'standard-certificate' ? 'oss' : 'sicantik')

/** What is entered there, in the order of its form; what is not known is left out. */
export function copyFields(view: View, target: CopyTarget): readonly CopyField[] {
  const fields = target === 'oss' ? [...businessFields(view), ...applicantFields(view)] : [...applicationFields(view), ...applicantFields(view), ...permitFields(view)]
  return fields.filter(({ value }) => value !== '')
}

const plain = (key: string, label: string, value: string): CopyField => ({ key, label, value, secret: null })

const applicationFields = ({ applicationKind, row }: View): readonly CopyField[] => [
  plain('application-kind', 'Jenis permohonan', KINDS[applicationKind]),
  plain('register-number', 'Nomor register', row.registerNumber),
]

function applicantFields({ applicant }: View): readonly CopyField[] {
  const company = applicant.kind === 'company'
  return [
    { key: 'nik', label: company ? 'NIK penanggung jawab' : 'NIK', value: applicant.nik, secret: 'nik' },
    plain('name', company ? 'Nama perusahaan' : 'Nama lengkap', applicant.name),
    plain('responsible', 'Nama penanggung jawab', company ? applicant.responsible : ''),
    plain('company-nib', 'NIB', company ? applicant.nib : ''),
    plain('npwp', 'NPWP', applicant.npwp),
    plain('address', 'Alamat', applicant.address.replaceAll(/\s+/g, ' ')),
    { key: 'phone', label: 'Telepon', value: applicant.phone, secret: 'phone' },
    plain('email', 'Surel', applicant.email),
  ]
}

function permitFields({ permitData: data, row }: View): readonly CopyField[] {
  const number = plain('permit-number', 'Nomor izin', row.permitNumber)
  if (data.form !== 'optician') return [...businessFields({ permitData: data }), number]
  return [
    plain('str-number', 'Nomor STR-RO', data.strNumber),
    plain('str-expiry', 'STR berlaku sampai', data.strExpiry === 'lifetime' ? 'Seumur hidup' : shortDate(data.strExpiry)),
    plain('workplace-name', 'Tempat kerja', data.workplaceName),
    plain('workplace-address', 'Alamat tempat kerja', data.workplaceAddress.replaceAll(/\s+/g, ' ')),
    number,
  ]
}

function businessFields({ permitData: data }: Pick<View, 'permitData'>): readonly CopyField[] {
  if (data.form !== 'standard-certificate') return []
  return [
    plain('nib', 'NIB', data.nib),
    plain('business-name', 'Nama usaha', data.businessName),
    plain('kbli', 'KBLI', data.kbli),
    plain('risk', 'Tingkat risiko', RISKS[data.risk]),
    plain('oss-number', 'Nomor OSS', data.ossNumber),
  ]
}

/** A secret field's whole value; a phone as it is typed here: "081234567890". */
export const wholeValue = (secret: NonNullable<CopyField['secret']>, whole: { readonly nik: string; readonly phone: string }): string => (secret === 'nik' ? whole.nik : formatPhone(whole.phone).replaceAll('-', ''))
