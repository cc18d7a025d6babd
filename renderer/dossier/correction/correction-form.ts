import type { ApplicationKind } from '#domain/requirement/requirement.ts'
import { EMPTY_INTAKE, type TypedApplicant, type TypedPermit } from '../../intake/intake-form.ts'
import type { DossierView } from '../view.ts'

/** What intake registered, typed anew. NIK and phone stand masked until a whole new one is typed. */
export interface CorrectionForm {
  readonly applicationKind: ApplicationKind
  readonly applicant: TypedApplicant
  readonly permit: TypedPermit
  readonly copies: string
  readonly notes: string
  readonly reason: string
}

/** What of a dossier can be corrected. */
export type Registered = Pick<DossierView, 'applicationKind' | 'applicant' | 'permitData' | 'copies' | 'notes'>

/** The form as the dossier stands. */
export function correctionForm({ applicationKind, applicant, permitData, copies, notes }: Registered): CorrectionForm {
  return { applicationKind, applicant: { ...applicant, region: '' }, permit: { ...EMPTY_INTAKE.permit, ...typedPermit(permitData) }, copies: String(copies), notes, reason: '' }
}

function typedPermit(data: DossierView['permitData']): Partial<TypedPermit> {
  if (data.form === 'standard-certificate') {
    const { nib, kbli, businessName, risk, ossNumber } = data
    return { nib, kbli, businessName, risk, ossNumber }
  }
  const { strNumber, strExpiry, workplaceName, workplaceAddress, placeSequence } = data
  const lifetime = strExpiry === 'lifetime'
  return { strNumber, strExpiry: lifetime ? '' : strExpiry, strLifetime: lifetime, workplaceName, workplaceAddress, placeSequence: String(placeSequence) }
}
