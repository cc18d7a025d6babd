import fc from 'fast-check'
import { expect, test } from 'vitest'
import { terbilang } from '#domain/numbering/terbilang.ts'

test.each([
  [0, 'nol'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [20, 'dua puluh'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [1000, 'seribu'],
  [1100, 'seribu seratus'],
  [2026, 'dua ribu dua puluh enam'],
  [10_000, 'sepuluh ribu'],
  [100_000, 'seratus ribu'],
  [1_000_000, 'satu juta'],
  [1_251_000, 'satu juta dua ratus lima puluh satu ribu'],
  [1_000_000_000, 'satu miliar'],
  [1_000_001_000, 'satu miliar seribu'],
  [1_000_000_000_000, 'satu triliun'],
  [1_000_000_000_000_000, 'satu kuadriliun'],
  [-5, 'minus lima'],
])('%i', (n, words) => {
  expect(terbilang(n)).toBe(words)
})

test('what is said can be read back', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (n) => readBack(terbilang(n)) === n), { numRuns: 500 })
})

test('a broken number is a defect', () => {
  expect(() => terbilang(1.5)).toThrow(RangeError)
  expect(() => terbilang(2 ** 60)).toThrow(RangeError)
})

/** An independent reader: adds up words, multiplies by scales. */
function readBack(text: string): number {
  if (text.startsWith('minus ')) return -readBack(text.slice(6))
  const ones = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas']
  const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12, kuadriliun: 1e15 }
  let [total, group, digit] = [0, 0, 0]
  for (const word of text.replaceAll(/se(ribu|ratus)/g, 'satu $1').split(' ')) {
    const scale = scales[word]
    if (word === 'belas') digit += 10
    else if (word === 'puluh' || word === 'ratus') [group, digit] = [group + digit * (word === 'puluh' ? 10 : 100), 0]
    else if (scale !== undefined) [total, group, digit] = [total + (group + digit) * scale, 0, 0]
    else digit = ones.indexOf(word)
  }
  return total + group + digit
}
