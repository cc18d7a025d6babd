import type { BookPurpose } from '../../workflow/procedure.ts'
import type { BookSharing } from './book-sharing.ts'

/** What is wrong with a template several counters give from, as a sentence for the admin; "" if nothing is. Two marked runs must be told from each other by what is printed. */
export const checkSharing = (template: string, sharing: Pick<BookSharing, 'preset'> | undefined): string =>
  sharing?.preset === 'marked' && !template.includes('{loket}') ? 'Tiap loket memberi nomor sendiri, jadi templat perlu {loket} supaya tidak ada nomor kembar.' : ''

/** Whether a number may come after its act. A receipt bears the register number and leaves at once, with the applicant. */
export const mayFollow = (purpose: BookPurpose): boolean => purpose !== 'register'

/** Why a book of this purpose is not shared this way, as a sentence for the admin; "" if it may be. */
export const checkPreset = (purpose: BookPurpose, sharing: Pick<BookSharing, 'preset'> | undefined): string =>
  sharing?.preset === 'asked' && !mayFollow(purpose) ? 'Nomor register tidak bisa menyusul: resi memuat nomornya dan langsung dibawa pemohon. Pilih cara lain untuk buku ini.' : ''
