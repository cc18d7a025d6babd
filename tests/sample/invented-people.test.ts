import { describe, expect, test } from 'vitest'
import { checkNik } from '../../domain/applicant/nik.ts'
import { toE164 } from '../../domain/applicant/phone.ts'
import { defaultCalendar } from '../../domain/calendar/shipped-holidays.ts'
import { isWorkingDay } from '../../domain/calendar/working-days.ts'
import type { IsoInstant } from '../../domain/ids.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { inventApplicant } from '../../electron/sample/applicants.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { onDay, pastWorkingDays } from '../../electron/sample/past-days.ts'
import { sampleAdmin, samplePeople } from '../../electron/sample/people.ts'

describe('the sample office is invented, and the same every time', () => {
  test('the same seed gives the same people', () => {
    const invent = () => Array.from({ length: 20 }, (_, index) => inventApplicant(new Chance(7), index))
    expect(invent()).toEqual(invent())
    expect(new Chance(1).next()).not.toBe(new Chance(2).next())
  })

  test('every NIK has the structure of one, and no two are alike', () => {
    const chance = new Chance(2026)
    const people = Array.from({ length: 500 }, (_, index) => inventApplicant(chance, index + 1))
    expect(people.filter((person) => checkNik(person.nik).problem !== '')).toEqual([])
    expect(new Set(people.map((person) => person.nik)).size).toBe(500)
    expect(people.filter((person) => !toE164(person.phone).ok)).toEqual([])
  })

  test('somebody holds every role the built-in line needs, and one is a supervisor', () => {
    const held = new Set([sampleAdmin, ...samplePeople].flatMap((person) => person.roles.map((role) => role.role)))
    for (const role of [ROLES.frontOffice, ROLES.backOffice, ROLES.juniorAnalyst, ROLES.seniorAnalyst, ROLES.secretary, ROLES.headOfOffice, ROLES.supervisor, ROLES.admin]) expect(held).toContain(role)
    expect([sampleAdmin, ...samplePeople]).toHaveLength(15)
  })

  test('its past is made of working days only', () => {
    const until = '2026-03-27T02:00:00.000Z' as IsoInstant
    const days = pastWorkingDays(until, 10, defaultCalendar, 'Asia/Jakarta')
    expect(days).toHaveLength(10)
    expect(days.every((day) => isWorkingDay(day, defaultCalendar))).toBe(true)
    expect(days.at(-1)).toBe('2026-03-26')
    expect(onDay('2026-03-26' as (typeof days)[number], 1, defaultCalendar, 'Asia/Jakarta')).toBe('2026-03-26T01:01:00.000Z')
  })
})
