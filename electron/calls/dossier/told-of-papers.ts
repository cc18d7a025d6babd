import { assertNever } from '#domain/assert-never.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import { paperTitle } from '#domain/paper/paper-title.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import { nameOf, told, type Told } from './told.ts'

export type PaperEvent = Extract<DossierEvent, { type: `document.${string}` | `letter.${string}` | `number.${string}` | 'paper.issued' }>

/** What became of the dossier's letters and numbers. */
export function toldOfPapers(event: PaperEvent, procedure: Procedure): Told {
  switch (event.type) {
    case 'number.given':
      return told(event.body.document === null ? `Nomor register ${event.body.number.text} diberikan` : `Nomor ${event.body.number.text} diberikan untuk ${nameOf(procedure, event.body.document)}`)
    case 'number.asked':
      return told(`Nomor untuk ${nameOf(procedure, event.body.document)} ditanyakan; di kertas tertulis “${NUMBER_TO_FOLLOW}”`)
    case 'number.voided':
      return told(`Nomor ${event.body.number.text} dibatalkan`, event.body.reason)
    case 'paper.issued':
      return told(`${paperTitle(event.body.kind, event.body.copy, event.body.correction)} dibuat`)
    case 'letter.drafted':
      return told(`${nameOf(procedure, event.body.document)} ditulis`)
    case 'letter.signed':
      return told(`${nameOf(procedure, event.body.document)} ditandatangani ${[event.body.signer, event.body.title].filter((part) => part !== '').join(', ')}, tanggal ${longDate(event.body.date)}`)
    case 'document.prepared':
      return told(`${nameOf(procedure, event.body.document)} disiapkan`)
    case 'document.initialled':
      return told(`${nameOf(procedure, event.body.document)} diparaf sebagai ${event.body.title}`)
    case 'document.signed': {
      const { document, signer, title, date, mode, place } = event.body
      return told(`${nameOf(procedure, document)} ditandatangani ${signer}, ${title}, tanggal ${longDate(date)}${mode === 'wet' ? '' : ' (TTE)'}`, place)
    }
    case 'document.handed-over': {
      const { document, recipient, relation, powerOfAttorney } = event.body
      return told(`${nameOf(procedure, document)} diserahkan kepada ${recipient}${relation === 'proxy' ? ` (kuasa: ${powerOfAttorney})` : ''}`)
    }
    default:
      return assertNever(event)
  }
}
