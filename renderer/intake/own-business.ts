import type { TypedApplicant, TypedPermit } from './intake-form.ts'

/** A company applies for itself as a rule: its NIB and name need not be typed twice. Null where there is nothing to fill in. */
export function ownBusiness({ kind, nib, name }: TypedApplicant, permit: TypedPermit): { readonly nib: string; readonly businessName: string } | null {
  const own = { nib: permit.nib === '' ? nib : permit.nib, businessName: permit.businessName === '' ? name : permit.businessName }
  return kind === 'company' && (own.nib !== permit.nib || own.businessName !== permit.businessName) ? own : null
}
