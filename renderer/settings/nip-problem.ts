import { checkNip } from '#domain/applicant/nip.ts'
import type { FieldMessage } from '#domain/refusal.ts'

/** What blocks about a NIP, at its field. */
export function nipProblem(path: string, nip: string): readonly FieldMessage[] {
  const { problem } = checkNip(nip)
  return problem === '' ? [] : [{ path, message: problem }]
}
