import { expect, test } from 'vitest'
import { originWords } from '../../../renderer/settings/computers/device-words.ts'

test('a computer says whose data it opened anew with; one that began with none says nothing', () => {
  expect(originWords({ dataOf: [] })).toBe('')
  expect(originWords({ dataOf: [{ name: 'PC Loket 2', code: 'B' }, { name: 'PC Back Office', code: 'D' }] })).toBe('Data dari PC Loket 2 (kode B), PC Back Office (kode D)')
})
