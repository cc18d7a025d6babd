import { describe, expect, test } from 'vitest'
import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { lateDays, promisedDate, serviceDue, stepDue } from '#domain/workflow/due-dates.ts'
import type { Duration } from '#domain/workflow/duration.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { Procedure, StepId } from '#domain/workflow/procedure.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure } from './general-procedure.ts'

const { sari, budi, tono, lina, mega } = people
const zone = 'Asia/Jakarta'
const at = (instant: string): IsoInstant => instant as IsoInstant
const promise = (procedure: Procedure, more: Partial<Parameters<typeof promisedDate>[0]> = {}) =>
  promisedDate({ procedure, service: { promisedWorkingDays: null }, calendar: defaultCalendar, zone, from: at('2026-11-03T02:00:00.000Z'), facts: { placeSequence: 1 }, ...more })
const due = (procedure: Procedure, step: string, entered: string, facts = {}, calendar: WorkingCalendar = defaultCalendar) =>
  stepDue({ procedure, step: must(findStep(procedure, step as StepId), step), entered: at(entered), facts }, calendar, zone)
const declaring = (declaredTime: Duration | null): Procedure => ({ ...generalProcedure, declaredTime })

describe('the promised date', () => {
  test('W-60 Pekanbaru declares two working days, which is not the sum of its steps', () => {
    expect(promise(pekanbaruSikro, { service: { promisedWorkingDays: 9 } })).toMatchObject({ workingDays: 2, source: 'declared', date: '2026-11-05' })
  })

  test('W-60 where nothing is declared the service’s setting holds, else the steps of the usual path', () => {
    expect(promise(generalProcedure, { service: { promisedWorkingDays: 7 } })).toMatchObject({ workingDays: 7, source: 'service', date: '2026-11-12' })
    // 20 minutes, 2 hours, at most 3 working days, 3 hours shared, 1 day: 4 days and 320 minutes of a day of 420
    expect(promise(generalProcedure)).toMatchObject({ workingDays: 5, source: 'estimate' })
    expect(promise({ ...generalProcedure, steps: generalProcedure.steps.map((step) => ({ ...step, time: null })) })).toMatchObject({ workingDays: 1, source: 'estimate' })
  })

  test('W-61 accepted on 17 March 2026, three working days: 27 March, or 23 March where cuti bersama is worked', () => {
    const three = declaring({ kind: 'span', amount: 3, unit: 'workingDay' })
    const from = at('2026-03-17T02:00:00.000Z')
    expect(promise(three, { from })).toMatchObject({ date: '2026-03-27', workingDays: 3 })
    expect(promise(three, { from }).skipped.map((day) => day.date)).toEqual(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'])
    expect(promise(three, { from, calendar: { ...defaultCalendar, collectiveLeaveWorks: true } }).date).toBe('2026-03-23')
  })

  test('W-61 the day is the office’s: late on Tuesday UTC it is Wednesday in Pekanbaru', () => {
    expect(promise(pekanbaruSikro, { from: at('2026-11-03T18:00:00.000Z') }).date).toBe('2026-11-06')
  })

  test('W-67 a declared range promises the longer, hours fill days, and "tidak dibatasi" declares nothing', () => {
    expect(promise(declaring({ kind: 'range', from: 3, to: 25, unit: 'day' })).workingDays).toBe(25)
    expect(promise(declaring({ kind: 'span', amount: 8, unit: 'hour' })).workingDays).toBe(2)
    expect(promise(declaring({ kind: 'unlimited' })).source).toBe('estimate')
    expect(promise(declaring({ kind: 'uncounted' }), { service: { promisedWorkingDays: 4 } })).toMatchObject({ source: 'service', workingDays: 4 })
  })
})

describe('the step’s due date', () => {
  test('W-62 35 minutes from 15.50 end the next morning, and after Friday on Monday', () => {
    expect(due(pekanbaruSikro, 'check', '2026-11-03T02:00:00.000Z')).toBe('2026-11-03')
    expect(due(pekanbaruSikro, 'check', '2026-11-03T08:50:00.000Z')).toBe('2026-11-04')
    expect(due(pekanbaruSikro, 'check', '2026-11-06T09:15:00.000Z')).toBe('2026-11-09')
  })

  test('W-62 one "hari" is one working day', () => {
    expect(due(pekanbaruSikro, 'sign', '2026-11-06T02:00:00.000Z')).toBe('2026-11-09')
    expect(due(pekanbaruSikro, 'sign', '2026-03-17T02:00:00.000Z')).toBe('2026-03-25')
  })

  test('W-63 the second of two actors in one row has the row’s time, not a new one', () => {
    const office = new OfficeInMemory(generalProcedure)
    office.does(sari, office.receive('complete'))
    office.does(tono, office.act('skip'))
    office.does(lina, office.act('verified'))
    office.does(budi, office.act('drafted'))
    office.at('2026-11-05T02:00:00.000Z').does(lina, office.act('initialled'))
    const { position } = office.dossier
    expect(position.at === 'step' && due(generalProcedure, position.step, position.entered)).toBe('2026-11-03')
    office.does(mega, office.act('initialled'))
    expect(office.dossier.position).toMatchObject({ entered: '2026-11-05T02:00:00.000Z' })
  })

  test('W-67 no limit, a range, a shared limit, a time chosen by a fact', () => {
    expect(due(generalProcedure, 'advice', '2026-11-03T02:00:00.000Z')).toBeNull()
    expect(due(generalProcedure, 'number', '2026-11-03T02:00:00.000Z')).toBeNull()
    expect(due(generalProcedure, 'verify', '2026-11-03T02:00:00.000Z')).toBe('2026-11-06')
    expect(due(generalProcedure, 'draft', '2026-11-03T07:00:00.000Z')).toBe('2026-11-04')
    expect(due(generalProcedure, 'sign', '2026-11-03T02:00:00.000Z', { placeSequence: 1 })).toBe('2026-11-04')
    expect(due(generalProcedure, 'sign', '2026-11-03T02:00:00.000Z', { placeSequence: 2 })).toBe('2026-11-09')
    expect(due(generalProcedure, 'sign', '2026-11-03T02:00:00.000Z')).toBe('2026-11-09')
  })
})

describe('the service’s due date', () => {
  const clockStart = at('2026-11-03T02:00:00.000Z')
  const clockEnd = null

  test('W-64 the promised days after the clock’s start; none before it starts', () => {
    expect(serviceDue({ clockStart, promisedDays: 2, pauses: [], clockEnd }, defaultCalendar, zone)).toBe('2026-11-05')
    expect(serviceDue({ clockStart: null, promisedDays: 2, pauses: [], clockEnd }, defaultCalendar, zone)).toBeNull()
    expect(serviceDue({ clockStart, promisedDays: null, pauses: [], clockEnd }, defaultCalendar, zone)).toBeNull()
  })

  test('W-64 moved by the working days at the applicant, and none while they last', () => {
    const from = at('2026-11-04T03:00:00.000Z')
    expect(serviceDue({ clockStart, promisedDays: 2, pauses: [{ from, to: null }], clockEnd }, defaultCalendar, zone)).toBeNull()
    expect(serviceDue({ clockStart, promisedDays: 2, pauses: [{ from, to: at('2026-11-09T03:00:00.000Z') }], clockEnd }, defaultCalendar, zone)).toBe('2026-11-10')
    expect(serviceDue({ clockStart, promisedDays: 2, pauses: [{ from, to: at('2026-11-04T08:00:00.000Z') }], clockEnd }, defaultCalendar, zone)).toBe('2026-11-05')
    // A clock that was a year back when the applicant came again.
    expect(serviceDue({ clockStart, promisedDays: 2, pauses: [{ from, to: at('2025-11-04T08:00:00.000Z') }], clockEnd }, defaultCalendar, zone)).toBe('2026-11-05')
  })

  test('W-65 late is counted in working days, and not on the due date itself', () => {
    const friday = '2026-11-06' as IsoDate
    expect(lateDays(friday, friday, defaultCalendar)).toBe(0)
    expect(lateDays(friday, '2026-11-08' as IsoDate, defaultCalendar)).toBe(0)
    expect(lateDays(friday, '2026-11-10' as IsoDate, defaultCalendar)).toBe(2)
    expect(lateDays(null, friday, defaultCalendar)).toBe(0)
  })

  test('W-66 where the clock starts apart, acceptance numbers and the later step promises', () => {
    const steps = generalProcedure.steps.map((step) =>
      step.id === 'verify' ? { ...step, outcomes: step.outcomes.map((outcome) => (outcome.id === 'verified' ? { ...outcome, effects: [{ do: 'startClock' } as const, ...outcome.effects] } : outcome)) } : step,
    )
    const office = new OfficeInMemory({ ...generalProcedure, steps })
    office.does(sari, office.receive('complete'))
    expect(office.dossier).toMatchObject({ clockStart: null, promise: null, registerNumber: { no: 1 } })
    office.does(tono, office.act('skip'))
    office.at('2026-11-04T02:00:00.000Z').does(lina, office.act('verified'))
    expect(office.dossier).toMatchObject({ clockStart: office.now, promise: { from: office.now, source: 'estimate' } })
    expect(office.asked).toHaveLength(1)
  })
})
