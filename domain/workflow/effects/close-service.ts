import type { Refusal } from '../../refusal.ts'
import { archiveProblem, noticeProblem } from '../beside/checks.ts'
import type { Scene } from './scene.ts'

/** The applicant is told, as the step asks: channel and words are recorded. */
export function giveNoticeInAct({ draft, role, details }: Scene): Refusal | null {
  const { notice } = details
  const problem = noticeProblem(notice, 'notice')
  if (!notice || problem) return problem
  draft.record({ type: 'notice.given', version: 1, body: notice }, role)
  return null
}

/** The dossier is put away, as the step asks: where it can be found again is recorded. */
export function archiveInAct({ draft, role, details }: Scene): Refusal | null {
  const { archive } = details
  const problem = archiveProblem(archive, 'archive')
  if (!archive || problem) return problem
  draft.record({ type: 'archive.placed', version: 1, body: archive }, role)
  return null
}
