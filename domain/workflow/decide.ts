import { assertNever } from '../assert-never.ts'
import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import { isTransition } from '../dossier/transition.ts'
import { hasDesk } from '../officer/rights.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import { act } from './act.ts'
import { awaitsUpgrade } from './awaits-upgrade.ts'
import { correct } from './beside/correct.ts'
import { disposition } from './beside/disposition.ts'
import { recordBeside } from './beside/record.ts'
import { settleConflicts } from './beside/settle-conflicts.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { issuePaper } from './issue-paper.ts'
import { letter } from './letters/letter.ts'
import { receive } from './receive.ts'
import { resubmit } from './resubmit.ts'
import { take } from './take.ts'
import { voidNumber } from './void-number.ts'
import { withdraw } from './withdraw.ts'

export type { DecideContext, DraftEvent } from './decide-context.ts'

/** What comes of a command: the events in the order they are to be recorded, or why not. Rules: SPEC.md beside this file. */
export function decide(context: DecideContext, command: DossierCommand): Result<readonly DraftEvent[], Refusal> {
  if (!context.officer.active) return refuse(refusal('no-right', 'Akun petugas ini sudah tidak aktif. Masuk dengan akun yang aktif.'))
  if (command.do === 'receive') return receive(context, command)
  if (!context.dossier) return refuse(refusal('not-found', 'Berkas ini tidak ditemukan. Cari lagi di Buku Register.'))
  const decided = decideOn(context, context.dossier, command)
  const waits = awaitsUpgrade(context.dossier)
  return waits && decided.ok && decided.value.some(({ event }) => isTransition(event.type)) ? refuse(waits) : decided
}

function decideOn(context: DecideContext, dossier: Dossier, command: Exclude<DossierCommand, { do: 'receive' }>): Result<readonly DraftEvent[], Refusal> {
  switch (command.do) {
    case 'act':
      return act(context, dossier, command)
    case 'resubmit':
      return resubmit(context, dossier, command)
    case 'withdraw':
      return withdraw(context, dossier, command)
    case 'take':
      return take(context, dossier, command)
    case 'addNote':
      return addNote(command.text)
    case 'attach':
      return attach(context, dossier, command)
    case 'issuePaper':
      return issuePaper(context, dossier, command)
    case 'voidNumber':
      return voidNumber(context, dossier, command)
    case 'draftLetter':
    case 'signLetter':
    case 'numberLetter':
      return letter(context, dossier, command)
    case 'sendDisposition':
    case 'readDisposition':
    case 'completeDisposition':
      return disposition(context, dossier, command)
    case 'giveNotice':
    case 'placeInArchive':
    case 'recordSurvey':
    case 'recordExternalNumbers':
      return recordBeside(context, command)
    case 'correct':
      return correct(context, dossier, command)
    case 'settleConflicts':
      return settleConflicts(context, dossier, command.minutes)
    default:
      return assertNever(command)
  }
}

/** Anyone with a log-in, at any time: also on a dossier that has ended. */
function addNote(text: string): Result<readonly DraftEvent[], Refusal> {
  const message = 'Catatan masih kosong. Tulis dahulu isinya.'
  return text === '' ? refuse(refusal('invalid-input', message, [{ path: 'text', message }])) : accept([{ event: { type: 'note.added', version: 1, body: { text } } }])
}

function attach(context: DecideContext, dossier: Dossier, { attachment }: Extract<DossierCommand, { do: 'attach' }>): Result<readonly DraftEvent[], Refusal> {
  if (!hasDesk(context.officer)) return refuse(refusal('no-right', 'Hanya petugas yang melayani berkas dapat menambah lampiran.'))
  const known = dossier.attachments.some((other) => other.hash === attachment.hash)
  return accept(known ? [] : [{ event: { type: 'attachment.added', version: 1, body: attachment } }])
}
