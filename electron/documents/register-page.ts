import { bookPage } from './book-page.ts'
import type { RegisterPageFacts } from './facts.ts'
import type { PaperMaker } from './paper-definition.ts'
import { registerColumns } from './register-columns.ts'

/** Pages of the Buku Register. */
export const registerPage: PaperMaker<RegisterPageFacts> = (facts, format, emblem) => bookPage({ facts, columns: registerColumns, empty: 'Belum ada berkas.' }, format, emblem)
