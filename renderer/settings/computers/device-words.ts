import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../../session/office-clock.ts'

export type Device = CallOutput<'sync.devices'>['devices'][number]

/** Whether a PC is let in, and since when not. */
export const stateWords = ({ own, revoked }: Device, clock: OfficeClock): string => (revoked === null ? (own ? 'Komputer ini' : 'Terdaftar') : `Dicabut ${clock.moment(revoked)}`)

/** What of it waits for an admin; "" for nothing. */
export const heldWords = ({ held }: Pick<Device, 'held'>): string => (held === 0 ? '' : `${held} catatan menunggu persetujuan`)

/** Whose data it opened anew with: "Data dari PC Loket 2 (kode B)"; "" for a PC that began with none. */
export const originWords = ({ dataOf }: Pick<Device, 'dataOf'>): string => (dataOf.length === 0 ? '' : `Data dari ${dataOf.map(({ name, code }) => `${name} (kode ${code})`).join(', ')}`)

/** When something of it came last. */
export const lastWords = ({ lastAct }: Device, clock: OfficeClock): string => (lastAct === null ? 'Belum ada' : clock.moment(lastAct))
