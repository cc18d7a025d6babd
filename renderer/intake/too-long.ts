import type { FieldMessages } from './field-messages.ts'
import type { IntakeForm } from './intake-form.ts'
import { wholeAddress } from './whole-address.ts'

/** What a box takes at most, in characters, as the counter's own table says. */
export const LONGEST: readonly { readonly path: string; readonly label: string; readonly most: number; readonly of: (form: IntakeForm) => string }[] = [
  { path: 'applicant.name', label: 'Nama', most: 200, of: (form) => form.applicant.name },
  { path: 'applicant.responsible', label: 'Nama penanggung jawab', most: 200, of: (form) => form.applicant.responsible },
  { path: 'applicant.address', label: 'Alamat', most: 400, of: ({ applicant }) => wholeAddress(applicant.address, applicant.region) },
  { path: 'applicant.email', label: 'Alamat surel', most: 120, of: (form) => form.applicant.email },
  { path: 'permitData.strNumber', label: 'Nomor STR-RO', most: 60, of: (form) => form.permit.strNumber },
  { path: 'permitData.workplaceName', label: 'Nama tempat kerja', most: 200, of: (form) => form.permit.workplaceName },
  { path: 'permitData.workplaceAddress', label: 'Alamat tempat kerja', most: 400, of: ({ permit }) => wholeAddress(permit.workplaceAddress, permit.workplaceRegion) },
  { path: 'permitData.businessName', label: 'Nama usaha', most: 200, of: (form) => form.permit.businessName },
  { path: 'permitData.ossNumber', label: 'Nomor OSS', most: 60, of: (form) => form.permit.ossNumber },
  { path: 'notes', label: 'Catatan', most: 2000, of: (form) => form.notes },
  { path: 'reason', label: 'Alasan', most: 1000, of: (form) => form.reason },
]

const number = new Intl.NumberFormat('id-ID')

/** Boxes with more than fits, among those that are sent. */
export function checkLengths(form: IntakeForm, isSent: (path: string) => boolean, messages: FieldMessages): void {
  for (const { path, label, most, of } of LONGEST) {
    const { length } = of(form).trim()
    if (length > most && isSent(path)) messages.add(path, `${label} terlalu panjang: ${number.format(length)} huruf, paling banyak ${number.format(most)}. Singkat dulu.`)
  }
}
