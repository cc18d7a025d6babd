import { assertNever } from '#domain/assert-never.ts'
import { AssignmentFields } from './assignment-fields.tsx'
import { ChecklistFields } from './checklist-fields.tsx'
import type { LetterFieldsProps, LetterForm } from './letter-form.ts'
import { MinutesFields } from './minutes-fields.tsx'
import { RecommendationFields } from './recommendation-fields.tsx'
import { RefusalFields } from './refusal-fields.tsx'
import { RequestFields } from './request-fields.tsx'

/** The fields of a letter of its kind. */
export function LetterFields({ form, onChange }: LetterFieldsProps<LetterForm>) {
  switch (form.letter) {
    case 'request-letter':
      return <RequestFields form={form} onChange={onChange} />
    case 'assignment-letter':
      return <AssignmentFields form={form} onChange={onChange} />
    case 'minutes':
      return <MinutesFields form={form} onChange={onChange} />
    case 'recommendation':
    case 'technical-consideration':
      return <RecommendationFields form={form} onChange={onChange} />
    case 'examination-checklist':
      return <ChecklistFields form={form} onChange={onChange} />
    case 'refusal-letter':
      return <RefusalFields form={form} onChange={onChange} />
    default:
      return assertNever(form)
  }
}
