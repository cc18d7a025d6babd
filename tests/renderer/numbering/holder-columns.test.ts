import { expect, test } from 'vitest'
import { bookOf } from '../../../renderer/numbering/holder-columns.tsx'

test('books are told apart by what their names do not share', () => {
  expect(['Buku Agenda Surat Tugas', 'Buku Agenda Surat Keluar', 'Buku Register', 'Buku Agenda', 'Bukukas'].map((bookName) => bookOf({ bookName, part: '' }))).toEqual(['Surat Tugas', 'Surat Keluar', 'Register', 'Agenda', 'Bukukas'])
  expect(bookOf({ bookName: 'Buku Agenda Izin', part: 'SIKRO' })).toBe('Izin SIKRO')
})
