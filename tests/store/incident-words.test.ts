import { expect, test } from 'vitest'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import { incidentWords } from '#store/device/incident-words.ts'

const forked = {
  at: '2026-11-22T02:00:00.000Z' as IsoInstant,
  reopened: { publicKey: '', reason: 'forked', predecessor: null, marked: null, beyond: [], numbering: 'stopped' },
} as const
const said = (joined: boolean): string => incidentWords(forked, { zone: 'Asia/Jakarta' as TimeZone, bookName: (book) => book, joined, pcName: () => '' })

test('a PC alone that holds no run any more is told that an admin recovers its numbering', () => {
  expect(said(false)).toContain('sesudah admin memulihkan penomoran')
})

test('a PC of several gives by its own code: told is what becomes of the numbers it held under its former name', () => {
  expect(said(true)).not.toContain('sesudah admin memulihkan penomoran')
  expect(said(true)).toContain('memberi nomor dengan kodenya sendiri')
  expect(said(true)).toContain('Nomor, Pemegang nomor')
})

test('one that was revoked is not told to have itself revoked: only its numbers are to be gone on with', () => {
  const revoked = incidentWords({ ...forked, reopened: { ...forked.reopened, reason: 'revoked' } }, { zone: 'Asia/Jakarta' as TimeZone, bookName: (book) => book, joined: true, pcName: () => '' })
  expect(revoked).not.toContain('mencabutnya')
  expect(revoked).toContain('Bila nomor itu belum diteruskan, admin meneruskannya di Nomor, Pemegang nomor, Komputer hilang.')
  expect(said(true)).toContain('admin mencabutnya di Pengaturan, Komputer, lalu meneruskan nomornya di Nomor')
})
