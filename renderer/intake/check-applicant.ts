import { checkNik } from '#domain/applicant/nik.ts'
import { checkNpwp } from '#domain/applicant/npwp.ts'
import { toE164 } from '#domain/applicant/phone.ts'
import type { ReceiveInput } from './intake-context.ts'
import type { FieldMessages } from './field-messages.ts'
import { wholeAddress } from './whole-address.ts'
import type { IntakeForm } from './intake-form.ts'

/** The applicant as typed, tidied; problems go to `messages` under `applicant.…`. */
export function checkApplicant(typed: IntakeForm['applicant'], messages: FieldMessages): ReceiveInput['applicant'] {
  const company = typed.kind === 'company'
  if (typed.name.trim() === '') messages.add('applicant.name', company ? 'Isi nama perusahaan.' : 'Isi nama pemohon seperti di KTP.')
  const address = wholeAddress(typed.address, typed.region)
  if (address === '') messages.add('applicant.address', 'Isi alamat pemohon.')
  if (company && typed.responsible.trim() === '') messages.add('applicant.responsible', 'Isi nama penanggung jawab perusahaan.')
  const email = typed.email.trim()
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) messages.add('applicant.email', 'Alamat surel belum lengkap. Tulis seperti nama@contoh.id, atau kosongkan.')
  return {
    kind: typed.kind,
    name: typed.name,
    nik: nikOf(typed, messages),
    phone: phoneOf(typed.phone, messages),
    email,
    address,
    nib: company ? nibOf(typed.nib, 'applicant.nib', messages) : '',
    npwp: npwpOf(typed.npwp, messages),
    responsible: company ? typed.responsible : '',
  }
}

function nikOf({ kind, nik }: IntakeForm['applicant'], messages: FieldMessages): string {
  if (nik.trim() === '') {
    if (kind === 'person') messages.add('applicant.nik', 'Isi NIK pemohon, 16 angka di KTP.')
    return ''
  }
  const checked = checkNik(nik)
  if (checked.problem !== '') messages.add('applicant.nik', checked.problem)
  return checked.digits
}

function phoneOf(phone: string, messages: FieldMessages): string {
  if (phone.trim() === '') return ''
  const checked = toE164(phone)
  if (checked.ok) return checked.value
  messages.add('applicant.phone', checked.refusal)
  return ''
}

function npwpOf(npwp: string, messages: FieldMessages): string {
  if (npwp.trim() === '') return ''
  const checked = checkNpwp(npwp)
  if (checked.problem !== '') messages.add('applicant.npwp', checked.problem)
  return checked.digits
}

/** NIB is 13 digits; "" is "not given". */
export function nibOf(nib: string, path: string, messages: FieldMessages): string {
  const digits = nib.replaceAll(/[\s.-]/g, '')
  if (digits === '' || /^\d{13}$/.test(digits)) return digits
  messages.add(path, /^\d+$/.test(digits) ? `NIB berisi ${digits.length} angka. NIB harus 13 angka; periksa dokumen OSS.` : 'NIB hanya berisi angka, 13 angka.')
  return ''
}
