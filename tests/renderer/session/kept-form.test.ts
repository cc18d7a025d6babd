import { expect, test } from 'vitest'
import { keptAt } from '../../../renderer/session/kept-form.ts'

const before = { town: 'Sukamaju' }
const typed = { town: 'Dumai' }
const justSaved = { typed, over: { reading: JSON.stringify(before) } }

test('nothing typed: the reading shows', () => {
  expect(keptAt(undefined, before)).toEqual({ value: before, changed: false })
})

test('what is typed wins over the reading, also over a newer one', () => {
  expect(keptAt({ typed, over: null }, before)).toEqual({ value: typed, changed: true })
  expect(keptAt({ typed, over: null }, { town: 'Bengkalis' })).toEqual({ value: typed, changed: true })
})

test('just saved, the form goes on showing it while the counter still reads the old value', () => {
  expect(keptAt(justSaved, { town: 'Sukamaju' })).toEqual({ value: typed, changed: false })
})

test('once the counter reads anew, its reading shows, whatever it is', () => {
  expect(keptAt(justSaved, { town: 'Dumai' })).toEqual({ value: { town: 'Dumai' }, changed: false })
  expect(keptAt(justSaved, { town: 'Bengkalis' })).toEqual({ value: { town: 'Bengkalis' }, changed: false })
})
