import { expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { holderLine, lateWords, servedWords } from '../../../renderer/register/row-words.ts'
import { officeClock } from '../../../renderer/session/office-clock.ts'

const clock = officeClock('Asia/Jakarta')

test('a list says who holds a dossier since when: a date, or the time where it is today', () => {
  expect(holderLine({ status: 'running', holder: 'Back Office', since: '2026-03-16T23:30:00.000Z' as IsoInstant }, clock)).toBe('sejak 17/03/2026 · Back Office')
  expect(holderLine({ status: 'waiting-applicant', holder: 'Pemohon', since: new Date().toISOString() as IsoInstant }, clock)).toMatch(/^sejak pukul \d\d\.\d\d · Pemohon$/)
  expect(holderLine({ status: 'ended', holder: 'Diserahkan', since: '2026-03-17T02:00:00.000Z' as IsoInstant }, clock)).toBe('selesai 17/03/2026')
})

test('lateness is said in working days, in words', () => {
  expect(lateWords(4)).toBe('terlambat 4 hari kerja')
  expect([servedWords(0), servedWords(4)]).toEqual(['selesai tepat waktu', 'selesai lewat 4 hari kerja'])
})
