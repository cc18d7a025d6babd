import type { DossierView } from '../../../renderer/dossier/view.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { expect, test } from 'vitest'
import { waiting } from '../../../renderer/dossier/waiting-paper.ts'

type Paper = DossierView['papers'][number]
const receipt = (paper: string, more: Partial<Paper> = {}): Paper => ({ paper: paper as never, kind: 'receipt', title: 'Resi tanda terima', copy: 0, at: '2026-11-20T02:00:00Z' as IsoInstant, path: '', outdated: false, late: false, unopened: true, ...more })
const next = (issued: number, ...papers: readonly Paper[]): string | undefined => waiting({ kind: 'receipt', issued }, [...papers])?.paper

test('what was made and never looked at is printed as it is, not as a copy of what nobody has', () => {
  expect(next(1, receipt('asli'))).toBe('asli')
  expect(next(2, receipt('asli', { unopened: false }), receipt('salinan', { copy: 1 }))).toBe('salinan')
})

test('a copy it is where the last one was looked at, where a new one is due, and where it no longer holds', () => {
  expect(next(2, receipt('asli'), receipt('salinan', { copy: 1, unopened: false }))).toBeUndefined()
  expect(next(0, receipt('sebelum diterima'))).toBeUndefined()
  expect(next(1, receipt('asli', { outdated: true }))).toBeUndefined()
  expect(next(1, receipt('asli', { late: true }))).toBeUndefined()
  expect(next(1, receipt('izin', { kind: 'permit' }))).toBeUndefined()
})
