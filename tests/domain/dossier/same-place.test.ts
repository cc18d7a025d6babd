import { expect, test } from 'vitest'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import { isSamePlace } from '#domain/dossier/same-place.ts'

const optician: PermitData = { form: 'optician', strNumber: 'STR 1', strExpiry: 'lifetime', workplaceName: 'Optik Cahaya', workplaceAddress: 'Jl. Sudirman 10', placeSequence: 1 }
const certificate: PermitData = { form: 'standard-certificate', nib: '0220001234567', kbli: '47735', businessName: 'Optik Cahaya', risk: 'medium-high', ossNumber: '' }

test('one place is one name and one sequence, however it is typed and whatever address it moved to', () => {
  expect(isSamePlace(optician, { ...optician, workplaceName: ' OPTIK  cahaya.', workplaceAddress: 'Jalan Riau 2', strNumber: 'STR 2' })).toBe(true)
  expect(isSamePlace(optician, { ...optician, workplaceName: 'Optik Terang' })).toBe(false)
  expect(isSamePlace(optician, { ...optician, placeSequence: 2 }), 'a branch of the same name').toBe(false)
})

test('of a business it is the line, and never a place of practice', () => {
  expect(isSamePlace(certificate, { ...certificate, businessName: 'CV Cahaya' })).toBe(true)
  expect(isSamePlace(certificate, { ...certificate, kbli: '47736' })).toBe(false)
  expect(isSamePlace(certificate, { ...certificate, nib: '0220001234568' })).toBe(false)
  expect(isSamePlace(certificate, optician)).toBe(false)
})
