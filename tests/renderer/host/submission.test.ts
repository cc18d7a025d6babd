import { describe, expect, test } from 'vitest'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { Submission } from '../../../renderer/host/submission.ts'

const intake = { applicant: { name: 'Siti Rahmawati' }, copies: 1 }

describe('Budi sends an intake', () => {
  test('pressed again after the line was gone, it is the same command: one dossier', () => {
    const submission = new Submission()
    const first = submission.idOf(intake)
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(submission.idOf(structuredClone(intake))).toBe(first)
  })

  test('changed before it is tried again, it is another command: the answer to the first would not be true of it', () => {
    const submission = new Submission()
    const first = submission.idOf(intake)
    const changed = submission.idOf({ ...intake, copies: 2 })
    expect(changed).not.toBe(first)
    expect(submission.idOf({ ...intake, copies: 2 })).toBe(changed)
  })

  test('once it was answered, the same again is meant as a second one', () => {
    const submission = new Submission()
    const first = submission.idOf(intake)
    submission.answered(accept({}))
    expect(submission.idOf(intake)).not.toBe(first)
  })

  test('refused, it is sent as new; not where nobody is logged in any more, for an earlier try may have been carried out', () => {
    const submission = new Submission()
    const first = submission.idOf(intake)
    for (const code of ['not-logged-in', 'session-locked'] as const) submission.answered(refuse(refusal(code, 'Masuk dahulu.')))
    expect(submission.idOf(intake)).toBe(first)
    submission.answered(refuse(refusal('invalid-input', 'Periksa lagi.')))
    expect(submission.idOf(intake)).not.toBe(first)
  })
})
