import type { Nature } from '#domain/dossier/disposition.ts'
import type { Examiner } from '#domain/dossier/letter-content.ts'

/** One line of an examination as marked so far; "" = nobody looked. */
export interface FindingLine {
  readonly name: string
  readonly mark: '' | 'fits' | 'unfit' | 'not-applicable'
  readonly note: string
  /** Added by hand: its name is typed. */
  readonly own: boolean
  /** A part of the line above it: a, b, … */
  readonly part?: boolean
}

/** A line's name as the letter keeps it. */
export const writtenName = (name: string, part = false): string => (part && name !== '' ? `- ${name}` : name)

export interface ReasonLine {
  readonly requirement: string
  readonly reason: string
}

export interface RequestForm {
  readonly letter: 'request-letter'
  readonly to: string
  readonly place: string
  readonly purpose: string
  readonly answerBy: string
  readonly nature: Nature
}

export interface AssignmentForm {
  readonly letter: 'assignment-letter'
  readonly members: readonly Examiner[]
  readonly visitDate: string
  readonly place: string
  readonly purpose: string
}

export interface MinutesForm {
  readonly letter: 'minutes'
  readonly date: string
  readonly examiners: readonly Examiner[]
  readonly findings: readonly FindingLine[]
  readonly visited: boolean
  readonly visitDate: string
  readonly visitPlace: string
  readonly assignment: string
  readonly result: string
  readonly decision: 'fits' | 'repair' | 'unfit' | ''
  readonly note: string
}

export interface RecommendationForm {
  readonly letter: 'recommendation' | 'technical-consideration'
  readonly number: string
  readonly date: string
  readonly from: string
  readonly recommended: 'yes' | 'no' | ''
  readonly considerations: string
  readonly conditions: string
  readonly nature: Nature
}

export interface ChecklistForm {
  readonly letter: 'examination-checklist'
  readonly findings: readonly FindingLine[]
  readonly note: string
}

export interface RefusalForm {
  readonly letter: 'refusal-letter'
  readonly legalGround: string
  readonly reasons: readonly ReasonLine[]
  readonly objection: string
  /** One to a line. */
  readonly copiesTo: string
  readonly nature: Nature
}

/** A letter as it is typed: dates as text, nothing tidied, so that a window closed and opened again shows exactly what was there. */
export type LetterForm = RequestForm | AssignmentForm | MinutesForm | RecommendationForm | ChecklistForm | RefusalForm

/** What every letter's fields are given. */
export interface LetterFieldsProps<Kind extends LetterForm> {
  readonly form: Kind
  readonly onChange: (form: Kind) => void
}

export const NOBODY: Examiner = { name: '', nip: '', title: '' }

export const USUAL_NATURE: Nature = 'ordinary'
