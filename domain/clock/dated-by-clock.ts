import type { DossierEventType } from '../dossier/events.ts'

/** What bears a day that counts before the law, on paper or in a book, taken from or held against the PC's clock: none of it is done while the clock is in doubt. */
const DATED: Readonly<Record<DossierEventType, boolean>> = {
  'dossier.received': false,
  'dossier.accepted': true,
  'step.completed': false,
  'dossier.returned': false,
  'dossier.resubmitted': false,
  'dossier.ended': false,
  'checklist.checked': false,
  'document.prepared': false,
  'document.initialled': false,
  'document.signed': true,
  'number.given': true,
  'number.asked': true,
  'number.voided': false,
  'document.handed-over': true,
  'paper.issued': true,
  'note.added': false,
  'attachment.added': false,
  'letter.drafted': false,
  'letter.signed': true,
  'disposition.sent': false,
  'disposition.read': false,
  'disposition.done': false,
  'notice.given': false,
  'archive.placed': false,
  'survey.answered': false,
  'external-numbers.recorded': false,
  'dossier.corrected': false,
  'conflict.settled': false,
  'dossier.taken': false,
}

export const datedByClock = (type: DossierEventType): boolean => DATED[type]
