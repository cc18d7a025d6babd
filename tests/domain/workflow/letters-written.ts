import { assertNever } from '#domain/assert-never.ts'
import type { Examiner, LetterContent } from '#domain/dossier/letter-content.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { LetterKind } from '#domain/workflow/procedure.ts'

/** Two examiners, one of this office and one of another. */
export const EXAMINERS: readonly Examiner[] = [
  { name: 'Tono Wijaya', nip: '', title: 'Anggota Tim Teknis' },
  { name: 'dr. Maya Sitompul', nip: '', title: 'Dinas Kesehatan' },
]
/** Who signs whatever no examiner does. */
export const KADIS: Examiner = { name: 'Yusuf Harahap', nip: '', title: 'Kepala Dinas' }

/** What a desk would write, as short as the rules allow. */
export function contentOf(letter: LetterKind, today: IsoDate, refuses = false): LetterContent {
  switch (letter) {
    case 'request-letter':
      return { letter, to: 'Kepala Dinas Kesehatan', place: 'Pekanbaru', purpose: 'Rekomendasi teknis izin kerja refraksionis optisien', answerBy: null }
    case 'assignment-letter':
      return { letter, members: EXAMINERS, visitDate: today, place: 'Optik Cahaya', purpose: 'Meninjau tempat kerja pemohon' }
    case 'minutes':
      return { letter, date: today, examiners: EXAMINERS, findings: [], visit: null, decision: refuses ? 'unfit' : 'fits', note: '' }
    case 'recommendation':
    case 'technical-consideration':
      return { letter, number: '', date: today, from: 'Tim Teknis', recommended: !refuses, considerations: refuses ? 'Syarat teknis tidak terpenuhi.' : 'Syarat teknis terpenuhi.', conditions: '' }
    case 'examination-checklist':
      return { letter, findings: [], note: '' }
    case 'refusal-letter':
      return { letter, legalGround: 'Undang-Undang Nomor 17 Tahun 2023', reasons: [{ requirement: '', reason: 'Tempat kerja tidak sesuai.' }], objection: '', copiesTo: [] }
    case 'permit':
      throw new Error('a permit has no content of its own')
    default:
      return assertNever(letter)
  }
}

/** Who signs it beside the steps. */
export const signersOf = (letter: LetterKind): readonly Examiner[] => (letter === 'minutes' ? EXAMINERS : [KADIS])
