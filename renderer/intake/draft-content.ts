import { z } from 'zod'
import { type IntakeForm, intakeForm } from './intake-form.ts'

/**
 * What a draft keeps beside the form: the id the dossier will have and the id of the command that takes it in.
 * Both are made with the draft, so that a second press after a reload or a crash has no second effect.
 */
export interface DraftContent {
  readonly dossier: string
  readonly command: string
  readonly form: IntakeForm
}

const stored = z.object({ v: z.literal(1), dossier: z.uuid(), command: z.uuid(), form: intakeForm })

export const writeDraft = (draft: DraftContent): string => JSON.stringify({ v: 1, ...draft })

/** Null when the text is no intake draft: it is then left alone, never overwritten. */
export function readDraft(content: string): DraftContent | null {
  const parsed = stored.safeParse(jsonOrNull(content))
  return parsed.success ? { dossier: parsed.data.dossier, command: parsed.data.command, form: parsed.data.form } : null
}

function jsonOrNull(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
