import type { IntakeForm } from './intake-form.ts'

/** What the list of drafts shows: the applicant as far as typed, and the service. Never a NIK. */
export function draftTitle(form: IntakeForm, serviceName: string): string {
  const who = form.applicant.name.trim() === '' ? 'Pemohon belum diisi' : form.applicant.name.trim()
  return (serviceName === '' ? who : `${who} · ${serviceName}`).replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed()
}
