import type { OfficerId } from '#domain/ids.ts'
import { SHARED_BOOKS } from './books-of-several-counters.ts'
import { sampleOffice } from './office.ts'
import { SAMPLE_PIN, sampleAdmin, samplePeople } from './people.ts'
import type { Staff } from './staff.ts'

/** The office, its services and books, and its people; gives back the admin. */
export async function establishSample(staff: Staff): Promise<OfficerId> {
  const options = await staff.ask(sampleAdmin.id, 'setup.options', {})
  const { name, nip, rank, desk, roles } = sampleAdmin
  const books = options.books.map(({ id, template, code }) => ({ id, template, code, next: 1 }))
  const first = await staff.ask(sampleAdmin.id, 'setup.establish', { office: sampleOffice, officer: { name, nip, rank, desk, roles, secret: SAMPLE_PIN }, services: options.services.map((service) => service.id), books, alone: true })
  for (const person of samplePeople) await register(staff, first.officer, person)
  return first.officer
}

/** How several counters would give from its books; one alone gives as ever. */
export async function shareBooks(staff: Staff, admin: OfficerId, books = SHARED_BOOKS): Promise<void> {
  for (const { book } of await staff.ask(admin, 'numbering.books', {})) {
    const shared = books[book.id]
    if (shared) await staff.ask(admin, 'numbering.saveBook', { book: { ...book, ...shared } })
  }
}

async function register(staff: Staff, admin: OfficerId, person: (typeof samplePeople)[number]): Promise<void> {
  await staff.ask(admin, 'officer.save', { officer: { ...person, active: true }, secret: SAMPLE_PIN })
}
