import { expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { whatBecomesOfDossier } from '../../../renderer/numbering/void-words.ts'

test('who declares a number void is told what becomes of its dossier: a letter is numbered anew, a dossier is not', () => {
  const dossier = '01a206e4-2e8f-76d1-b454-caceaf914f29' as DossierId
  expect(whatBecomesOfDossier({ dossier }, { purpose: 'permit' })).toBe('Berkas yang masih berjalan kembali ke langkah yang memberi nomor ini.')
  expect(whatBecomesOfDossier({ dossier }, { purpose: 'register' })).toBe('Berkas yang masih berjalan tidak diberi nomor register lain.')
  expect(whatBecomesOfDossier({ dossier: null }, { purpose: 'register' })).toBe('')
})
