import type { Officer } from '../officer/officer.ts'
import { hasDesk, mayOversee } from '../officer/rights.ts'
import type { ClockDoubt } from './clock-doubt.ts'

/** Who may say that the PC's date is right: a new year is plain to every desk; a clock that seems broken is for those who answer for the numbers. */
export const mayConfirmClock = (officer: Officer, { why }: Pick<ClockDoubt, 'why'>): boolean => mayOversee(officer) || (why === 'year-turned' && hasDesk(officer))
