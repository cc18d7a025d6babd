import type { z } from 'zod'
import { refusal, type FieldMessage, type Refusal } from '#domain/refusal.ts'
import { issueSentence } from './issue-sentence.ts'

/** More than these are not told: nobody reads them, and a list of a hundred thousand must not become one of a hundred thousand sentences. */
const MOST = 30

/** What is wrong with a call's input, at the fields, each once. Paths are those of the input: `applicant.nik`. */
export function inputRefusal(error: z.core.$ZodError): Refusal {
  const fields = new Map<string, FieldMessage>()
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    if (!fields.has(path)) fields.set(path, { path, message: issueSentence(issue) })
    if (fields.size === MOST) break
  }
  return fieldsRefusal([...fields.values()])
}

/** The same for what the domain finds at the fields. */
export function fieldsRefusal(fields: readonly FieldMessage[]): Refusal {
  const [first] = fields
  if (first === undefined) return refusal('invalid-input', 'Isian belum bisa disimpan. Periksa lagi.')
  const message = fields.length === 1 ? first.message : `Ada ${fields.length} isian yang perlu diperbaiki.`
  return refusal('invalid-input', message, fields)
}
