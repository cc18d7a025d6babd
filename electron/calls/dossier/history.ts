import type { DoubtedMoment } from '#domain/clock/doubted-moment.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { CommandId } from '#domain/ids.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { toldOf } from './told-of.ts'

type HistoryRow = CallOutput<'dossier.open'>['history'][number]

/** What happened, as sentences an officer reads; rows of one act share its command id. */
export const historyOf = (events: readonly RecordedDossierEvent[], procedure: Procedure, doubted: ReadonlyMap<CommandId, DoubtedMoment>): HistoryRow[] =>
  events.map(({ at, officerName, role, command, event }) => ({
    at,
    officerName,
    roleTitle: role ? laneTitle(procedure, role) : '',
    doubted: doubted.get(command)?.confirmed === false,
    command,
    ...toldOf(event, procedure),
  }))
