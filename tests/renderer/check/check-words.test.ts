import { describe, expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { brokenWords, type CheckState, durationWords, finishedWords, reminderWords } from '../../../renderer/check/check-words.ts'
import { officeClock } from '../../../renderer/session/office-clock.ts'

const clock = officeClock('Asia/Jakarta')
const at = '2026-11-03T02:00:00.000Z' as IsoInstant
const finished: NonNullable<CheckState['finished']> = { at, officerName: 'Hendra Wijaya', seconds: 3.2, events: 1204, office: null, findings: [], notes: [] }
const state = (change: Partial<CheckState>): CheckState => ({ running: null, finished, broken: null, reminder: 'none', ...change })

describe('what an admin is told of the check of the data', () => {
  test('nothing while all is well; calmly when it lies long back; and how many were found', () => {
    expect(reminderWords(state({}), clock)).toBe('')
    expect(reminderWords(state({ reminder: 'overdue' }), clock)).toBe('Data Loket terakhir diperiksa pada 3 November 2026.')
    expect(reminderWords(state({ reminder: 'overdue', finished: null }), clock)).toContain('belum pernah diperiksa')
    const finding = { part: 'Lampiran', place: null, at: null, what: '', about: '', message: 'hilang', next: '' }
    expect(reminderWords(state({ reminder: 'faults', finished: { ...finished, findings: [finding, finding] } }), clock)).toContain('menemukan 2 hal')
  })

  test('how the last one ended, in the office’s time', () => {
    expect(finishedWords(finished, clock)).toBe('1.204 catatan diperiksa dalam 3 detik oleh Hendra Wijaya, 3 November 2026 pukul 09.00.')
    expect(finishedWords({ ...finished, office: 3310 }, clock)).toBe('1.204 catatan komputer ini dan 3.310 catatan kantor diperiksa dalam 3 detik oleh Hendra Wijaya, 3 November 2026 pukul 09.00.')
    expect([0.2, 89, 240].map(durationWords)).toEqual(['1 detik', '89 detik', '4 menit'])
    expect(brokenWords({ at, officerName: 'Hendra Wijaya', why: 'stopped' }, clock)).toContain('dihentikan pada 3 November 2026 pukul 09.00')
    expect(brokenWords({ at, officerName: 'Hendra Wijaya', why: 'failed' }, clock)).toContain('Data tetap aman')
  })
})
