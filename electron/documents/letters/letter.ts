import { assertNever } from '#domain/assert-never.ts'
import type { Content } from 'pdfmake/interfaces.js'
import type { LetterFacts } from '../facts.ts'
import { letterhead } from '../letterhead.ts'
import type { PageFormat } from '../page-format.ts'
import type { PaperMaker } from '../paper-definition.ts'
import { assignmentLetter } from './assignment-letter.ts'
import { examinationChecklist } from './examination-checklist.ts'
import { minutes } from './minutes.ts'
import { isOtherAgency, otherAgencyHead } from './other-agency.ts'
import { recommendation } from './recommendation.ts'
import { refusalLetter } from './refusal-letter.ts'
import { requestLetter } from './request-letter.ts'
import { technicalConsideration } from './technical-consideration.ts'

/** A letter with a content of its own, in the form its kind is written in: letter form with an addressee, or title form. */
export const letter: PaperMaker<LetterFacts> = (facts, format, emblem) => {
  const draft = facts.kind === 'refusal-draft'
  return {
    family: 'Tinos',
    title: `${draft ? 'Draf ' : ''}${facts.letterName} ${draft ? facts.registerNumber : facts.number}`.trim(),
    foot: draft ? `Draf, belum bernomor · register ${facts.registerNumber}` : null,
    content: [head(facts, format, emblem), ...body(facts, format)],
  }
}

/** Our letterhead, but over what another agency says only its name. */
const head = ({ content, office }: LetterFacts, format: PageFormat, emblem: string | null): Content =>
  (content.letter === 'recommendation' || content.letter === 'technical-consideration') && isOtherAgency(content.from, office) ? otherAgencyHead(content, format) : letterhead(office, format, emblem)

function body(facts: LetterFacts, format: PageFormat): Content[] {
  const { content } = facts
  switch (content.letter) {
    case 'request-letter':
      return requestLetter(facts, content, format)
    case 'assignment-letter':
      return assignmentLetter(facts, content, format)
    case 'minutes':
      return minutes(facts, content, format)
    case 'recommendation':
      return recommendation(facts, content, format)
    case 'technical-consideration':
      return technicalConsideration(facts, content, format)
    case 'examination-checklist':
      return examinationChecklist(facts, content, format)
    case 'refusal-letter':
      return refusalLetter(facts, content, format)
    default:
      return assertNever(content)
  }
}
