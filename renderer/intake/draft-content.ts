import type { IntakeForm } from './intake-form.ts'
import { bagOf, readForm } from './read-form.ts'

/**
 * What a draft keeps: the form, and the id of the command that takes it in. The draft's own id is the id the dossier will have.
 * Both are made with the draft, so that a second press after a reload or a crash has no second effect.
 */
export interface DraftContent {
  readonly command: string
  readonly form: IntakeForm
}

export const writeDraft = (draft: DraftContent): string => JSON.stringify({ v: 1, command: draft.command, form: draft.form })

/** Null when the text is no intake draft: it is then left alone, never overwritten. */
export function readDraft(content: string): DraftContent | null {
  const { v, command, form } = bagOf(jsonOrNull(content))
  if (v !== 1 || typeof command !== 'string') return null
  return { command, form: readForm(form) }
}

function jsonOrNull(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
