import { inFile, type Mutant, planted } from '../mutant.ts'

const position = inFile('domain/dossier/apply-to-position.ts')
const validity = inFile('domain/dossier/permit-validity.ts')
const printable = inFile('domain/workflow/printable-papers.ts')
const days = inFile('domain/calendar/working-days.ts')
const PRINTABLE = 'tests/domain/workflow/printable-papers.test.ts'
const [RETURNS, VALIDITY, WORKING, CORRECTION] = ['tests/domain/workflow/returns.test.ts', 'tests/domain/dossier/permit-validity.test.ts', 'tests/domain/calendar/working-days.test.ts', 'tests/domain/workflow/correction.test.ts']

/** Right the first time and in most months: dates, pauses and papers that are wrong only the second time, on some day, or beside something else. */
export const dayAndPaperMutants: readonly Mutant[] = [
  planted('first-pause-lasts-until-the-second-ends', RETURNS, position('pause.to === null ? { ...pause, to: at } : pause', '({ ...pause, to: at })')),
  planted('every-29th-ends-in-february', VALIDITY, validity(`month === '02' && day === '29'`, `day === '29'`)),
  planted('february-ends-on-its-last-day-only', VALIDITY, validity(`month === '02' && day === '29'`, `month === '02'`)),
  planted('team-of-nobody', 'tests/domain/workflow/letter-problems.test.ts', inFile('domain/workflow/letters/letter-problems.ts')('content.members.length === 0 ?', 'content.members.length < 0 ?')),
  planted('draft-printed-beside-the-numbered-refusal', PRINTABLE, printable(' && !hasNumberOrAsked(refusal)],\n    [\'refusal-letter', '],\n    [\'refusal-letter')),
  planted('sheet-of-dispositions-only-once-accepted', PRINTABLE, printable('accepted || dossier.dispositions.length > 0', 'accepted')),
  planted('advised-is-not-accepted', PRINTABLE, position(`(kind === 'forward' || kind === 'advise')`, `kind === 'forward'`)),
  planted('note-at-a-paper-not-on-the-return-slip', RETURNS, inFile('domain/requirement/missing.ts')(`item.note || (item.state === 'unfit' ? 'Ada, tidak sesuai' : 'Tidak ada')`, `item.state === 'unfit' ? 'Ada, tidak sesuai' : 'Tidak ada'`)),
  planted('due-at-pick-up-is-missing-at-intake', RETURNS, inFile('domain/requirement/missing.ts')(`item.due === 'intake' && (item.state === 'unfit' || (item.state === 'absent' && item.obligatory))`, `item.state === 'unfit' || (item.state === 'absent' && item.obligatory)`)),
  planted('letters-of-earlier-rows-worked-on', 'tests/domain/workflow/letters.test.ts > W-105', inFile('domain/workflow/letters/letter-places.ts')('state?.content && !hasNumberOrAsked(state) && dossier.voided.some((entry) => entry.document === kind.id)', 'state?.content')),
  planted('handed-back-without-its-number', RETURNS, inFile('domain/workflow/effects/return-to-applicant.ts')('  if (unnumbered) return unnumbered\n', '')),
  planted('npwp-of-letters', 'tests/domain/applicant/numbers.test.ts', inFile('domain/applicant/npwp.ts')(`  if (digits === null) return { digits: '', problem: 'NPWP hanya berisi angka. Tulis 15 atau 16 angka seperti di kartu.', warning: '' }\n`, `  if (digits === null) return { digits: '', problem: '', warning: '' }\n`)),
  planted('skipped-days-as-they-were-written-down', WORKING, days('\n    .sort(([one], [other]) => one - other)', '')),
  planted('paper-not-named-where-one-change-does-not-show', CORRECTION, inFile('domain/workflow/beside/correct.ts')('changes.some((change) => shows', 'changes.every((change) => shows')),
  planted('books-of-units-never-fit', 'tests/domain/numbering/template.test.ts', inFile('domain/numbering/template.ts')(`reset === 'unit' && !used.has('unit')`, `reset === 'unit'`)),
  planted('done-is-read-once-more', 'tests/domain/workflow/disposition.test.ts', inFile('domain/dossier/apply-beside.ts')('marks.some((one) => one.officer === mark.officer) ? marks : [...marks, mark]', '[...marks, mark]')),
]
