import { expect, test } from 'vitest'
import { explainPromise } from '#domain/calendar/explain-promise.ts'
import { promiseName } from '#domain/calendar/promise-name.ts'
import type { PromisedDate } from '#domain/dossier/promised-date.ts'
import { addWorkingDays, skippedDays } from '#domain/calendar/working-days.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'

const promised = (from: string, workingDays: number, source: PromisedDate['source'] = 'declared'): PromisedDate => {
  const start = localDate(from as IsoInstant, 'Asia/Jakarta')
  const date = addWorkingDays(start, workingDays, defaultCalendar)
  return { date, from: from as IsoInstant, workingDays, source, skipped: skippedDays(start, date, defaultCalendar) }
}
const told = (promise: PromisedDate) => explainPromise(promise, 'Asia/Jakarta')

test('days without anything between need no excuse', () => {
  expect(told(promised('2026-11-16T03:00:00.000Z', 2))).toBe('2 hari kerja sejak lengkap (16 November 2026)')
})

test('a weekend between is named', () => {
  expect(told(promised('2026-11-20T03:00:00.000Z', 7))).toBe('7 hari kerja sejak lengkap (20 November 2026); dilewati: akhir pekan')
})

test('holidays of one name are told together', () => {
  expect(told(promised('2026-03-17T03:00:00.000Z', 3))).toBe(
    '3 hari kerja sejak lengkap (17 Maret 2026); dilewati: akhir pekan; 18 Maret (Cuti bersama Hari Suci Nyepi); 19 Maret (Hari Suci Nyepi Tahun Baru Saka 1948); 20, 23, dan 24 Maret (Cuti bersama Idulfitri 1447 Hijriah)',
  )
})

test('a holiday in the week without a weekend between', () => {
  expect(told(promised('2026-08-24T03:00:00.000Z', 1))).toBe('1 hari kerja sejak lengkap (24 Agustus 2026); dilewati: 25 Agustus (Maulid Nabi Muhammad saw.)')
})

test('an estimate says so first', () => {
  expect(told(promised('2026-11-16T03:00:00.000Z', 1, 'estimate'))).toBe('Perkiraan: 1 hari kerja sejak lengkap (16 November 2026)')
})

test('only a declared time is called a promise', () => {
  expect((['declared', 'service', 'estimate'] as const).map((source) => promiseName({ source }))).toEqual(['Dijanjikan selesai', 'Dijanjikan selesai', 'Perkiraan selesai'])
})
