import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../../domain/ids.ts'
import { ROLES } from '../../../domain/officer/role.ts'
import type { CallOutput } from '../../../protocol/calls.ts'
import { calls } from '../../../protocol/calls.ts'
import { stepProblems } from '../../../renderer/setup/answer-problems.ts'
import { bookText, exampleNumber } from '../../../renderer/setup/book-answers.ts'
import type { SetupDraft } from '../../../renderer/setup/setup-draft.ts'
import { setupInput } from '../../../renderer/setup/setup-input.ts'
import { stepOf, STEPS } from '../../../renderer/setup/steps.ts'
import { emptyOffice } from '../../../renderer/settings/office-text.ts'

const options: CallOutput<'setup.options'> = {
  services: [{ id: 'sikro', name: 'SIKRO', procedureName: 'SIKRO', region: 'Kota Pekanbaru' }, { id: 'lain', name: 'Lain', procedureName: 'Lain', region: 'Dairi' }],
  books: [{ id: 'register', name: 'Buku Register', purpose: 'register', template: '{urut:4}/REG/{tahun}', code: '', example: '' }],
  roles: [{ id: ROLES.frontOffice, title: 'Front Office' }],
}
const office = { ...emptyOffice, government: 'PEMERINTAH KOTA', name: 'DPMPTSP', shortName: 'DPMPTSP', address: 'Jalan 1', town: 'Pekanbaru', head: { name: 'Ratna', title: 'Kepala Dinas', rank: '', nip: '' } }
const draft: SetupDraft = { office, officer: { name: 'Rina', nip: '', rank: '', desk: '', roles: [ROLES.frontOffice] }, services: null, books: { register: { template: '{urut:4}/REG/{tahun}', code: '', next: '124' } }, alone: 'yes' }
const secrets = { secret: '482913', again: '482913' }
const problemPaths = (changed: Partial<SetupDraft>, own = secrets): string[] => STEPS.flatMap((step) => stepProblems(step.id, { ...draft, ...changed }, own, options)).map((problem) => problem.path)

describe('Rina answers the wizard', () => {
  test('complete answers have no problem and are what the counter takes', () => {
    expect(problemPaths({})).toEqual([])
    const input = setupInput(draft, secrets.secret, options)
    expect(calls['setup.establish'].input.safeParse(input).success).toBe(true)
    expect(input.services).toEqual(['sikro', 'lain'])
    expect(input.books).toEqual([{ id: 'register', template: '{urut:4}/REG/{tahun}', code: '', next: 124 }])
  })

  test('every problem stands at a field of its own step', () => {
    const missing = problemPaths({ office: emptyOffice, officer: { ...draft.officer, name: '', nip: '123' }, services: [], books: {}, alone: '' }, { secret: '', again: '' })
    expect(missing).toEqual(expect.arrayContaining(['office.name', 'office.head.name', 'officer.name', 'officer.nip', 'officer.secret', 'services', 'books.0.next', 'alone']))
  })

  test('a PIN repeated wrongly is told at the repetition', () => {
    expect(problemPaths({}, { secret: '482913', again: '482914' })).toEqual(['again'])
  })

  test('the next number of a book is never guessed', () => {
    expect(problemPaths({ books: {} })).toEqual(['books.0.next'])
    expect(problemPaths({ books: { register: { template: '{urut:4}/REG/{tahun}', code: '', next: '0' } } })).toEqual(['books.0.next'])
  })

  test('a refused field leads back to its step', () => {
    expect(stepOf({ path: 'officer.secret', message: '' })).toBe('officer')
    expect(stepOf({ path: 'office.head.nip', message: '' })).toBe('office')
    expect(stepOf({ path: 'alone', message: '' })).toBe('books')
    expect(stepOf({ path: '', message: '' })).toBe('review')
  })

  test('the number is shown as it would be printed, and not at all while it could not be', () => {
    const [book] = options.books
    if (book === undefined) throw new Error('no book')
    const today = '2026-11-20' as IsoDate
    expect(exampleNumber(bookText(book, draft), 'DPMPTSP', today)).toBe('0124/REG/2026')
    expect(exampleNumber({ template: '{urut:4}/{salah}', code: '', next: '1' }, 'DPMPTSP', today)).toBe('')
    expect(exampleNumber({ template: '{urut}', code: '', next: '' }, 'DPMPTSP', today)).toBe('')
  })
})
