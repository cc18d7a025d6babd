import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../session/office-clock.ts'

export type CheckState = CallOutput<'check.status'>
export type FindingRow = NonNullable<CheckState['finished']>['findings'][number]

const number = new Intl.NumberFormat('id-ID')

/** "" where the admin is left alone. */
export function reminderWords({ reminder, finished }: CheckState, clock: Pick<OfficeClock, 'longDate'>): string {
  switch (reminder) {
    case 'none':
      return ''
    case 'faults':
      return `Pemeriksaan data terakhir menemukan ${number.format(finished?.findings.length ?? 0)} hal yang tidak sama dengan catatan.`
    case 'overdue':
      return finished === null ? 'Data Loket di komputer ini belum pernah diperiksa.' : `Data Loket terakhir diperiksa pada ${clock.longDate(finished.at)}.`
  }
}

/** "1.204 catatan komputer ini dan 3.310 catatan kantor diperiksa dalam 3 detik oleh Hendra Wijaya, 3 November 2026 pukul 09.00." */
export function finishedWords({ at, officerName, seconds, events, office }: NonNullable<CheckState['finished']>, clock: Pick<OfficeClock, 'longDate' | 'time'>): string {
  return `${number.format(events)} catatan${office === null ? '' : ` komputer ini dan ${number.format(office)} catatan kantor`} diperiksa dalam ${durationWords(seconds)} oleh ${officerName}, ${clock.longDate(at)} pukul ${clock.time(at)}.`
}

export const durationWords = (seconds: number): string => (seconds < 90 ? `${Math.max(1, Math.round(seconds))} detik` : `${Math.round(seconds / 60)} menit`)

export function brokenWords({ at, officerName, why }: NonNullable<CheckState['broken']>, clock: Pick<OfficeClock, 'longDate' | 'time'>): string {
  const when = `${clock.longDate(at)} pukul ${clock.time(at)}`
  return why === 'stopped' ? `Pemeriksaan oleh ${officerName} dihentikan pada ${when}; hasilnya tidak ada. Jalankan lagi bila sempat.` : `Pemeriksaan oleh ${officerName} pada ${when} tidak selesai karena gangguan. Data tetap aman; coba lagi.`
}
