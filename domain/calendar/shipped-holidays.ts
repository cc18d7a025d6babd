import type { Holiday, WorkingCalendar } from './calendar.ts'
import { defaultWeek } from './default-week.ts'
import { holidays2024 } from './holidays-2024.ts'
import { holidays2025 } from './holidays-2025.ts'
import { holidays2026 } from './holidays-2026.ts'

/** The joint decrees shipped with Loket, oldest first. The admin edits and adds to them. */
export const shippedHolidays: readonly Holiday[] = [...holidays2024, ...holidays2025, ...holidays2026]

/** What an office starts with: the usual week, cuti bersama off, the shipped holidays. */
export const defaultCalendar: WorkingCalendar = { week: defaultWeek, collectiveLeaveWorks: false, holidays: shippedHolidays }
