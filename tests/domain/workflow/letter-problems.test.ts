import { describe, expect, test } from 'vitest'
import type { LetterContent } from '#domain/dossier/letter-content.ts'
import type { IsoDate } from '#domain/ids.ts'
import { contentProblems } from '#domain/workflow/letters/letter-problems.ts'
import type { LetterKind } from '#domain/workflow/procedure.ts'
import { contentOf, EXAMINERS } from './letters-written.ts'

const [YESTERDAY, TODAY, TOMORROW] = ['2026-11-02' as IsoDate, '2026-11-03' as IsoDate, '2026-11-04' as IsoDate]
const nameless = EXAMINERS.map((one, index) => (index === 1 ? { ...one, name: '' } : one))
const unfit = [{ name: 'Ruang periksa', fits: true, note: '' }, { name: 'Lensometer', fits: false, note: '' }, { name: 'Kartu', fits: null, note: '' }] as const
const visit = { date: TODAY, place: '', assignment: '', result: 'Sesuai' }

const spoilt = (kind: LetterKind, change: Readonly<Record<string, unknown>>): LetterContent => ({ ...contentOf(kind, TODAY), ...change })

const LACKING: readonly (readonly [LetterContent, readonly string[]])[] = [
  [spoilt('request-letter', { to: '', purpose: '', answerBy: YESTERDAY }), ['to', 'purpose', 'answerBy']],
  [spoilt('request-letter', { answerBy: TODAY }), []],
  [spoilt('assignment-letter', { members: [], purpose: '' }), ['members', 'purpose']],
  [spoilt('assignment-letter', { members: nameless, visitDate: TOMORROW }), ['members.1.name']],
  [spoilt('minutes', { examiners: [], findings: unfit, date: TOMORROW }), ['examiners', 'findings.1.note', 'date']],
  [spoilt('minutes', { examiners: nameless, visit: { ...visit, date: TOMORROW, result: '' } }), ['examiners.1.name', 'visit.date', 'visit.result']],
  [spoilt('minutes', { visit }), []],
  [spoilt('recommendation', { from: '', considerations: '', date: TOMORROW }), ['from', 'considerations', 'date']],
  [spoilt('technical-consideration', { from: '', considerations: '', date: TOMORROW }), ['from', 'considerations', 'date']],
  [spoilt('examination-checklist', { findings: unfit }), ['findings.1.note']],
  [spoilt('refusal-letter', { legalGround: '', reasons: [] }), ['legalGround', 'reasons']],
  [spoilt('refusal-letter', { reasons: [{ requirement: '', reason: 'Tidak sesuai' }, { requirement: 'Denah', reason: '' }] }), ['reasons.1.reason']],
]

describe('what a letter lacks before it is kept', () => {
  test.each(LACKING)('W-101 $letter', (content, paths) => {
    expect(contentProblems(content, TODAY).map(({ path }) => path)).toEqual(paths)
  })

  test('W-101 as short as the rules allow, nothing', () => {
    const kinds = new Set(LACKING.map(([{ letter }]) => letter))
    for (const kind of kinds) expect(contentProblems(contentOf(kind, TODAY), TODAY), kind).toEqual([])
  })
})
