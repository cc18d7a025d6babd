import type { DossierEvent } from '../../dossier/events.ts'
import type { DossierId } from '../../ids.ts'
import type { DeviceEvent } from '../../log/device-event.ts'
import type { SettingsEvent } from '../../office/settings-events.ts'
import type { RunMove } from './run-move.ts'

/** What an event means for who holds which numbers; null for one that means nothing for it. `dossier` = the event's own, null where it is about something else. */
export function moveOf(event: DossierEvent | SettingsEvent | DeviceEvent, dossier: DossierId | null): RunMove | null {
  switch (event.type) {
    case 'run.opened':
    case 'run.handed-over':
    case 'run.closed':
    case 'run.asked':
    case 'run.taken-over':
      return event
    case 'number.given': {
      const { number, document } = event.body
      return { type: 'used', run: number.run, no: number.no, paper: false, letter: dossier && { dossier, document } }
    }
    case 'number.asked': {
      const { book, run, date, document } = event.body
      return dossier && { type: 'run.asked', version: 1, body: { book, run, size: 1, letter: { dossier, document, date } } }
    }
    case 'number.recorded':
      return { type: 'used', run: event.body.number.run, no: event.body.number.no, paper: true, letter: null }
    case 'number.voided':
      return { type: 'voided', run: event.body.number.run, no: event.body.number.no }
    case 'number.lost-closed':
      return { type: 'lost-closed', run: event.body.run, first: event.body.first, last: event.body.last }
    case 'numbering.resumed':
      return { type: 'resumed', run: event.body.run, last: event.body.last, gap: event.body.gap }
    case 'book.opened':
    case 'book.changed':
      return { type: 'book', book: event.body.id, firstNumber: event.body.firstNumber }
    case 'device.opened':
      return event.version === 1 ? null : succession(event.body)
    default:
      return null
  }
}

/** Both the device the log ends with and the one the mark of use knows are gone: they were this computer. */
function succession({ predecessor, marked, numbering, beyond }: Extract<DeviceEvent, { readonly version: 2 }>['body']): RunMove {
  const before = [predecessor, marked].flatMap((point) => (point ? [point.device] : []))
  return { type: 'succeeded', predecessors: [...new Set(before)], goesOn: numbering === 'goes-on', beyond }
}
