import { expect, test } from 'vitest'
import { ownNumbers, runWords } from '../../../renderer/numbering/run-words.ts'
import { held, runRow } from './run-row.ts'

test('what may be given stands by who has it; what a revoked computer has is not given any more', () => {
  const spans = [held({ first: 37, last: 46, revoked: true }), held({ first: 47, last: 47, name: 'PC Loket 3' }), held({ first: 57, own: true })]
  expect(runWords(runRow({ held: spans }))).toEqual(['Bisa diberikan: 47 di PC Loket 3; mulai 57 di komputer ini.', 'Tidak diberikan lagi, sampai admin meneruskannya dengan Komputer hilang: 37–46 di PC Loket 2 (dicabut).'])
  expect(runWords(runRow({ mark: 'B', held: [held({ first: 4, last: null, revoked: true })] }))[1]).toBe('Tidak diberikan lagi, sampai admin mencatatnya dengan Komputer hilang: mulai 4 di PC Loket 2 (dicabut).')
  expect(runWords(runRow({ held: [held({ revoked: true })] }))[0]).toBe('Tidak ada nomor yang bisa diberikan dari urutan ini.')
})

test('what is missing, given twice or waited for is told behind it', () => {
  const row = runRow({ open: [{ first: 3, last: 5 }] as never, twins: [7] as never, strays: [{ no: 9, name: 'PC Loket 2' }] as never, asked: 2, pending: true })
  expect(runWords(row).slice(1).join(' ')).toBe(
    'Belum ada kabarnya: 3–5. Catat dari kertas, atau tutup dengan berita acara. Terpakai dua kali: 7. Batalkan salah satunya di suratnya. Dipakai tanpa dipegang: 9 di PC Loket 2. 2 surat menunggu nomor dari urutan ini. Perubahan dari komputer ini menunggu server kantor.',
  )
})

test('what this computer would hand on is told by its numbers', () => {
  const slice = held({ first: 57, last: 66, own: true })
  expect(ownNumbers(runRow({ held: [held({ first: 47, last: 56 }), slice, held({ first: 67 })] }))).toBe('57–66')
  expect(ownNumbers(runRow({ held: [slice, held({ first: 77, own: true })] }))).toBe('57–66, mulai 77')
})
