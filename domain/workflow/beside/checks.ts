import type { ArchivePlace, Notice } from '../../dossier/beside-the-steps.ts'
import { type FieldMessage, type Refusal, refusal } from '../../refusal.ts'

/** What is wrong with a notice at `path`, or null. */
export function noticeProblem(notice: Notice | undefined, path: string): Refusal | null {
  const message = 'Tulis apa yang diberitahukan kepada pemohon.'
  return notice && notice.text !== '' ? null : refusal('invalid-input', message, [{ path: `${path}.text`, message }])
}

/** What is wrong with a place in the archive at `path`, or null: the classification and at least one place must be told. */
export function archiveProblem(place: ArchivePlace | undefined, path: string): Refusal | null {
  const fields: FieldMessage[] = []
  if (!place || place.classification === '') fields.push({ path: `${path}.classification`, message: 'Tulis kode klasifikasi arsip.' })
  if (!place || PLACES.every((name) => place[name] === '')) fields.push({ path: `${path}.room`, message: 'Tulis tempat arsip: depo, ruang, lemari, boks, atau folder.' })
  return fields.length === 0 ? null : refusal('invalid-input', `Belum bisa diarsipkan. ${fields.map((field) => field.message).join(' ')}`, fields)
}

const PLACES = ['depot', 'room', 'cabinet', 'box', 'folder'] as const
