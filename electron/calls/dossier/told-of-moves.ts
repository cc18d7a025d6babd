import { assertNever } from '#domain/assert-never.ts'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import { ENDING_TITLES } from '#domain/workflow/ended.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { Procedure, Step } from '#domain/workflow/procedure.ts'
import { listed, told, type Told } from './told.ts'

export type MoveEvent = Extract<DossierEvent, { type: 'dossier.received' | 'dossier.accepted' | 'step.completed' | 'dossier.returned' | 'dossier.resubmitted' | 'dossier.ended' }>

type StepCompleted = Extract<MoveEvent, { type: 'step.completed' }>['body']

/** How the dossier came, went on, went back and ended. `asks`: its act asked for a number instead of giving it, so a step is not told by what it was to bring. */
export function toldOfMoves(event: MoveEvent, procedure: Procedure, asks: boolean): Told {
  switch (event.type) {
    case 'dossier.received':
      return told('Berkas diterima di loket', event.body.notes)
    case 'dossier.accepted':
      return told(`Dinyatakan lengkap; dijanjikan selesai ${longDateWithDay(event.body.promise.date)}`)
    case 'step.completed':
      return toldOfStep(event.body, findStep(procedure, event.body.step), asks)
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

const toldOfStep = ({ done, note }: StepCompleted, step: Step | null, asks: boolean): Told => told(asks && step ? `${step.activity}: ${NUMBER_TO_FOLLOW}` : done, note, step?.printedNo ?? '')
