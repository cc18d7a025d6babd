import type { CallOutput } from '#protocol/calls.ts'

export type HolidayRow = CallOutput<'calendar.read'>['calendar']['holidays'][number]
