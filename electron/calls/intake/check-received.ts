import type { Applicant } from '#domain/applicant/applicant.ts'
import { checkKbli, checkNib } from '#domain/applicant/business-numbers.ts'
import { checkNik } from '#domain/applicant/nik.ts'
import { checkNpwp } from '#domain/applicant/npwp.ts'
import { toE164 } from '#domain/applicant/phone.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { ParsedInput } from '#protocol/calls.ts'

type Received = Pick<ParsedInput<'intake.receive'>, 'applicant' | 'permitData'>

/** Identifiers as they are kept (digits, E.164), and what is wrong with their structure. What is merely doubtful is the screen's to warn of. */
export function checkReceived({ applicant, permitData }: Received): { readonly applicant: Applicant; readonly permitData: PermitData; readonly fields: readonly FieldMessage[] } {
  const fields: FieldMessage[] = []
  const take = (path: string, text: string, check: (text: string) => { readonly digits: string; readonly problem: string }): string => {
    if (text === '') return ''
    const { digits, problem } = check(text)
    if (problem !== '') fields.push({ path, message: problem })
    return digits
  }
  if (applicant.kind === 'person' && applicant.nik === '') fields.push({ path: 'applicant.nik', message: 'Isi NIK pemohon, 16 angka di KTP.' })
  if (applicant.kind === 'company' && applicant.responsible === '') fields.push({ path: 'applicant.responsible', message: 'Isi nama penanggung jawab perusahaan.' })
  const phone = applicant.phone === '' ? { ok: true as const, value: '' } : toE164(applicant.phone)
  if (!phone.ok) fields.push({ path: 'applicant.phone', message: phone.refusal })
  return {
    fields,
    applicant: {
      ...applicant,
      nik: take('applicant.nik', applicant.nik, checkNik),
      npwp: take('applicant.npwp', applicant.npwp, checkNpwp),
      nib: take('applicant.nib', applicant.nib, checkNib),
      phone: phone.ok ? phone.value : applicant.phone,
    },
    permitData:
      permitData.form === 'optician'
        ? permitData
        : { ...permitData, nib: take('permitData.nib', permitData.nib, checkNib), kbli: take('permitData.kbli', permitData.kbli, checkKbli) },
  }
}
