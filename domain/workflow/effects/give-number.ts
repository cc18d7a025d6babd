import { shortDate } from '../../calendar/indonesian-date.ts'
import { yearOf } from '../../calendar/iso-date.ts'
import { localDate } from '../../calendar/office-time.ts'
import type { DossierEvent } from '../../dossier/events.ts'
import { hasNumberOrAsked } from '../../dossier/number-to-follow.ts'
import type { IsoDate } from '../../ids.ts'
import { must } from '../../must.ts'
import type { GivenNumber } from '../../numbering/number-book.ts'
import { type AskedNumber, isGiven } from '../../numbering/number-to-follow.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import type { DocumentId } from '../procedure.ts'
import type { Scene } from './scene.ts'

/** The register number, dated today, unless the dossier has one: the same through every return. */
export function giveRegisterNumber({ context, draft, role }: Scene): Refusal | null {
  if (draft.dossier.registerNumber) return null
  const given = context.number('register', localDate(context.now, context.office.timeZone))
  if (!given.ok) return given.refusal
  if (!isGiven(given.value)) throw new Error('the register number is never asked for')
  draft.record({ type: 'number.given', version: 1, body: { number: given.value, document: null } }, role)
  return null
}

/** A document's number, dated as the officer says or today, unless it has one or is waiting for one. */
export function giveDocumentNumber(scene: Scene, document: DocumentId): Refusal | null {
  const { context, draft, role, details } = scene
  if (hasNumberOrAsked(draft.dossier.documents[document])) return null
  const today = localDate(context.now, context.office.timeZone)
  const date = details.numberDate ?? today
  const wrong = wrongDate(date, today, draft.dossier.documents[document]?.signature?.date ?? null)
  if (wrong) return refusal('number-date', wrong, [{ path: 'numberDate', message: wrong }])
  const kind = must(context.procedure.documents.find((candidate) => candidate.id === document), `document ${document}`)
  const given = context.number(must(kind.book, `a book for ${document}`), date)
  if (!given.ok) return given.refusal
  draft.record(numberEvent(given.value, document), role)
  return null
}

/** What is recorded of a document's number: that it is given, or asked for. */
export const numberEvent = (number: GivenNumber | AskedNumber, document: DocumentId): DossierEvent =>
  isGiven(number) ? { type: 'number.given', version: 1, body: { number, document } } : { type: 'number.asked', version: 1, body: { ...number, document } }

/** Why a letter cannot bear this date, or null. */
export function wrongDate(date: IsoDate, today: IsoDate, signed: IsoDate | null): string | null {
  if (date > today) return `Tanggal surat ${shortDate(date)} belum tiba. Tulis tanggal hari ini atau sebelumnya.`
  if (yearOf(date) !== yearOf(today)) return `Buku tahun ${yearOf(date)} sudah ditutup. Tulis tanggal di tahun ${yearOf(today)}.`
  if (signed && date < signed) return `Surat ini baru ditandatangani ${shortDate(signed)}. Tanggal surat tidak boleh mendahuluinya.`
  return null
}
