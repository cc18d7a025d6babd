import type { FieldMessage } from '#domain/refusal.ts'
import { wholeNumber } from '../../ui/form/whole-number.ts'
import type { ActInput, DossierView } from '../view.ts'
import { ARCHIVE_CODES } from './archive-codes.ts'

type Place = NonNullable<ActInput['archive']>

/** Another code than those offered. */
export const OTHER_CODE = 'lain'

/** Where the dossier is kept, as typed. */
export interface ArchiveForm extends Pick<Place, 'afterwards' | 'medium' | 'condition' | 'depot' | 'room' | 'cabinet' | 'box' | 'folder'> {
  readonly code: string
  readonly otherCode: string
  readonly active: string
  readonly inactive: string
  readonly count: string
}

/** The code of licensing services with its retention, one stopmap of paper in good order; or what was recorded before. */
export function archiveForm(before: DossierView['archive']): ArchiveForm {
  const place = before ?? START
  const known = ARCHIVE_CODES.some(({ code }) => code === place.classification)
  const { afterwards, medium, condition, depot, room, cabinet, box, folder } = place
  return {
    code: known ? place.classification : OTHER_CODE,
    otherCode: known ? '' : place.classification,
    active: String(place.retentionActive),
    inactive: String(place.retentionInactive),
    count: String(place.count),
    afterwards,
    medium,
    condition,
    depot,
    room,
    cabinet,
    box,
    folder,
  }
}

const START: Place = { classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'paper', count: 1, condition: 'good', depot: '', room: '', cabinet: '', box: '', folder: '' }

/** A code brings its retention along, where it is known. */
export function withCode(form: ArchiveForm, code: string): ArchiveForm {
  const retention = ARCHIVE_CODES.find((one) => one.code === code)?.retention
  return { ...form, code, ...(retention ? { active: String(retention.active), inactive: String(retention.inactive), afterwards: retention.afterwards } : {}) }
}

/** Reads it for the call; `path` is where the call has it: "archive" in an act, "place" beside the steps. */
export function archiveOf(form: ArchiveForm, path: string, messages: FieldMessage[]): Place {
  const number = (text: string, name: string, most: number, label: string): number => {
    const read = wholeNumber(text)
    if (read !== null && read <= most) return read
    messages.push({ path: `${path}.${name}`, message: `${label} diisi angka, 0 sampai ${most}.` })
    return 0
  }
  const { afterwards, medium, condition, depot, room, cabinet, box, folder } = form
  const classification = form.code === OTHER_CODE ? form.otherCode.trim() : form.code
  if (classification === '') messages.push({ path: `${path}.classification`, message: 'Tulis kode klasifikasi arsip.' })
  if ([depot, room, cabinet, box, folder].every((part) => part.trim() === '')) messages.push({ path: `${path}.room`, message: 'Tulis tempat arsip: depo, ruang, lemari, boks, atau folder.' })
  return {
    classification,
    retentionActive: number(form.active, 'retentionActive', 100, 'Retensi aktif'),
    retentionInactive: number(form.inactive, 'retentionInactive', 100, 'Retensi inaktif'),
    count: number(form.count, 'count', 9999, 'Jumlah'),
    afterwards,
    medium,
    condition,
    depot,
    room,
    cabinet,
    box,
    folder,
  }
}
