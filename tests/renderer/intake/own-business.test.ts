import { expect, test } from 'vitest'
import { EMPTY_INTAKE } from '../../../renderer/intake/intake-form.ts'
import { ownBusiness } from '../../../renderer/intake/own-business.ts'

const company = { ...EMPTY_INTAKE.applicant, kind: 'company' as const, name: 'PT Padi Subur', nib: '1234567890123' }

test('a company fills in its own business by one key, and what is typed stays', () => {
  expect(ownBusiness(company, EMPTY_INTAKE.permit)).toEqual({ nib: '1234567890123', businessName: 'PT Padi Subur' })
  expect(ownBusiness(company, { ...EMPTY_INTAKE.permit, businessName: 'Kilang Padi' })).toEqual({ nib: '1234567890123', businessName: 'Kilang Padi' })
  expect(ownBusiness(company, { ...EMPTY_INTAKE.permit, nib: '9', businessName: 'Kilang Padi' })).toBeNull()
  expect(ownBusiness({ ...company, kind: 'person' }, EMPTY_INTAKE.permit)).toBeNull()
})
