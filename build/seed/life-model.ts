import type { DossierEvent } from '#domain/dossier/events.ts'
import type { BookId, OfficerId } from '#domain/ids.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { TextPattern } from './text-pattern.ts'

/** A dossier's life as it was really played, ready to be lived again by another applicant on other days. */
export interface LifeModel {
  /** Day number (since 1970) of its first act. */
  readonly day: number
  readonly acts: readonly ModelAct[]
  readonly events: number
  readonly ended: boolean
  /** `{jenis}` and `{ke}` of its numbers. */
  readonly abbreviation: string
  readonly placeSequence: string
  readonly serviceName: string
}

export interface ModelAct {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly actor: OfficerId
  readonly numbers: readonly ModelNumber[]
  readonly papers: readonly ModelPaper[]
  readonly events: readonly ModelEvent[]
  readonly answer: TextPattern
}

export interface ModelNumber {
  readonly hole: string
  readonly book: BookId
  /** Day number of the letter's date. */
  readonly day: number
}

export interface ModelPaper {
  readonly hole: string
  readonly facts: TextPattern
}

export interface ModelEvent {
  readonly role: RoleId | null
  /** Which event of this life it builds upon; null for the first and for facts. */
  readonly base: number | null
  readonly type: DossierEvent['type']
  /** JSON of the whole event: type, version, body. */
  readonly event: TextPattern
}
