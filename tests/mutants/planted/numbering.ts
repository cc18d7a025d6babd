import { type Mutant, planted } from '../mutant.ts'

const NUMBERS = 'tests/store/numbers.test.ts'
const TEMPLATE = 'tests/domain/numbering/template.test.ts'
const NEXT = 'electron/store/numbers/next-number.ts'
const TRANSACTION = 'electron/store/act/act-transaction.ts'
const RUN = 'domain/numbering/run.ts'
const ANEW = 'domain/workflow/back-to-numbering.ts'
const GIVE = 'domain/workflow/effects/give-number.ts'

/** What gives a number twice, leaves one out, or prints it otherwise than it stands in its book. */
export const numberingMutants: readonly Mutant[] = [
  planted('number-left-out', NUMBERS, { file: NEXT, from: 'this.#extents.last(run) + 1', to: 'this.#extents.last(run) + 2' }),
  planted('first-number-counted-as-given', NUMBERS, { file: NEXT, from: 'next >= book.firstNumber ||', to: 'next > book.firstNumber ||' }, { file: NEXT, from: '? next : book.firstNumber)', to: '? next : book.firstNumber + 1)' }),
  planted('number-without-the-counters-code', NUMBERS, { file: NEXT, from: 'counter: mark, date', to: `counter: '', date` }),
  planted('first-marked-number-is-the-paper-books', NUMBERS, { file: NEXT, from: `facts.mark !== '' || `, to: '' }),
  planted('every-year-begins-at-the-first-number', NUMBERS, { file: NEXT, from: ' || !this.#isFirstRun(book, run)', to: ' || (next < 1 && this.#isFirstRun(book, run))' }),
  planted('numbers-on-paper-begin-the-run', NUMBERS, { file: NEXT, from: `.where('state', '=', 'given')`, to: '' }),
  planted('lost-numbers-given-again', 'tests/store/mark.test.ts', { file: 'electron/store/numbers/run-extents.ts', from: 'ifnull((select max(last) from number_gap where run = ${knownText(arg(\'run\'))}), 0)', to: '0' }),
  planted('run-without-its-year', 'tests/domain/numbering/run.test.ts', { file: RUN, from: `book.reset === 'never' ? '' : String(yearOf(date))`, to: `book.reset === 'year' ? String(yearOf(date)) : ''` }),
  planted('year-of-today-not-of-the-letter', NUMBERS, { file: RUN, from: `String(yearOf(date))`, to: `String(new Date().getFullYear())` }),
  planted('run-without-its-type', 'tests/domain/numbering/run.test.ts', { file: RUN, from: `book.reset === 'type' ? abbreviation :`, to: `book.reset === 'type' ? book.unit :` }),
  planted('number-reserved-and-not-recorded', NUMBERS, { file: TRANSACTION, from: '    this.#account.mustBeEven()\n', to: '' }),
  planted('number-recorded-and-not-in-the-log', NUMBERS, { file: TRANSACTION, from: `    this.#appendOfBook(book, { type: 'number.recorded', version: 1, body: { number, summary } })\n`, to: '' }),
  planted('number-told-of-and-not-given', NUMBERS, { file: 'electron/store/act/number-account.ts', from: `event.type === 'number.given' && !this.#given.delete(nameOf(event.body.number))`, to: `event.type === 'number.given' && !this.#given.delete(nameOf(event.body.number)) && event.body.number.no < 0` }),
  planted('numbers-of-a-copy-not-stopped', 'tests/store/mark.test.ts', { file: TRANSACTION, from: 'if (!inHand.has(run)) throw', to: 'if (run.length === 0) throw' }),
  planted('resumed-below-what-is-known', 'tests/store/mark.test.ts', { file: 'electron/store/act/number-recovery.ts', from: 'if (last < inHand.known(run)) throw', to: 'if (last < 0) throw' }),
  planted('minutes-for-numbers-that-are-not-lost', 'tests/store/incarnation-faults.test.ts', { file: 'electron/store/act/number-recovery.ts', from: 'if (!within || range.last < range.first) throw', to: 'if (range.last < range.first) throw' }),
  planted('void-number-counted-as-given', NUMBERS, { file: 'electron/store/numbers/reader.ts', from: 'given: all - voided', to: 'given: all' }),
  planted('page-of-the-ledger-skips-a-row', NUMBERS, { file: 'electron/store/numbers/reader.ts', from: `String(page.at(-1)?.place ?? '')`, to: `String((page.at(-1)?.place ?? 0) - 1)` }),
  planted('closed-book-gives-numbers', 'tests/domain/numbering/book-in-use.test.ts', { file: 'domain/numbering/book-in-use.ts', from: 'book.active && book.purpose === purpose', to: 'book.purpose === purpose' }),
  planted('number-without-its-zeros', TEMPLATE, { file: 'domain/numbering/template.ts', from: `value.padStart(Number(width ?? 0), '0')`, to: `value.padStart(Number(width ?? 0), ' ').trim()` }),
  planted('month-off-by-one', 'tests/domain/numbering/run.test.ts', { file: 'domain/numbering/roman.ts', from: 'MONTHS[month - 1]', to: 'MONTHS[month % 12]' }),
  planted('twins-of-two-years-not-seen', TEMPLATE, { file: 'domain/numbering/template.ts', from: `  if (!used.has('tahun') && !used.has('thn2')) return`, to: `  if (used.size === 0) return` }),
  planted('register-number-given-anew-after-a-return', 'tests/domain/workflow/returns.test.ts', { file: GIVE, from: '  if (draft.dossier.registerNumber) return null\n', to: '' }),
  planted('letter-numbered-twice', 'tests/domain/workflow/documents.test.ts', { file: GIVE, from: '  if (hasNumberOrAsked(draft.dossier.documents[document])) return null\n', to: '' }),
  planted('letter-dated-tomorrow', 'tests/domain/workflow/documents.test.ts', { file: GIVE, from: '  if (date > today) return', to: '  if (date > today && date < today) return' }),
  planted('letter-dated-into-a-closed-year', 'tests/domain/workflow/documents.test.ts', { file: GIVE, from: '  if (yearOf(date) !== yearOf(today)) return', to: '  if (yearOf(date) > yearOf(today)) return' }),
  planted('letter-dated-before-its-signature', 'tests/domain/workflow/documents.test.ts', { file: GIVE, from: '  if (signed && date < signed) return', to: '  if (signed && date < signed && date > signed) return' }),
  planted('void-number-stays-on-the-dossier', 'tests/domain/workflow/documents.test.ts', { file: 'domain/workflow/void-number.ts', from: '  sendBackToNumbering(context.procedure, draft, ROLES.supervisor)\n', to: '' }),
  planted('voided-at-the-applicant-and-never-numbered-again', 'tests/domain/workflow/number-anew.test.ts', { file: 'domain/workflow/resubmit.ts', from: '  sendBackToNumbering(context.procedure, draft, allowed.value)\n', to: '' }),
  planted('refused-and-back-to-be-numbered', 'tests/domain/workflow/number-anew.test.ts', { file: ANEW, from: 'toHandOver.includes(document)', to: 'toHandOver.length > 0' }),
  planted('void-second-number-sends-back', 'tests/domain/workflow/number-anew.test.ts', { file: ANEW, from: '!hasNumberOrAsked(state) && ', to: '' }),
  planted('void-permit-goes-on-to-the-head', 'tests/domain/workflow/number-anew.test.ts', { file: ANEW, from: '.filter((outcome) => !goesOn(outcome))', to: '' }),
  planted('written-anew-and-never-numbered-again', 'tests/domain/workflow/number-anew.test.ts', { file: ANEW, from: '(state?.earlier.length ?? 0) > 0 || ', to: '' }),
  planted('fetched-without-its-number', 'tests/domain/workflow/number-anew.test.ts', { file: 'domain/workflow/effects/hand-over-document.ts', from: '  const unnumbered = numberLacking(context.procedure, documents[document], document)\n  if (unnumbered) return unnumbered\n', to: '' }),
  planted('number-voided-by-its-text', 'tests/calls/numbering.test.ts > of two books that write alike', { file: 'domain/numbering/number-book.ts', from: 'one.run === other.run && one.no === other.no', to: 'one.no === other.no' }),
  planted('paper-number-of-tomorrow-entered', 'tests/calls/numbering.test.ts > one that is taken is refused', { file: 'electron/calls/numbering/record-number.ts', from: 'if (date > localDate(caller.now, office.timeZone)) return', to: 'if (date > localDate(caller.now, office.timeZone) && no < 0) return' }),
  planted('book-may-begin-anew-after-numbers-were-given', 'tests/calls/numbering.test.ts > may change its template', { file: 'electron/calls/numbering/numbering.ts', from: 'before && given + voided > 0 ?', to: 'before && given + voided < 0 ?' }),
]
