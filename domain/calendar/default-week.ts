import type { WorkingHours } from './calendar.ts'

const ordinary: WorkingHours = { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00' }
const friday: WorkingHours = { from: '08:00', to: '16:30', breakFrom: '11:30', breakTo: '13:00' }

/** Monday first: what an office starts with; both kinds of day work seven hours. */
export const defaultWeek: readonly (WorkingHours | null)[] = [ordinary, ordinary, ordinary, ordinary, friday, null, null]
