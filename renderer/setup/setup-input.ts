import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { officeInput } from '../settings/office-text.ts'
import { wholeNumber } from '../ui/form/whole-number.ts'
import { bookText } from './book-answers.ts'
import { chosenServices } from './chosen-services.ts'
import type { SetupDraft } from './setup-draft.ts'

/** The answers as the counter takes them. */
export function setupInput(draft: SetupDraft, secret: string, options: CallOutput<'setup.options'>): CallInput<'setup.establish'> {
  return {
    office: officeInput(draft.office),
    officer: {
      name: draft.officer.name,
      nip: draft.officer.nip,
      rank: draft.officer.rank,
      desk: draft.officer.desk,
      roles: options.roles.filter((role) => draft.officer.roles.includes(role.id)).map((role) => ({ role: role.id, title: role.title })),
      secret,
    },
    services: chosenServices(draft, options).map((service) => service.id),
    books: options.books.map((book) => {
      const { template, code, next } = bookText(book, draft)
      return { id: book.id, template, code, next: wholeNumber(next) ?? 0 }
    }),
    alone: draft.alone === 'yes',
  }
}
