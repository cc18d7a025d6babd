import { expect, test } from 'vitest'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import { holds } from '#domain/workflow/holds.ts'
import { INTAKE } from '../office-in-memory.ts'

const facts = { area: 500, paid: false, kind: 'renewal' }

test('W-22 a condition asks for a value, a number above a bound, all, any, or not', () => {
  const renewal = { field: 'kind', is: 'renewal' }
  expect(holds(renewal, facts)).toBe(true)
  expect(holds({ field: 'paid', is: false }, facts)).toBe(true)
  expect(holds({ field: 'area', above: 500 }, facts)).toBe(false)
  expect(holds({ field: 'area', above: 499 }, facts)).toBe(true)
  expect(holds({ field: 'kind', above: 1 }, facts)).toBe(false)
  expect(holds({ all: [renewal, { field: 'paid', is: true }] }, facts)).toBe(false)
  expect(holds({ all: [renewal, { field: 'paid', is: false }] }, facts)).toBe(true)
  expect(holds({ any: [renewal, { field: 'paid', is: true }] }, facts)).toBe(true)
  expect(holds({ any: [] }, facts)).toBe(false)
  expect(holds({ not: renewal }, facts)).toBe(false)
})

test('W-22 a fact that is not there answers no, also one every object would have', () => {
  expect(holds({ field: 'height', above: -1 }, facts)).toBe(false)
  expect(holds({ not: { field: 'height', is: 1 } }, facts)).toBe(true)
  expect(holds({ field: 'length', above: -1 }, Object.create({ length: 3 }))).toBe(false)
})

test('W-22 conditions may ask for the kind of application, of applicant, and all the permit data says', () => {
  expect(dossierFacts(INTAKE)).toMatchObject({ applicationKind: 'new', applicantKind: 'person', form: 'optician', placeSequence: 1, strExpiry: 'lifetime' })
})
