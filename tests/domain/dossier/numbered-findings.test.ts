import { expect, test } from 'vitest'
import { numberedFindings } from '#domain/dossier/numbered-findings.ts'

const numbers = (...names: readonly string[]): readonly string[] => numberedFindings(names.map((name) => ({ name }))).map(({ no, name }) => `${no} ${name}`)

test('findings are numbered, the parts of each lettered anew', () => {
  expect(numbers('Ruang', '- Luas', '-  Cahaya', 'Alat', '- Lensometer')).toEqual(['1 Ruang', 'a Luas', 'b Cahaya', '2 Alat', 'a Lensometer'])
})

test('a part above everything is a finding; a hyphen within a word or before a figure makes none', () => {
  expect(numbers('- Luas', '- Cahaya', '-5 derajat', 'Sub-ruang')).toEqual(['1 Luas', 'a Cahaya', '2 -5 derajat', '3 Sub-ruang'])
})

test('after z comes aa', () => {
  expect(numbers('Alat', ...Array.from({ length: 28 }, () => '- x')).slice(26)).toEqual(['z x', 'aa x', 'ab x'])
})
