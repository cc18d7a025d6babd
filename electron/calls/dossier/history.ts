import type { DoubtedMoment } from '#domain/clock/doubted-moment.ts'
import { isSameRef } from '#domain/dossier/conflicts.ts'
import type { RecordedDossierEvent, UnreadEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { CommandId, DeviceId } from '#domain/ids.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { toldOf } from './told-of.ts'

type HistoryRow = CallOutput<'dossier.open'>['history'][number]

export interface HistoryTold {
  readonly procedure: Procedure
  readonly doubted: ReadonlyMap<CommandId, DoubtedMoment>
  /** As the office calls that PC; "" where nothing tells. */
  readonly pcName: (device: DeviceId) => string
}

/** What happened, as sentences an officer reads; rows of one act share its command id. What a PC did by itself bears the PC's name. */
export const historyOf = (events: readonly (RecordedDossierEvent | UnreadEvent)[], { conflicts = [], waiting = [] }: Pick<Dossier, 'conflicts' | 'waiting'>, { procedure, doubted, pcName }: HistoryTold): HistoryRow[] =>
  events.map((told) => ({
    at: told.at,
    officerName: told.officerName || (told.event === null ? '' : pcName(told.ref.device)),
    roleTitle: told.role ? laneTitle(procedure, told.role) : '',
    doubted: doubted.get(told.command)?.confirmed === false,
    command: told.command,
    late: conflicts.some((conflict) => isSameRef(conflict.ref, told.ref)),
    waits: waiting.some((ref) => isSameRef(ref, told.ref)),
    ...(told.event === null ? { what: unread(pcName(told.ref.device)), note: '', printedStep: '' } : toldOf(told.event, procedure)),
  }))

const unread = (pc: string): string => `Tindakan dari versi Loket yang lebih baru${pc === '' ? '' : ` (di ${pc})`}: perbarui Loket di komputer ini untuk membacanya`
