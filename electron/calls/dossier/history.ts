import type { DoubtedMoment } from '#domain/clock/doubted-moment.ts'
import { isSameRef } from '#domain/dossier/conflicts.ts'
import type { RecordedDossierEvent, UnreadEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { CommandId, DeviceId, EventRef } from '#domain/ids.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { asking, toldOf } from './told-of.ts'
import { toldOfTake } from './told-of-beside.ts'
import { told, type Told } from './told.ts'

type HistoryRow = CallOutput<'dossier.open'>['history'][number]

export interface HistoryTold {
  readonly procedure: Procedure
  readonly doubted: ReadonlyMap<CommandId, DoubtedMoment>
  /** As the office calls that PC; "" where nothing tells. */
  readonly pcName: (device: DeviceId) => string
  /** The take of this PC that still waits for its place; null where none does. */
  readonly asked: EventRef | null
}

/** What happened, as sentences an officer reads; rows of one act share its command id. What a PC did by itself bears the PC's name. */
export function historyOf(events: readonly (RecordedDossierEvent | UnreadEvent)[], { conflicts = [], lateTakes = [], waiting = [] }: Pick<Dossier, 'conflicts' | 'lateTakes' | 'waiting'>, { procedure, doubted, pcName, asked }: HistoryTold): HistoryRow[] {
  const asks = asking(events)
  return events.map((event) => ({
    at: event.at,
    officerName: event.officerName || (event.event === null ? '' : pcName(event.ref.device)),
    roleTitle: event.role ? laneTitle(procedure, event.role) : '',
    doubted: doubted.get(event.command)?.confirmed === false,
    command: event.command,
    late: [...conflicts.map(({ ref }) => ref), ...lateTakes].some((ref) => isSameRef(ref, event.ref)),
    waits: waiting.some((ref) => isSameRef(ref, event.ref)),
    ...toldWhat(event, { procedure, pcName, asked, asks: asks.has(event.command) }),
  }))
}

function toldWhat({ event, ref }: RecordedDossierEvent | UnreadEvent, { procedure, pcName, asked, asks }: Omit<HistoryTold, 'doubted'> & { readonly asks: boolean }): Told {
  if (event === null) return told(unread(pcName(ref.device)))
  if (event.type !== 'dossier.taken') return toldOf(event, procedure, asks)
  return toldOfTake(event.body, { from: pcName(event.body.from), to: pcName(ref.device), isAsked: asked !== null && isSameRef(asked, ref) })
}

const unread = (pc: string): string => `Tindakan dari versi Loket yang lebih baru${pc === '' ? '' : ` (di ${pc})`}: perbarui Loket di komputer ini untuk membacanya`
