import type { WorkingCalendar, WorkingHours } from '#domain/calendar/calendar.ts'
import type { FieldMessage } from '#domain/refusal.ts'

const DAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const

/** What would make due dates nonsense. */
export function calendarProblems({ week, holidays }: WorkingCalendar): readonly FieldMessage[] {
  const closed = week.every((hours) => hours === null) ? [{ path: 'calendar.week', message: 'Belum ada hari kerja. Isi jam kerja paling sedikit satu hari.' }] : []
  const hours = week.flatMap((day, index) => (day ? hoursProblems(day, index) : []))
  const dates = holidays.map((holiday) => holiday.date)
  const twins = holidays.flatMap(({ date }, index) => (dates.indexOf(date) === index ? [] : [{ path: `calendar.holidays.${index}.date`, message: `Tanggal ${date} tertulis dua kali. Hapus salah satunya.` }]))
  return [...closed, ...hours, ...twins]
}

function hoursProblems({ from, to, breakFrom, breakTo }: WorkingHours, index: number): readonly FieldMessage[] {
  const path = `calendar.week.${index}`
  if (from >= to) return [{ path, message: `Jam kerja ${DAYS[index]} berakhir sebelum mulai. Periksa jamnya.` }]
  const hasBreak = breakFrom !== breakTo
  return hasBreak && (breakFrom > breakTo || breakFrom < from || breakTo > to) ? [{ path, message: `Jam istirahat ${DAYS[index]} tidak berada di dalam jam kerja. Periksa jamnya.` }] : []
}
