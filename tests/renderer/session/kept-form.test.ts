import { expect, test } from 'vitest'
import { givenUp, keptAt, savedOver, typedOver } from '../../../renderer/session/kept-form.ts'

const before = { town: 'Sukamaju' }
const typed = { town: 'Dumai' }
const justSaved = savedOver(typed, before)

test('nothing typed: the reading shows', () => {
  expect(keptAt(undefined, before)).toEqual({ value: before, changed: false })
})

test('what is typed wins over the reading, also over a newer one', () => {
  expect(keptAt(typedOver(undefined, typed), before)).toEqual({ value: typed, changed: true })
  expect(keptAt(typedOver(undefined, typed), { town: 'Bengkalis' })).toEqual({ value: typed, changed: true })
})

test('just saved, the form goes on showing it while the counter still reads the old value', () => {
  expect(keptAt(justSaved, { town: 'Sukamaju' })).toEqual({ value: typed, changed: false })
})

test('once the counter reads anew, its reading shows, whatever it is', () => {
  expect(keptAt(justSaved, { town: 'Dumai' })).toEqual({ value: { town: 'Dumai' }, changed: false })
  expect(keptAt(justSaved, { town: 'Bengkalis' })).toEqual({ value: { town: 'Bengkalis' }, changed: false })
})

test('what is typed right after a save and given up again goes back to what was saved, not to what stood before it', () => {
  const retyped = typedOver(justSaved, { town: '' })
  expect(keptAt(retyped, before)).toEqual({ value: { town: '' }, changed: true })
  expect(keptAt(givenUp(retyped), before)).toEqual({ value: typed, changed: false })
  expect(keptAt(givenUp(retyped), { town: 'Bengkalis' })).toEqual({ value: { town: 'Bengkalis' }, changed: false })
})
