import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { RegisterPart } from '../desk/register-query.ts'

const STATUSES: Readonly<Record<RegisterPart['status'], string>> = {
  all: '',
  running: 'sedang diproses',
  'waiting-applicant': 'menunggu pemohon',
  ended: 'selesai',
  late: 'terlambat',
  unnumbered: 'dikembalikan tanpa nomor',
}

/** Which part of the register a printed page holds, in words under its title; "" for all of it. */
export function registerScope(part: RegisterPart, service: string): string {
  const year = part.year === null ? '' : `tahun ${part.year}`
  const text = part.text === '' ? '' : `yang dicari: ${part.text}`
  return [service, year, period(part), STATUSES[part.status], text].filter((words) => words !== '').join(' · ')
}

function period({ from, to }: RegisterPart): string {
  if (from === null) return to === null ? '' : `masuk sampai ${longDate(to)}`
  if (to === null) return `masuk sejak ${longDate(from)}`
  return from === to ? `masuk ${longDate(from)}` : `masuk ${longDate(from)} s.d. ${longDate(to)}`
}
