import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { nipProblem } from '../settings/nip-problem.ts'
import { officeProblems } from '../settings/office-text.ts'
import { requiredText } from '../ui/form/required-text.ts'
import { bookProblems } from './book-answers.ts'
import type { SetupDraft } from './setup-draft.ts'
import type { StepId } from './steps.ts'

export interface Secrets {
  readonly secret: string
  readonly again: string
}

/** What a step cannot be left with. The counter checks everything once more. */
export function stepProblems(step: StepId, draft: SetupDraft, secrets: Secrets, options: CallOutput<'setup.options'>): readonly FieldMessage[] {
  switch (step) {
    case 'office':
      return officeProblems(draft.office)
    case 'officer':
      return [...requiredText([{ path: 'officer.name', label: 'Nama', value: draft.officer.name }]), ...nipProblem('officer.nip', draft.officer.nip), ...secretProblems(secrets)]
    case 'services':
      return draft.services?.length === 0 ? [{ path: 'services', message: 'Pilih paling sedikit satu layanan.' }] : []
    case 'books':
      return [...bookProblems(options.books, draft), ...(draft.alone === '' ? [{ path: 'alone', message: 'Pilih apakah komputer lain juga memberi nomor.' }] : [])]
    case 'review':
      return []
  }
}

function secretProblems({ secret, again }: Secrets): readonly FieldMessage[] {
  if (secret === '') return [{ path: 'officer.secret', message: 'PIN atau kata sandi belum diisi.' }]
  return secret === again ? [] : [{ path: 'again', message: 'PIN yang diulang belum sama. Tulis sekali lagi.' }]
}
