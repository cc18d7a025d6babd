import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { expect, test } from 'vitest'
import { unheardPcs } from '../../electron/calls/sync/unheard-pcs.ts'
import type { KnownDevice } from '../../electron/calls/sync/office-sync.ts'

/** Monday to Friday, seven hours of work a day. */
const DAY = { from: '08:00', to: '16:00', breakFrom: '12:00', breakTo: '13:00' }
const CALENDAR = { week: [DAY, DAY, DAY, DAY, DAY, null, null], holidays: [] } as never as WorkingCalendar
/** Monday 2 November 2026, in Jakarta. */
const at = (clock: string, day = '02'): IsoInstant => new Date(`2026-11-${day}T${clock}:00+07:00`).toISOString() as IsoInstant

const pc = (device: string, change: Partial<KnownDevice> = {}): KnownDevice => ({ device: device as DeviceId, name: `PC ${device}`, code: device, enrolled: at('08:00', '01'), revoked: null, dataOf: [], ...change })

const unheard = (devices: readonly KnownDevice[], acts: Readonly<Record<string, IsoInstant>>, now: IsoInstant): readonly string[] =>
  unheardPcs({ store: { device: 'own', sync: { earlier: ['own before'], lastActOf: (device: string) => acts[device] ?? null } }, now, calendar: CALENDAR, office: { timeZone: 'Asia/Jakarta' } } as never, devices).map(({ name }) => name)

test('a PC is missed after a working day, not overnight nor over a weekend; the longest silent comes first', () => {
  const acts = { A: at('15:10'), B: at('09:00') }
  expect(unheard([pc('A'), pc('B')], acts, at('08:30', '03'))).toEqual([])
  expect(unheard([pc('A'), pc('B')], acts, at('10:00', '03'))).toEqual(['PC B'])
  expect(unheard([pc('A'), pc('B')], acts, at('15:10', '03'))).toEqual(['PC B', 'PC A'])
  expect(unheard([pc('A')], { A: at('15:10', '06') }, at('08:30', '09'))).toEqual([])
})

test('one that never did anything is missed by when it joined', () => {
  const joined = [pc('D', { enrolled: at('08:00') }), pc('E', { enrolled: at('15:00') })]
  expect(unheard(joined, {}, at('09:00', '03'))).toEqual(['PC D'])
  expect(unheard(joined, { D: at('16:00') }, at('09:00', '03'))).toEqual([])
})

test('this PC itself and one that is let in no more are not missed', () => {
  const old = at('09:00')
  expect(unheard([pc('own'), pc('own before'), pc('C', { revoked: old }), pc('E')], { own: old, 'own before': old, C: old, E: old }, at('09:00', '09'))).toEqual(['PC E'])
})
