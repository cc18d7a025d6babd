import { inFile, type Mutant, planted } from '../mutant.ts'

const FIRST = 'tests/calls/lists.test.ts > under its heading'
const columns = inFile('electron/calls/lists/list-columns.ts')

/** The right thing under the wrong heading. */
export const listColumnMutants: readonly Mutant[] = [
  planted('issued-the-day-it-ends', FIRST, columns(`date('Tanggal terbit', (row) => row.issued)`, `date('Tanggal terbit', (row) => row.validUntil)`)),
  planted('late-by-the-days-it-has-waited', FIRST, columns('6, ({ row }) => row.lateDays)', '6, ({ row }) => row.waited)')),
  planted('register-number-for-the-letters', FIRST, columns(`text('Nomor surat', 16, (row) => row.letterNumber)`, `text('Nomor surat', 16, (row) => row.registerNumber)`)),
  planted('reason-of-a-return-under-what-is-missing', FIRST, columns(`text('Yang kurang', 20, missingWords)`, `text('Yang kurang', 20, (row) => row.reason)`)),
]
