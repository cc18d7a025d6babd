import type { DossierCommand } from '../dossier/commands.ts'
import type { Dossier } from '../dossier/state.ts'
import { type GivenNumber, isSameNumber } from '../numbering/number-book.ts'
import { maySupervise } from '../officer/rights.ts'
import { ROLES } from '../officer/role.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { accept, refuse, type Result } from '../result.ts'
import { ActDraft } from './act-draft.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import type { DocumentId } from './procedure.ts'
import { sendBackToNumbering } from './send-back-to-numbering.ts'

/** A number is void, with a reason; it is never given again. A running dossier past the step that numbers the letter goes back there for a new one. */
export function voidNumber(context: DecideContext, dossier: Dossier, command: Extract<DossierCommand, { do: 'voidNumber' }>): Result<readonly DraftEvent[], Refusal> {
  if (!maySupervise(context.officer)) return refuse(refusal('no-right', 'Hanya Penyelia dapat membatalkan nomor. Sampaikan alasannya kepada Penyelia.'))
  if (command.reason === '') {
    const message = 'Tulis alasan pembatalan nomor.'
    return refuse(refusal('invalid-input', message, [{ path: 'reason', message }]))
  }
  const held = heldNumber(dossier, command.number)
  if (!held) return refuse(noSuchNumber(dossier, command.number))
  const draft = new ActDraft(context, dossier.id)
  draft.record({ type: 'number.voided', version: 1, body: { ...held, reason: command.reason } }, ROLES.supervisor)
  sendBackToNumbering(context.procedure, draft, ROLES.supervisor)
  return accept(draft.events)
}

function heldNumber(dossier: Dossier, named: GivenNumber): { readonly number: GivenNumber; readonly document: DocumentId | null } | null {
  const is = (one: GivenNumber | null): boolean => one !== null && isSameNumber(one, named)
  if (dossier.registerNumber && is(dossier.registerNumber)) return { number: dossier.registerNumber, document: null }
  for (const [document, { number, earlier }] of Object.entries(dossier.documents)) {
    const held = [number, ...earlier].find(is)
    if (held) return { number: held, document: document as DocumentId }
  }
  return dossier.surplus?.find(({ number }) => is(number)) ?? null
}

const noSuchNumber = ({ voided }: Dossier, named: GivenNumber): Refusal =>
  voided.some(({ number }) => isSameNumber(number, named))
    ? refusal('already-void', `Nomor ${named.text} sudah dibatalkan sebelumnya.`)
    : refusal('not-found', `Berkas ini tidak memakai nomor ${named.text}. Periksa nomornya.`)
