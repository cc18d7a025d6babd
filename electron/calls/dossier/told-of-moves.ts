import { assertNever } from '#domain/assert-never.ts'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import { ENDING_TITLES } from '#domain/workflow/ended.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import { listed, told, type Told } from './told.ts'

export type MoveEvent = Extract<DossierEvent, { type: 'dossier.received' | 'dossier.accepted' | 'step.completed' | 'dossier.returned' | 'dossier.resubmitted' | 'dossier.ended' }>

/** How the dossier came, went on, went back and ended. */
export function toldOfMoves(event: MoveEvent, procedure: Procedure): Told {
  switch (event.type) {
    case 'dossier.received':
      return told('Berkas diterima di loket', event.body.notes)
    case 'dossier.accepted':
      return told(`Dinyatakan lengkap; dijanjikan selesai ${longDateWithDay(event.body.promise.date)}`)
    case 'step.completed':
      return told(event.body.done, event.body.note, findStep(procedure, event.body.step)?.printedNo ?? '')
    case 'dossier.returned':
      return told(`Dikembalikan ke pemohon${listed(event.body.missing.map((item) => item.name))}`, event.body.reason)
    case 'dossier.resubmitted':
      return told('Berkas masuk kembali dari pemohon', event.body.note)
    case 'dossier.ended':
      return told(`Selesai: ${ENDING_TITLES[event.body.as].toLowerCase()}`, event.body.reason ?? '')
    default:
      return assertNever(event)
  }
}
