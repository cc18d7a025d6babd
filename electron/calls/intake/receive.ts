import { calendarWarnings } from '#domain/calendar/calendar-warnings.ts'
import { missingItems } from '#domain/requirement/missing.ts'
import { accept, refuse } from '#domain/result.ts'
import type { CallOutput, ParsedInput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'
import { missingAttachment } from '../attachments/missing-attachment.ts'
import { decideInAct } from '../dossier/decide-in-act.ts'
import { permitDataWarnings } from '../dossier/permit-data-warnings.ts'
import { readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { heldBack, issueWith, receiptLater } from '../papers/issue-with.ts'
import { type Performer, perform } from '../perform.ts'
import { checkReceived } from './check-received.ts'

const WHY = { path: 'reason', message: 'Isi alasan: belum ada persyaratan yang ditandai kurang.' } as const

/** Takes a dossier in, gives its number and its receipt (or return slip) and lets go of the draft: all in one act. */
export function receive(store: Store, input: ParsedInput<'intake.receive'>, caller: Performer): Answer<CallOutput<'intake.receive'>> {
  const { dossier: id, draft, verdict, reason, ...rest } = input
  const { fields, ...checked } = checkReceived(input)
  const unsaid = verdict === 'incomplete' && reason === '' && missingItems(input.checklist).length === 0
  if (fields.length > 0 || unsaid) return refuse(fieldsRefusal(unsaid ? [...fields, WHY] : fields))
  const lacking = missingAttachment(store, input.attachments)
  if (lacking) return refuse(lacking)
  return perform(store, caller, (tx) => {
    const decided = decideInAct(store, tx, caller, id, { do: 'receive', dossier: id, intake: { ...rest, ...checked }, as: verdict, reason })
    if (!decided.ok) return decided
    const { dossier } = decided.value
    const paper = issueWith(store, tx, caller, decided.value)
    if (!paper.ok) return paper
    if (draft) tx.discardDraft(draft)
    const { calendar, today } = readNow(store, caller.now)
    const papers = [heldBack(store, caller, decided.value), receiptLater(store, caller, decided.value)].filter((words) => words !== '')
    return accept({
      dossier: id,
      registerNumber: dossier.registerNumber?.text ?? '',
      applicantName: dossier.applicant.name,
      promise: dossier.promise,
      paper: paper.value,
      warnings: [...papers, ...permitDataWarnings(dossier.permitData, today), ...(dossier.promise ? calendarWarnings(today, dossier.promise.date, calendar) : [])],
    })
  })
}
