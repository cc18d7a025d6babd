import type { DossierEvent, RecordedDossierEvent, UnreadEvent } from '#domain/dossier/events.ts'
import type { CommandId } from '#domain/ids.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import { toldOfBeside } from './told-of-beside.ts'
import { toldOfMoves } from './told-of-moves.ts'
import { toldOfPapers } from './told-of-papers.ts'
import type { Told } from './told.ts'

/** Which acts asked for a number of another PC. */
export const asking = (events: readonly (RecordedDossierEvent | UnreadEvent)[]): ReadonlySet<CommandId> => new Set(events.flatMap(({ event, command }) => (event?.type === 'number.asked' ? [command] : [])))

/** An event in the words an officer reads. `asks`: another one of its act asks for a number. */
export function toldOf(event: DossierEvent, procedure: Procedure, asks = false): Told {
  switch (event.type) {
    case 'dossier.received':
    case 'dossier.accepted':
    case 'step.completed':
    case 'dossier.returned':
    case 'dossier.resubmitted':
    case 'dossier.ended':
      return toldOfMoves(event, procedure, asks)
    case 'number.given':
    case 'number.asked':
    case 'number.voided':
    case 'paper.issued':
    case 'letter.drafted':
    case 'letter.signed':
    case 'document.prepared':
    case 'document.initialled':
    case 'document.signed':
    case 'document.handed-over':
      return toldOfPapers(event, procedure)
    default:
      return toldOfBeside(event)
  }
}
