import { expect, test } from 'vitest'
import type { CheckState, Requirement, RequirementId } from '#domain/requirement/requirement.ts'
import { hintOf, lineOfRequirement, UNMARKED, type CheckLine } from '../../../renderer/checklist/check-line.ts'
import { completeness, incompleteSentence, missingOf } from '../../../renderer/checklist/completeness.ts'
import { markAll } from '../../../renderer/checklist/mark-all.ts'

const paper = (name: string, state: CheckState, over: Partial<CheckLine> = {}): CheckLine => ({
  requirement: name.toLowerCase().replaceAll(' ', '-') as RequirementId,
  name,
  obligatory: true,
  due: 'intake',
  hint: '',
  expires: false,
  mark: { ...UNMARKED, state },
  ...over,
})

test('complete only when every obligatory paper fits or does not apply', () => {
  expect(completeness([paper('Ijazah', 'fits'), paper('Pas foto', 'not-applicable')]).complete).toBe(true)
  expect(completeness([paper('Ijazah', 'fits'), paper('Pas foto', 'unchecked')]).complete).toBe(false)
})

test('an optional paper and one due at pick-up keep nobody waiting', () => {
  const lines = [paper('Ijazah', 'fits'), paper('NPWP', 'absent', { obligatory: false }), paper('Meterai', 'unchecked', { due: 'pick-up' })]
  expect(completeness(lines).complete).toBe(true)
})

test('the sentence names what is missing and says what to do', () => {
  const lines = [paper('Surat Sehat', 'absent'), paper('Ijazah', 'fits')]
  expect(incompleteSentence(completeness(lines))).toBe(
    'Belum bisa diterima: Surat Sehat belum ada. Kembalikan dengan daftar kekurangan (F6) atau tandai Tidak berlaku.',
  )
})

test('nobody looked and looked-and-missing read differently', () => {
  const sentence = incompleteSentence(completeness([paper('Surat Sehat', 'absent'), paper('Pas foto', 'unchecked'), paper('STR-RO', 'unfit')]))
  expect(sentence).toContain('Surat Sehat belum ada; STR-RO tidak sesuai; Pas foto belum diperiksa')
})

test('“semua ada” never overrules what somebody looked at', () => {
  const marked = markAll([paper('Ijazah', 'unchecked'), paper('Pas foto', 'unfit'), paper('Meterai', 'unchecked', { due: 'pick-up' })])
  expect(marked.map((line) => line.mark.state)).toEqual(['fits', 'unfit', 'unchecked'])
})

test('the return slip starts from what is absent or does not fit, with the note', () => {
  const lines = [paper('Ijazah', 'fits'), paper('Surat Sehat', 'absent'), paper('Pas foto', 'unfit', { mark: { ...UNMARKED, state: 'unfit', note: 'ukuran 3×4' } })]
  expect(missingOf(lines)).toEqual([
    { name: 'Surat Sehat', note: 'Tidak ada' },
    { name: 'Pas foto', note: 'ukuran 3×4' },
  ])
})

test('a line says in which form and how many', () => {
  const requirement: Requirement = { id: 'str' as RequirementId, name: 'STR-RO', obligatory: true, due: 'intake', copies: 2, form: 'legalised', expires: true }
  expect(hintOf(requirement)).toBe('legalisir, 2 lembar')
  expect(lineOfRequirement(requirement, UNMARKED).expires).toBe(true)
})
