import type { RegisterRowFacts } from '../facts.ts'
import { registerColumns } from '../register-columns.ts'
import { type BookRows, writeBook, type WriteBookOptions } from './write-book.ts'

/** The Buku Register as a file: see `writeBook`. */
export const writeRegister = (format: 'xlsx' | 'csv', rows: BookRows<RegisterRowFacts>, options: WriteBookOptions = {}): Promise<Uint8Array> =>
  writeBook(format, { name: 'Buku Register', columns: registerColumns, rows }, options)
