import type { IsoDate } from '../ids.ts'
import type { Nature } from './disposition.ts'

/** What a letter says beyond the dossier's own data, as the desk wrote it. One shape per `LetterKind`; a permit has none. */
export type LetterContent = RequestContent | AssignmentContent | MinutesContent | RecommendationContent | ChecklistContent | RefusalContent

/** What every letter in letter form says of itself. */
export interface WithNature {
  /** Sifat; absent = ordinary, as in letters written before it could be chosen. */
  readonly nature?: Nature
}

/** Surat permintaan rekomendasi. */
export interface RequestContent extends WithNature {
  readonly letter: 'request-letter'
  /** "Kepala Dinas Kesehatan" */
  readonly to: string
  readonly place: string
  readonly purpose: string
  readonly answerBy: IsoDate | null
}

/** SPT. */
export interface AssignmentContent {
  readonly letter: 'assignment-letter'
  readonly members: readonly Examiner[]
  readonly visitDate: IsoDate
  readonly place: string
  readonly purpose: string
}

/** A member of the technical team: of this office or of another agency. */
export interface Examiner {
  readonly name: string
  /** 18 digits or "". */
  readonly nip: string
  readonly title: string
}

/** BAP: what was examined, seen and decided, signed by every examiner. */
export interface MinutesContent {
  readonly letter: 'minutes'
  readonly date: IsoDate
  readonly examiners: readonly Examiner[]
  readonly findings: readonly Finding[]
  /** Null where the papers were examined without a visit. */
  readonly visit: { readonly date: IsoDate; readonly place: string; /** Number of the assignment letter, "" where none. */ readonly assignment: string; readonly result: string } | null
  readonly decision: 'fits' | 'repair' | 'unfit'
  readonly note: string
}

/** One line of an examination: Sesuai, Tidak Sesuai or Tidak Berlaku. */
export interface Finding {
  /** One that begins with "- " is a part of the last before it that does not. */
  readonly name: string
  readonly fits: boolean | null
  readonly note: string
}

/** Rekomendasi or pertimbangan teknis: the same content under two names. */
export interface RecommendationContent extends WithNature {
  readonly letter: 'recommendation' | 'technical-consideration'
  /** The agency's own number, "" where it bears none. */
  readonly number: string
  readonly date: IsoDate
  /** The agency or team that gives it. */
  readonly from: string
  readonly recommended: boolean
  readonly considerations: string
  readonly conditions: string
}

/** Checklist of examination (dokumen checklist pemeriksaan). */
export interface ChecklistContent {
  readonly letter: 'examination-checklist'
  readonly findings: readonly Finding[]
  readonly note: string
}

/** Surat penolakan. */
export interface RefusalContent extends WithNature {
  readonly letter: 'refusal-letter'
  readonly legalGround: string
  /** Reasons, each for one requirement or for the application as a whole (""). */
  readonly reasons: readonly { readonly requirement: string; readonly reason: string }[]
  /** Where and until when the applicant may object. */
  readonly objection: string
  /** Tembusan. */
  readonly copiesTo: readonly string[]
}
