import { type Mutant, planted } from '../mutant.ts'

const RECEIPT = 'tests/calls/receipt.test.ts'
const WRITE = 'electron/documents/export/write-book.ts'
const WRITTEN = 'tests/documents/write-register.test.ts'
const FACTS = 'electron/calls/papers/paper-facts.ts'

/** Papers and files that say something else than the books. */
export const paperMutants: readonly Mutant[] = [
  planted('spreadsheet-runs-formulas-of-text', WRITTEN, { file: WRITE, from: 'escapeFormulae: true', to: 'escapeFormulae: false' }),
  planted('spreadsheet-cells-become-formulas', WRITTEN, { file: WRITE, from: 'column.quantity?.(row) ?? column.value(row)))', to: `column.quantity?.(row) ?? (column.value(row).startsWith('=') ? ({ formula: column.value(row).slice(1) } as never) : column.value(row))))` }),
  planted('digits-become-figures', WRITTEN, { file: WRITE, from: 'column.quantity?.(row) ?? column.value(row)))', to: `column.quantity?.(row) ?? (/^\\d+$/.test(column.value(row)) ? Number(column.value(row)) : column.value(row))))` }),
  planted('spreadsheet-of-commas', WRITTEN, { file: WRITE, from: `delimiter: ';'`, to: `delimiter: ','` }),
  planted('export-cannot-be-stopped', WRITTEN, { file: WRITE, from: '  options.signal?.throwIfAborted()\n', to: '' }, { file: WRITE, from: '    await setImmediate()\n    signal?.throwIfAborted()', to: '    await setImmediate()' }, { file: WRITE, from: '  }\n  signal?.throwIfAborted()\n', to: '  }\n' }),
  planted('register-numbered-from-zero', 'tests/calls/jobs.test.ts', { file: 'electron/calls/jobs/export-register.ts', from: 'registerRow(dossier, (no += 1), reading)', to: 'registerRow(dossier, no++, reading)' }),
  planted('export-ignores-what-the-screen-shows', 'tests/calls/jobs.test.ts', { file: 'electron/calls/jobs/export-register.ts', from: 'const query = registerQuery(part, reading)', to: 'const query = registerQuery({ ...part, service: null }, reading)' }),
  planted('late-page-skips-a-row', 'tests/calls/lists.test.ts > one unit alone', { file: 'electron/calls/lists/late-list.ts', from: 'inOrder(dossier, last) > 0)', to: 'inOrder(dossier, last) > 0).slice(1)' }),
  planted('day-after-the-period-counted', 'tests/store/register.test.ts > keeps to a service', { file: 'electron/store/dossiers/filters.ts', from: 'dossier.received < ', to: 'dossier.received <= ' }),
  planted('void-number-exported-as-good', 'tests/calls/lists.test.ts', { file: 'electron/calls/lists/export-agenda.ts', from: `[state === 'void' ? `, to: `[state === 'void' && reason === '' ? ` }, { file: 'electron/calls/lists/export-agenda.ts', from: `void: state === 'void'`, to: 'void: false' }),
  planted('receipt-number-from-the-preview', RECEIPT, { file: 'electron/calls/papers/dossier-part.ts', from: `registerNumber: dossier.registerNumber?.text ?? ''`, to: `registerNumber: reading.store.settings.books().filter(({ purpose }) => purpose === 'register').map(({ id }) => reading.store.numbers.next({ book: id, date: reading.today, abbreviation: '', placeSequence: '1' }).text)[0] ?? ''` }),
  planted('receipt-promises-what-is-promised-today', RECEIPT, { file: FACTS, from: '    promise: dossier.promise,\n', to: '    promise: dossier.promise && { ...dossier.promise, date: reading.today },\n' }),
  planted('paper-drawn-of-todays-office', RECEIPT, { file: 'electron/calls/bytes.ts', from: 'const facts = JSON.parse(kept.facts) as PaperFacts', to: `const printed = JSON.parse(kept.facts) as PaperFacts\n  const facts = { ...printed, office: { ...printed.office, name: store.settings.office()?.name ?? '', head: store.settings.office()?.head ?? printed.office.head }, printedAt: now } as PaperFacts` }),
  planted('second-receipt-is-an-original-too', RECEIPT, { file: 'domain/workflow/issue-paper.ts', from: 'const { issued: copy, correction } = printable', to: 'const { correction } = printable\n  const copy = 0' }, { file: 'electron/calls/papers/issue-paper.ts', from: 'const { issued: copy, correction } = printable', to: 'const { correction } = printable\n  const copy = 0' }, { file: 'electron/calls/papers/issue-paper.ts', from: 'copy: printable.issued, correction', to: 'copy: 0, correction' }),
  planted('paper-facts-kept-for-another-hash', RECEIPT, { file: 'electron/calls/papers/issue-paper.ts', from: `createHash('sha256').update(facts).digest('hex')`, to: `createHash('sha256').update(facts.trimEnd() + ' ').digest('hex')` }),
  planted('paper-facts-not-held-against-their-event', 'tests/store/every-edit.test.ts', { file: 'electron/store/verify/paper-faults.ts', from: 'oneShotSha256(facts) !== event.hash', to: 'facts.length < event.hash.length - 64' }),
  planted('permit-printed-before-its-number', 'tests/domain/workflow/beside-the-steps.test.ts', { file: 'domain/workflow/printable-papers.ts', from: `['permit', hasNumberOrAsked(state)]`, to: `['permit', Boolean(state)]` }),
  planted('outdated-paper-not-told', 'tests/domain/workflow/correction.test.ts', { file: 'domain/workflow/printable-papers.ts', from: 'dossier.corrections.filter((correction) => correction.affected.includes(kind)).length', to: '0 * dossier.corrections.length * kind.length' }),
  planted('late-paper-looks-like-the-other', 'tests/calls/late-papers.test.ts', { file: 'electron/calls/papers/late-papers.ts', from: 'late.has(command) ? [event.body.paper] : []', to: 'late.size < 0 ? [event.body.paper] : []' }),
  planted('scan-cut-short-is-taken', 'tests/calls/file-kind.test.ts', { file: 'electron/calls/attachments/file-kind.ts', from: `contains(bytes.subarray(-TAIL), PDF_END) ? accept('application/pdf') : refuse(CUT_OFF)`, to: `contains(bytes.subarray(-TAIL), PDF_END) || bytes.length > 0 ? accept('application/pdf') : refuse(CUT_OFF)` }),
  planted('file-taken-by-its-name', 'tests/calls/attachments.test.ts', { file: 'electron/calls/attachments/take-attachment.ts', from: 'if (claimed.includes(ending) && !ENDINGS[kind.value].includes(ending)) {', to: 'if (claimed.includes(ending) && ENDINGS[kind.value].length === 0) {' }),
  planted('scan-never-uploaded-comes-in', 'tests/calls/attachments.test.ts', { file: 'electron/calls/attachments/missing-attachment.ts', from: 'return fields.length === 0 ? null :', to: 'return fields.length >= 0 ? null :' }),
  planted('people-in-the-diary', 'tests/calls/journal.test.ts', { file: 'domain/privacy/without-people.ts', from: `.replaceAll(/\\d[\\d .-]{4,}\\d/g, '…')`, to: '' }),
  planted('quoted-names-in-the-diary', 'tests/calls/journal.test.ts', { file: 'domain/privacy/without-people.ts', from: `text.replaceAll(/"[^"]*"|“[^”]*”|(?<!\\w)'[^'\\n]*'(?!\\w)/g, '"…"')`, to: 'text' }),
]
