import { expect, test } from 'vitest'
import type { IsoDate } from '../../../domain/ids.ts'
import { handWords, leftWords, missingWords, officerWords, promiseWords, relationWords, untilWords, waitedWords } from '../../../renderer/lists/list-words.ts'
import { LISTS } from '../../../renderer/lists/list-names.ts'

const day = (text: string): IsoDate => text as IsoDate

test('the promise as told, and the due date where the clock stood still', () => {
  expect(promiseWords({ promised: day('2026-05-07'), due: day('2026-05-07') })).toBe('janji 07/05/2026')
  expect(promiseWords({ promised: day('2026-05-07'), due: day('2026-05-12') })).toBe('janji 07/05/2026, tempo 12/05/2026')
  expect(promiseWords({ promised: null, due: day('2026-05-12') })).toBe('janji 12/05/2026')
})

test('on its last day a permit still holds', () => {
  expect([1, 0, -1].map(leftWords)).toEqual(['1 hari lagi', 'berakhir hari ini', 'berakhir 1 hari lalu'])
})

test('a permit whose holder asks anew says so', () => {
  expect([true, false].map((renewing) => untilWords({ validUntil: day('2027-01-22'), renewing }))).toEqual(['22/01/2027 · sedang diperpanjang', '22/01/2027'])
})

test('over a weekend no working day has passed', () => {
  expect([0, 3].map(waitedWords)).toEqual(['belum sehari kerja', '3 hari kerja'])
})

test('who holds what is late: two by name, and that nobody does', () => {
  expect([[], ['Rina'], ['Rina', 'Dewi'], ['Rina', 'Dewi', 'Agus', 'Budi']].map(officerWords)).toEqual(['belum ada petugasnya', 'Rina', 'Rina, Dewi', 'Rina, Dewi, dan 2 lagi'])
})

test('who took a letter for somebody else, and what is missing', () => {
  expect(relationWords({ relation: 'self', powerOfAttorney: '' })).toBe('Sendiri')
  expect(relationWords({ relation: 'proxy', powerOfAttorney: 'Surat kuasa' })).toBe('Kuasa: Surat kuasa')
  expect(missingWords([{ name: 'Ijazah', note: '' }, { name: 'KTP', note: 'buram' }])).toBe('Ijazah; KTP')
  expect(missingWords([])).toBe('Lihat alasan')
})

test('each list has its own name', () => {
  expect(new Set(LISTS.map(({ title }) => title)).size).toBe(6)
})

test('where a late dossier stands says on which computer, where one has it in hand', () => {
  expect(handWords({ pc: 'PC Loket 2', officers: ['Rina Kartika'] })).toBe('PC Loket 2 · Rina Kartika')
  expect(handWords({ pc: '', officers: [] })).toBe('belum ada petugasnya')
})
