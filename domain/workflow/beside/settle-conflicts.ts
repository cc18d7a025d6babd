import { openConflicts } from '../../dossier/conflicts.ts'
import type { Dossier } from '../../dossier/state.ts'
import { maySupervise } from '../../officer/rights.ts'
import { ROLES } from '../../officer/role.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { DecideContext, DraftEvent } from '../decide-context.ts'

/** A supervisor says what was done about what two counters did at once. What applied stays; what came too late is done anew at the dossier where it is still wanted. */
export function settleConflicts({ officer }: DecideContext, dossier: Dossier, minutes: string): Result<readonly DraftEvent[], Refusal> {
  if (!maySupervise(officer)) return refuse(refusal('no-right', 'Hanya Penyelia dapat menyelesaikan konflik. Sampaikan kepada Penyelia.'))
  const open = openConflicts(dossier)
  if (open.length === 0) return refuse(refusal('not-found', 'Tidak ada konflik yang terbuka pada berkas ini. Mungkin Penyelia lain sudah menyelesaikannya.'))
  const message = 'Tulis apa yang diputuskan dan dikerjakan.'
  if (minutes === '') return refuse(refusal('invalid-input', message, [{ path: 'minutes', message }]))
  return accept([{ event: { type: 'conflict.settled', version: 1, body: { conflicts: open.map(({ ref }) => ref), minutes } }, role: ROLES.supervisor }])
}
