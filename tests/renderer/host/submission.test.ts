import { describe, expect, test } from 'vitest'
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
    submission.answered()
    expect(submission.idOf(intake)).not.toBe(first)
  })
})
