import { shortDate } from '../../calendar/indonesian-date.ts'
import { localDate } from '../../calendar/office-time.ts'
import type { LetterCommand } from '../../dossier/commands.ts'
import type { Dossier } from '../../dossier/state.ts'
import type { IsoDate } from '../../ids.ts'
import type { RoleId } from '../../officer/role.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { DecideContext, DraftEvent } from '../decide-context.ts'
import { numberEvent, wrongDate } from '../effects/give-number.ts'
import { contentProblems } from './letter-problems.ts'
import { type LetterPlace, letterPlaces } from './letter-places.ts'
import { mayAct } from '../may-act.ts'

/** Work on a letter of the present step: written, signed, numbered by whoever holds the dossier there. */
export function letter(context: DecideContext, dossier: Dossier, command: LetterCommand): Result<readonly DraftEvent[], Refusal> {
  const place = letterPlaces(context.procedure, dossier).find((one) => one.kind.id === command.document && (command.do === 'numberLetter' || !one.numberOnly))
  if (!place) return refuse(refusal('not-at-this-step', 'Surat ini tidak dikerjakan di langkah berkas sekarang. Muat ulang halamannya.'))
  const allowed = mayAct({ ...context, dossier }, place.roles, place.kind.name)
  if (!allowed.ok) return allowed
  if (command.do === 'draftLetter') return draftLetter(context, place, command, allowed.value)
  if (!place.state?.content) return refuse(refusal('not-at-this-step', `${place.kind.name} belum ditulis. Isi suratnya dahulu.`))
  return command.do === 'signLetter' ? signLetter(context, dossier, place, command, allowed.value) : numberLetter(context, dossier, place, command, allowed.value)
}

function draftLetter(context: DecideContext, { kind, state, renewable }: LetterPlace, { document, content }: Extract<LetterCommand, { do: 'draftLetter' }>, role: RoleId): Result<readonly DraftEvent[], Refusal> {
  if (content.letter !== kind.paper) return refuse(refusal('invalid-input', `Isi ini bukan isi ${kind.name}. Muat ulang halamannya, lalu tulis lagi.`))
  if (state?.number && !renewable) return refuse(refusal('not-at-this-step', `${kind.name} sudah bernomor ${state.number.text}, jadi isinya tidak dapat diubah. Penyelia dapat membatalkan nomornya dahulu.`))
  if (state?.asked && !renewable) return refuse(refusal('not-at-this-step', `Nomor ${kind.name} sudah ditanyakan, jadi isinya tidak dapat diubah. Tunggu sampai nomornya tiba; bila suratnya salah, Penyelia membatalkan nomor itu.`))
  const fields = contentProblems(content, localDate(context.now, context.office.timeZone))
  if (fields.length > 0) return refuse(refusal('invalid-input', `${kind.name} belum bisa disimpan. ${fields.map((field) => field.message).join(' ')}`, fields))
  return accept([{ event: { type: 'letter.drafted', version: 1, body: { document, content } }, role }])
}

function signLetter(context: DecideContext, dossier: Dossier, { kind, state }: LetterPlace, { document, signer, date }: Extract<LetterCommand, { do: 'signLetter' }>, role: RoleId): Result<readonly DraftEvent[], Refusal> {
  const examiners = state?.content?.letter === 'minutes' ? state.content.examiners : null
  if (!kind.signers) return refuse(refusal('not-at-this-step', `${kind.name} tidak ditandatangani di langkah ini.`))
  if (examiners && !examiners.some((one) => one.name === signer.name && one.title === signer.title)) {
    return refuse(refusal('invalid-input', `${signer.name} tidak tercantum sebagai pemeriksa. Ubah isi suratnya dahulu.`))
  }
  const today = localDate(context.now, context.office.timeZone)
  const message = dateProblem(date, today, localDate(dossier.received, context.office.timeZone)) ?? (signer.name === '' ? 'Tulis siapa yang menandatangani.' : null)
  if (message) return refuse(refusal('invalid-input', message, [{ path: signer.name === '' ? 'signer.name' : 'date', message }]))
  return accept([{ event: { type: 'letter.signed', version: 1, body: { document, signer: signer.name, title: signer.title, nip: signer.nip, date } }, role }])
}

function dateProblem(date: IsoDate, today: IsoDate, received: IsoDate): string | null {
  if (date > today) return `Tanggal tanda tangan ${shortDate(date)} belum tiba. Tulis tanggal hari ini atau sebelumnya.`
  return date < received ? `Tanggal tanda tangan ${shortDate(date)} mendahului masuknya berkas. Periksa tanggalnya.` : null
}

function numberLetter(context: DecideContext, dossier: Dossier, { kind, state }: LetterPlace, { document, date }: Extract<LetterCommand, { do: 'numberLetter' }>, role: RoleId): Result<readonly DraftEvent[], Refusal> {
  if (kind.book === null) return refuse(refusal('not-at-this-step', `${kind.name} tidak bernomor.`))
  if (state?.number) return refuse(refusal('not-at-this-step', `${kind.name} sudah bernomor ${state.number.text}.`))
  if (state?.asked) return refuse(refusal('not-at-this-step', `Nomor ${kind.name} sudah ditanyakan dan menyusul. Tunggu sampai nomornya tiba.`))
  const today = localDate(context.now, context.office.timeZone)
  const day = date ?? today
  const wrong = wrongDate(day, today, null)
  if (wrong) return refuse(refusal('number-date', wrong, [{ path: 'date', message: wrong }]))
  const given = context.number(kind.book, day)
  return given.ok ? accept([{ event: numberEvent(given.value, document), role }]) : given
}
