import type { FieldMessage } from '#domain/refusal.ts'
import type { IntakeService } from './intake-context.ts'
import type { IntakeForm } from './intake-form.ts'

const OPTICIAN = ['permitData.strNumber', 'permitData.strExpiry', 'permitData.workplaceName', 'permitData.workplaceAddress', 'permitData.workplaceRegion', 'permitData.placeSequence']
const CERTIFICATE = ['permitData.nib', 'permitData.kbli', 'permitData.risk', 'permitData.businessName', 'permitData.ossNumber']
const PERSON = ['applicant.nik', 'applicant.phone', 'applicant.name', 'applicant.email', 'applicant.address', 'applicant.region', 'applicant.npwp']
const COMPANY = ['applicant.nib', 'applicant.phone', 'applicant.name', 'applicant.responsible', 'applicant.nik', 'applicant.email', 'applicant.address', 'applicant.region', 'applicant.npwp']

/** The fields of an applicant in reading order: what is asked first finds a known applicant. */
export const applicantFields = (kind: IntakeForm['applicant']['kind']): readonly string[] => (kind === 'company' ? COMPANY : PERSON)

/** All fields in reading order, which is the order of Tab, Enter and the error summary. */
export function fieldOrder(kind: IntakeForm['applicant']['kind'], permitForm: IntakeService['permitForm']): readonly string[] {
  const permit = permitForm === 'optician' ? OPTICIAN : CERTIFICATE
  return ['service', 'applicationKind', 'applicant.kind', ...applicantFields(kind), ...permit, 'checklist', 'copies', 'stopmapColour', 'notes', 'attachments', 'reason']
}

/** Messages in the order of their fields; those of no field of the form come last. */
export function inReadingOrder(messages: readonly FieldMessage[], order: readonly string[]): readonly FieldMessage[] {
  const place = (path: string): number => {
    const at = order.findIndex((field) => path === field || path.startsWith(`${field}.`))
    return at === -1 ? order.length : at
  }
  return messages.toSorted((a, b) => place(a.path) - place(b.path))
}
