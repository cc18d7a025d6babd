import { checkNip } from '#domain/applicant/nip.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'

type OfficeForm = ParsedInput<'office.change'>['office']

/** What of an office's identity cannot be. */
export function officeProblems(store: Store, office: OfficeForm): readonly FieldMessage[] {
  const fields: FieldMessage[] = []
  if (office.emblem !== '' && !store.attachments.has(office.emblem)) fields.push({ path: 'office.emblem', message: 'Gambar lambang belum tersimpan. Unggah sekali lagi.' })
  const nip = office.head.nip === '' ? '' : checkNip(office.head.nip).problem
  if (nip !== '') fields.push({ path: 'office.head.nip', message: nip })
  return fields
}

/** NIP as it is kept: digits alone. */
export const withPlainNip = (office: OfficeForm): OfficeForm => ({ ...office, head: { ...office.head, nip: checkNip(office.head.nip).digits } })
