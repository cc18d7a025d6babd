import type { DoubtedMoment } from '#domain/clock/doubted-moment.ts'
import { isSameRef } from '#domain/dossier/conflicts.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Conflict } from '#domain/dossier/state.ts'
import type { CommandId } from '#domain/ids.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { toldOf } from './told-of.ts'

type HistoryRow = CallOutput<'dossier.open'>['history'][number]

/** What happened, as sentences an officer reads; rows of one act share its command id. */
export const historyOf = (events: readonly RecordedDossierEvent[], procedure: Procedure, doubted: ReadonlyMap<CommandId, DoubtedMoment>, conflicts: readonly Pick<Conflict, 'ref'>[]): HistoryRow[] =>
  events.map(({ ref, at, officerName, role, command, event }) => ({
    at,
    officerName,
    roleTitle: role ? laneTitle(procedure, role) : '',
    doubted: doubted.get(command)?.confirmed === false,
    command,
    late: conflicts.some((conflict) => isSameRef(conflict.ref, ref)),
    ...toldOf(event, procedure),
  }))
