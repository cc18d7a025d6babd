import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import { clockRemedy, clockSaying } from '#domain/clock/clock-words.ts'
import { datedByClock } from '#domain/clock/dated-by-clock.ts'
import { mayConfirmClock } from '#domain/clock/may-confirm-clock.ts'
import { trustedAfter } from '#domain/clock/trusted-after.ts'
import type { IsoDate, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'
import { must } from '#domain/must.ts'
import { describe, expect, test } from 'vitest'

const ZONE = 'Asia/Jakarta'
const at = (wall: string): IsoInstant => new Date(`${wall}+07:00`).toISOString() as IsoInstant
const doubt = (now: string, trusted: string) => clockDoubt(at(now), at(trusted), ZONE)

describe('a clock is asked about', () => {
  test.each([
    ['a minute later', '2026-11-21T09:01', '2026-11-21T09:00', null],
    ['hours back on the same day, for paper bears the day', '2026-11-21T07:00', '2026-11-21T15:59', null],
    ['set right by minutes over midnight', '2026-11-20T23:55', '2026-11-21T00:04', null],
    ['more than that over midnight', '2026-11-20T23:50', '2026-11-21T00:04', 'behind'],
    ['a day back', '2026-11-20T09:00', '2026-11-21T09:00', 'behind'],
    ['a year back', '2025-11-21T09:00', '2026-11-21T09:00', 'behind'],
    ['back to where a dead battery begins', '2000-01-01T00:00', '2026-11-21T09:00', 'behind'],
    ['after two weeks of Lebaran', '2026-04-06T08:00', '2026-03-18T15:00', null],
    ['after thirty days', '2026-05-30T09:00', '2026-04-30T09:00', null],
    ['a minute after that', '2026-05-30T09:01', '2026-04-30T09:00', 'ahead'],
    ['after a month and a day', '2026-05-31T09:01', '2026-04-30T09:00', 'ahead'],
    ['a year on', '2027-11-21T09:00', '2026-11-21T09:00', 'ahead'],
    ['the morning after New Year', '2027-01-04T08:00', '2026-12-30T15:00', 'year-turned'],
    ['a minute after midnight of New Year', '2027-01-01T00:01', '2026-12-31T23:59', 'year-turned'],
    ['New Year in London, not yet here', '2026-12-31T23:59', '2026-12-31T23:00', null],
  ])('%s', (_, now, trusted, why) => {
    expect(doubt(now, trusted)?.why ?? null).toBe(why)
  })

  test('with the days on the office’s wall and how far they lie apart', () => {
    expect(doubt('2025-11-21T00:30', '2026-11-21T09:00')).toEqual({ why: 'behind', today: '2025-11-21', trusted: '2026-11-21', days: 365 })
    expect(clockDoubt('2026-12-31T16:30:00.000Z' as IsoInstant, '2026-12-31T01:00:00.000Z' as IsoInstant, 'Asia/Makassar')?.why).toBe('year-turned')
  })
})

describe('the moment the log vouches for', () => {
  const days = (...events: readonly (readonly [string, string])[]) => events.reduce<IsoInstant | null>((trusted, [type, day]) => trustedAfter(trusted, { type, at: at(`${day}T09:00`) }, ZONE), null)

  test.each([
    ['is none before the office', null, [['device.opened', '2026-11-01']]],
    ['moves on with every act', '2026-11-20', [['office.established', '2026-11-02'], ['note.added', '2026-11-20']]],
    ['is not moved by what a clock gone wrong dated', '2026-11-20', [['office.established', '2026-11-20'], ['note.added', '2025-01-03'], ['note.added', '2028-01-03'], ['dossier.received', '2028-01-04']]],
    ['is where an officer says', '2028-01-03', [['office.established', '2026-11-20'], ['clock.confirmed', '2028-01-03']]],
    ['also further back', '2026-11-20', [['office.established', '2028-01-03'], ['clock.confirmed', '2026-11-20']]],
    ['is that of a number, which no clock in doubt gave', '2027-03-01', [['office.established', '2026-05-05'], ['number.given', '2027-03-01']]],
    ['waits at New Year until somebody says so', '2026-12-30', [['office.established', '2026-12-30'], ['note.added', '2027-01-04']]],
  ] as const)('%s', (_, day, events) => {
    expect(days(...events)).toBe(day === null ? null : at(`${day}T09:00`))
  })
})

test('the moment the log vouches for does not go back by hours, as a clock set right does', () => {
  const [noon, morning] = [at('2026-11-20T12:00'), at('2026-11-20T09:00')]
  expect(trustedAfter(noon, { type: 'note.added', at: morning }, ZONE)).toBe(noon)
  expect(trustedAfter(morning, { type: 'note.added', at: noon }, ZONE)).toBe(noon)
})

test('numbers, signatures, hand-overs and papers wait; taking in, notes and the work on a letter do not', () => {
  expect((['number.given', 'document.signed', 'letter.signed', 'document.handed-over', 'paper.issued', 'dossier.accepted'] as const).every(datedByClock)).toBe(true)
  expect((['dossier.received', 'dossier.returned', 'note.added', 'attachment.added', 'letter.drafted', 'step.completed', 'document.initialled'] as const).some(datedByClock)).toBe(false)
})

test('a new year is confirmed by any desk; a clock that seems broken by Penyelia, Admin or the head of the office', () => {
  const holding = (...roles: readonly RoleId[]): Officer => ({ id: 'o' as OfficerId, name: 'Siti', nip: '', rank: '', desk: '', roles: roles.map((role) => ({ role, title: '' })), active: true })
  const may = (...roles: readonly RoleId[]) => (['year-turned', 'behind', 'ahead'] as const).map((why) => mayConfirmClock(holding(...roles), { why }))
  expect(may(ROLES.frontOffice)).toEqual([true, false, false])
  expect(may(ROLES.secretary, ROLES.backOffice)).toEqual([true, false, false])
  for (const role of [ROLES.supervisor, ROLES.admin, ROLES.headOfOffice]) expect(may(role)).toEqual([true, true, true])
  expect(may()).toEqual([false, false, false])
  expect(mayConfirmClock({ ...holding(ROLES.admin), active: false }, { why: 'behind' })).toBe(false)
})

test('it is said what the clock shows, against what, and what to do', () => {
  expect(clockSaying(must(doubt('2025-01-03T08:00', '2026-11-21T09:00'), 'a doubt'))).toBe('Jam komputer ini menunjukkan Jumat, 3 Januari 2025, padahal catatan terakhir bertanggal 21 November 2026.')
  expect(clockSaying(must(doubt('2027-11-21T09:00', '2026-11-21T09:00'), 'a doubt'))).toBe('Jam komputer ini menunjukkan Minggu, 21 November 2027, 365 hari sesudah catatan terakhir (21 November 2026).')
  expect(clockSaying({ why: 'year-turned', today: '2027-01-04' as IsoDate, trusted: '2026-12-30' as IsoDate, days: 5 })).toContain('tahun berganti')
  expect(clockRemedy('Wati Susanti')).toContain('minta Wati Susanti menekan')
  expect(clockRemedy('')).toContain('Bila benar, tekan')
})
