import { isSameRef, openConflicts } from '#domain/dossier/conflicts.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Conflict, Dossier } from '#domain/dossier/state.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { CommandId, DeviceId } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { maySupervise } from '#domain/officer/rights.ts'
import { laneTitle } from '#domain/workflow/lane-title.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { asking, toldOf } from './told-of.ts'

type View = NonNullable<CallOutput<'dossier.open'>['conflict']>

interface Told {
  readonly events: readonly RecordedDossierEvent[]
  readonly procedure: Procedure
  /** This PC. */
  readonly own: DeviceId
  /** As the office calls that PC. */
  readonly pcName: (device: DeviceId) => string
}

/** What two counters did at once, side by side; null where nothing is open. */
export function conflictView(dossier: Dossier, officer: Officer, told: Told): View | null {
  const open = openConflicts(dossier)
  const [first] = open
  const surplus = (dossier.surplus ?? []).map(({ number }) => number.text)
  if (!first) return surplus.length === 0 ? null : { applied: [], late: [], surplus, canSettle: false }
  const all = dossier.conflicts ?? []
  const late = told.events.filter(({ ref }) => isOf(open, ref))
  const applied = behind(told.events, first.base).filter(({ ref, event }) => isTransition(event.type) && !isOf(all, ref))
  return { applied: acts(applied, told), late: acts(late, told), surplus, canSettle: maySupervise(officer) }
}

const isOf = (conflicts: readonly Conflict[], ref: RecordedDossierEvent['ref']): boolean => conflicts.some((conflict) => isSameRef(conflict.ref, ref))

const behind = (events: readonly RecordedDossierEvent[], base: Conflict['base']): readonly RecordedDossierEvent[] => (base ? events.slice(events.findIndex(({ ref }) => isSameRef(ref, base)) + 1) : events)

/** Each of those moves with all that was recorded in the same act. */
function acts(moves: readonly RecordedDossierEvent[], { events, procedure, own, pcName }: Told): View['late'] {
  const commands = [...new Map(moves.map((move) => [move.command, move])).values()]
  const asks = asking(events)
  const toldIn = (command: CommandId) => events.filter((event) => event.command === command).map(({ event }) => toldOf(event, procedure, asks.has(command)))
  return commands.map(({ command, at, officerName, role, ref }) => ({
    at,
    officerName,
    roleTitle: role ? laneTitle(procedure, role) : '',
    here: ref.device === own,
    pcName: pcName(ref.device),
    what: toldIn(command).map(({ what, printedStep }) => (printedStep === '' ? what : `Langkah ${printedStep}: ${what}`)),
    note: toldIn(command).map(({ note }) => note).filter((note) => note !== '').join(' '),
  }))
}
