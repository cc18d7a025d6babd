import { type Mutant, planted } from '../mutant.ts'

const WORKING = 'tests/domain/calendar/working-days.test.ts'
const OFFICE_TIME = 'tests/domain/calendar/office-time.test.ts'
const DUE = 'tests/domain/workflow/due-dates.test.ts'
const SERVICE_CLOCK = 'tests/domain/workflow/service-clock.test.ts'
const DAYS = 'domain/calendar/working-days.ts'
const DUE_DATES = 'domain/workflow/due-dates.ts'
const MINUTES = 'domain/calendar/office-minutes.ts'
const POSITION = 'domain/dossier/apply-to-position.ts'
const DOUBT = 'domain/clock/clock-doubt.ts'
const CLOCK = 'tests/domain/clock/clock-doubt.test.ts'

/** Days and hours counted wrongly, clocks that run while they should stand, and a date nobody doubts. */
export const calendarMutants: readonly Mutant[] = [
  planted('holidays-not-counted', WORKING, { file: DAYS, from: ' && !closedDays(calendar).has(day)', to: '' }),
  planted('first-day-counted', WORKING, { file: DAYS, from: 'let day = dayNumber(from)\n  for (let left', to: 'let day = dayNumber(from) - 1\n  for (let left' }),
  planted('first-day-counted-between', DUE, { file: DAYS, from: 'let day = start + 1; day <= end', to: 'let day = start; day <= end' }),
  planted('holiday-on-a-weekend-told-as-skipped', WORKING, { file: DAYS, from: ' && calendar.week[weekdayOf(day)])\n', to: ')\n' }),
  planted('collective-leave-always-closes', WORKING, { file: 'domain/calendar/closed-days.ts', from: `.filter((holiday) => holiday.kind !== 'collective-leave' || !calendar.collectiveLeaveWorks)`, to: '' }),
  planted('collective-leave-never-closes', WORKING, { file: 'domain/calendar/closed-days.ts', from: `'collective-leave' || !calendar.collectiveLeaveWorks`, to: `'collective-leave'` }),
  planted('local-holidays-forgotten', WORKING, { file: 'domain/calendar/closed-days.ts', from: `holiday.kind !== 'collective-leave' ||`, to: `holiday.kind === 'national' ||` }),
  planted('date-of-utc', OFFICE_TIME, { file: 'domain/calendar/office-time.ts', from: 'Date.parse(instant) + HOURS_AHEAD[zone] * 3_600_000', to: 'Date.parse(instant)' }),
  planted('one-zone-for-all', OFFICE_TIME, { file: 'domain/calendar/office-time.ts', from: `'Asia/Makassar': 8`, to: `'Asia/Makassar': 7` }),
  planted('break-is-worked', OFFICE_TIME, { file: MINUTES, from: 'hours.breakFrom < hours.breakTo ?', to: 'hours.breakFrom > hours.breakTo ?' }),
  planted('end-of-the-day-is-the-next-morning', OFFICE_TIME, { file: MINUTES, from: 'if (left <= span.to - opens) return', to: 'if (left < span.to - opens) return' }),
  planted('minutes-pass-on-holidays', OFFICE_TIME, { file: MINUTES, from: 'isWorkingDay(date, calendar) ? calendar.week[weekday(date)] : null', to: 'calendar.week[weekday(date)]' }, { file: MINUTES, from: `import { isWorkingDay } from './working-days.ts'\n`, to: '' }),
  planted('pause-moves-nothing', DUE, { file: DUE_DATES, from: '    days += Math.max(0, workingDaysBetween(', to: '    days += Math.min(0, workingDaysBetween(' }),
  planted('due-while-it-stands-still', SERVICE_CLOCK, { file: DUE_DATES, from: '    if (to === null) return null\n', to: '    if (to === null) continue\n' }),
  planted('pause-after-the-end-counted', SERVICE_CLOCK, { file: DUE_DATES, from: '    if (clockEnd !== null && from >= clockEnd) continue\n', to: '' }),
  planted('clock-runs-while-the-applicant-has-it', 'tests/domain/workflow/returns.test.ts', { file: POSITION, from: 'return state.clockStart === null || stands ? state :', to: 'return state.clockStart === null || !stands ? state :' }),
  planted('clock-stays-stopped-after-the-return', 'tests/domain/workflow/returns.test.ts', { file: POSITION, from: 'const back = { ...restartClock(state, at),', to: 'const back = { ...state,' }),
  planted('clock-started-anew', 'tests/domain/dossier/apply-event.test.ts', { file: POSITION, from: 'clockStart: state.clockStart ?? at', to: 'clockStart: at' }),
  planted('promise-told-anew', 'tests/domain/dossier/apply-event.test.ts', { file: POSITION, from: 'promise: state.promise ?? body.promise', to: 'promise: body.promise' }),
  planted('service-ends-with-the-signature-alone', SERVICE_CLOCK, { file: DUE_DATES, from: 'return numbered && (numbered > signed ? numbered : signed)', to: 'return numbered && signed' }),
  planted('withdrawn-counts-as-served', SERVICE_CLOCK, { file: DUE_DATES, from: `position.as === 'withdrawn' || position.as === 'returned'`, to: `position.as === 'returned'` }),
  planted('declared-time-not-promised', DUE, { file: 'domain/workflow/promised-date.ts', from: '  if (declared) return', to: '  if (declared && service.promisedWorkingDays === null && declared.amount < 0) return' }),
  planted('shared-limit-counted-at-every-step', DUE, { file: 'domain/workflow/promised-date.ts', from: '      if (groups.has(time.group)) return []\n', to: '' }),
  planted('range-promises-the-shorter', DUE, { file: 'domain/workflow/time-limit.ts', from: 'amount: duration.to, unit', to: 'amount: duration.from, unit' }),
  planted('late-days-with-the-weekend', DUE, { file: DUE_DATES, from: 'today <= due ? 0 : workingDaysBetween(due, today, calendar)', to: 'today <= due ? 0 : Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000) + calendar.week.length * 0' }),
  planted('date-before-the-last-act-believed', CLOCK, { file: DOUBT, from: `  if (passed < -BEHIND_MINUTES * MINUTE && today < last) return doubt('behind')\n`, to: '' }),
  planted('date-months-ahead-believed', CLOCK, { file: DOUBT, from: 'passed > AHEAD_DAYS * DAY', to: 'passed > AHEAD_DAYS * DAY * 12' }),
  planted('new-year-not-asked-about', CLOCK, { file: DOUBT, from: 'yearOf(today) > yearOf(last) ?', to: 'yearOf(today) > yearOf(last) + 1 ?' }),
  planted('doubtful-date-vouched-for', CLOCK, { file: 'domain/clock/trusted-after.ts', from: 'return vouches(event) ? event.at : trusted\n', to: 'return event.at\n' }),
  planted('doubtful-number-given', 'tests/calls/clock.test.ts', { file: 'electron/calls/dossier/decide-in-act.ts', from: 'clock ? refuse(clock) : giveNumber(', to: 'giveNumber(' }, { file: 'electron/calls/dossier/decide-in-act.ts', from: '  if (clock && isDated(decided)) return', to: `  if (clock && decided.ok && isDated(decided) && !decided.value.some(({ event }) => event.type === 'number.given')) return` }),
  planted('doubtful-signature-kept', CLOCK, { file: 'domain/clock/dated-by-clock.ts', from: `'document.signed': true`, to: `'document.signed': false` }),
  planted('doubtful-paper-printed', 'tests/calls/clock.test.ts', { file: 'electron/calls/papers/issue-with.ts', from: '  if (!kind || doubtNow(store, caller.now)) return', to: '  if (!kind) return' }, { file: 'domain/clock/dated-by-clock.ts', from: `'paper.issued': true`, to: `'paper.issued': false` }),
]
