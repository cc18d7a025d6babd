import type { DocumentId, Procedure } from '#domain/workflow/procedure.ts'

/** What a row of the history says. */
export interface Told {
  readonly what: string
  readonly note: string
  /** Of the SOP; "" where the row is of none. */
  readonly printedStep: string
}

export const told = (what: string, note = '', printedStep = ''): Told => ({ what, note, printedStep })

export const nameOf = (procedure: Procedure, id: DocumentId): string => procedure.documents.find((document) => document.id === id)?.name ?? id

/** ": a; b", or nothing. */
export const listed = (names: readonly string[]): string => (names.length === 0 ? '' : `: ${names.join('; ')}`)
