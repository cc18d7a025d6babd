import type { BookSharing } from './book-sharing.ts'

/** What is wrong with a template several counters give from, as a sentence for the admin; "" if nothing is. Two marked runs must be told from each other by what is printed. */
export const checkSharing = (template: string, sharing: BookSharing | undefined): string =>
  sharing?.preset === 'marked' && !template.includes('{loket}') ? 'Tiap loket memberi nomor sendiri, jadi templat perlu {loket} supaya tidak ada nomor kembar.' : ''
