import { assertNever } from '#domain/assert-never.ts'
import type { Finding, LetterContent } from '#domain/dossier/letter-content.ts'
import { findingName } from '#domain/dossier/numbered-findings.ts'
import type { DossierView } from '../view.ts'
import { type FindingLine, type LetterForm, USUAL_NATURE } from './letter-form.ts'

type Checklist = DossierView['checklist']

/** A letter that was written before, opened again. */
export function formOfContent(content: LetterContent, checklist: Checklist): LetterForm {
  switch (content.letter) {
    case 'request-letter':
      return { nature: USUAL_NATURE, ...content, answerBy: content.answerBy ?? '' }
    case 'assignment-letter':
      return content
    case 'minutes': {
      const { visit, findings, ...rest } = content
      return {
        ...rest,
        findings: findings.map((finding) => lineOf(finding, checklist)),
        visited: visit !== null,
        visitDate: visit?.date ?? content.date,
        visitPlace: visit?.place ?? '',
        assignment: visit?.assignment ?? '',
        result: visit?.result ?? '',
      }
    }
    case 'recommendation':
    case 'technical-consideration':
      return { nature: USUAL_NATURE, ...content, recommended: content.recommended ? 'yes' : 'no' }
    case 'examination-checklist':
      return { ...content, findings: content.findings.map((finding) => lineOf(finding, checklist)) }
    case 'refusal-letter':
      return { nature: USUAL_NATURE, ...content, copiesTo: content.copiesTo.join('\n') }
    default:
      return assertNever(content)
  }
}

const lineOf = ({ name, fits, note }: Finding, checklist: Checklist): FindingLine => ({
  name: findingName(name),
  mark: fits === null ? 'not-applicable' : fits ? 'fits' : 'unfit',
  note,
  own: !checklist.some((item) => item.name === name),
  ...(findingName(name) === name ? {} : { part: true }),
})
