import type { Applicant } from '../applicant/applicant.ts'
import type { IsoDate } from '../ids.ts'
import type { PaperKind } from '../paper/paper.ts'
import type { ApplicationKind } from '../requirement/requirement.ts'
import type { DocumentId } from '../workflow/procedure.ts'
import type { PermitData } from './permit-data.ts'

// What is recorded of a dossier beside its steps: none of it moves the dossier.

/** A signature under a letter, as the desk that holds the letter recorded it. */
export interface LetterSigned {
  readonly document: DocumentId
  readonly signer: string
  readonly title: string
  /** 18 digits or "". */
  readonly nip: string
  readonly date: IsoDate
}

export const NOTICE_CHANNELS = ['whatsapp', 'phone', 'sms', 'email', 'in-person'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** What the applicant was told. Loket opens the channel; that it was sent is the officer's word. */
export interface Notice {
  readonly channel: NoticeChannel
  readonly text: string
}

/** Where the dossier is kept once done. */
export interface ArchivePlace {
  /** Classification code, e.g. `500.16.7.2`. */
  readonly classification: string
  /** Years in use, then years at rest; the same code's fate after that. */
  readonly retentionActive: number
  readonly retentionInactive: number
  readonly afterwards: 'permanent' | 'destroy'
  readonly medium: 'paper' | 'digital' | 'both'
  /** Sheets or bundles. */
  readonly count: number
  readonly condition: 'good' | 'damaged'
  readonly depot: string
  readonly room: string
  readonly cabinet: string
  readonly box: string
  readonly folder: string
}

/** SKM: whether the applicant answered the survey; a refusal to answer holds nothing up. */
export const SURVEY_ANSWERS = ['given', 'declined'] as const
export type SurveyAnswer = (typeof SURVEY_ANSWERS)[number]

/** The dossier's numbers in the national systems, "" where it has none. */
export interface ExternalNumbers {
  readonly siCantik: string
  readonly oss: string
}

/** Koreksi: registered data as they should have been. What stood there stays readable in `changes`. */
export interface Correction {
  readonly reason: string
  readonly changes: readonly Change[]
  readonly applicationKind?: ApplicationKind
  readonly applicant?: Applicant
  readonly permitData?: PermitData
  readonly copies?: number
  readonly notes?: string
  /** Papers printed before that show something else than the corrected data. */
  readonly affected: readonly PaperKind[]
}

/** One field that was corrected. `field` is its path, e.g. `applicant.name`. */
export interface Change {
  readonly field: string
  readonly from: string
  readonly to: string
}
