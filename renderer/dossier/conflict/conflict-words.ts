import type { OfficeClock } from '../../session/office-clock.ts'
import type { DossierView } from '../view.ts'

type Conflict = NonNullable<DossierView['conflict']>
type Version = Conflict['late'][number]

/** Whose act stands and whose came too late, by computer and moment, and who decides. */
export function conflictWords({ applied, late, canSettle }: Pick<Conflict, 'applied' | 'late' | 'canSettle'>, clock: Pick<OfficeClock, 'moment'>): string {
  const done = (versions: readonly Version[]): string => [...new Set(versions.map(({ officerName, here, pcName, at }) => `${officerName} di ${here ? 'komputer ini' : pcName}, ${clock.moment(at)}`))].join('; ')
  const stands = applied.length === 0 ? 'Yang lebih dulu sampai di server kantor berlaku.' : `Yang berlaku: ${done(applied)}.`
  return `${stands} Terlambat, tercatat di riwayat tanpa mengubah berkas: ${done(late)}.${canSettle ? '' : ' Penyelia memutuskannya.'}`
}
