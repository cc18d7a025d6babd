import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../../session/office-clock.ts'

export type Device = CallOutput<'sync.devices'>['devices'][number]

/** Whether a PC is let in, and since when not. */
export const stateWords = ({ own, revoked, held }: Device, clock: OfficeClock): string => (revoked === null ? (own ? 'Komputer ini' : 'Terdaftar') : `Dicabut ${clock.moment(revoked)}${held === 0 ? '' : `, ${held} pekerjaan menunggu persetujuan`}`)

/** When something of it came last. */
export const lastWords = ({ lastAct }: Device, clock: OfficeClock): string => (lastAct === null ? 'Belum ada' : clock.moment(lastAct))
