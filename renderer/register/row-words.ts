import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../session/office-clock.ts'

type Row = Pick<CallOutput<'register.search'>['rows'][number], 'status' | 'holder' | 'since'>

/** "sejak 18/11/2026 · Back Office", "sejak pukul 10.42 · Pemohon" (today); an ended dossier is with nobody. */
export function holderLine({ status, holder, since }: Row, clock: OfficeClock): string {
  const moment = clock.moment(since)
  const day = moment.length > 5 ? clock.shortDate(since) : `pukul ${moment}`
  return status === 'ended' ? `selesai ${day}` : `sejak ${day} · ${holder}`
}

/** How a service came out: "selesai tepat waktu", "selesai lewat 4 hari kerja". */
export const servedWords = (lateDays: number): string => (lateDays === 0 ? 'selesai tepat waktu' : `selesai lewat ${lateDays} hari kerja`)

/** "terlambat 4 hari kerja" */
export const lateWords = (days: number): string => `terlambat ${days} hari kerja`
