import { inFile, type Mutant, planted } from '../mutant.ts'

const position = inFile('domain/dossier/apply-to-position.ts')
const validity = inFile('domain/dossier/permit-validity.ts')
const days = inFile('domain/calendar/working-days.ts')
const [RETURNS, VALIDITY, WORKING, CORRECTION] = ['tests/domain/workflow/returns.test.ts', 'tests/domain/dossier/permit-validity.test.ts', 'tests/domain/calendar/working-days.test.ts', 'tests/domain/workflow/correction.test.ts']

/** Right the first time and in most months: dates, pauses and papers that are wrong only the second time, on some day, or beside something else. */
export const dayAndPaperMutants: readonly Mutant[] = [
  planted('first-pause-lasts-until-the-second-ends', RETURNS, position('pause.to === null ? { ...pause, to: at } : pause', '({ ...pause, to: at })')),
  planted('every-29th-ends-in-february', VALIDITY, validity(`month === '02' && day === '29'`, `day === '29'`)),
  planted('february-ends-on-its-last-day-only', VALIDITY, validity(`month === '02' && day === '29'`, `month === '02'`)),
  planted('team-of-nobody', 'tests/domain/workflow/letter-problems.test.ts', inFile('domain/workflow/letters/letter-problems.ts')('content.members.length === 0 ?', 'content.members.length < 0 ?')),
  planted('skipped-days-as-they-were-written-down', WORKING, days('\n    .sort(([one], [other]) => one - other)', '')),
  planted('paper-not-named-where-one-change-does-not-show', CORRECTION, inFile('domain/workflow/beside/correct.ts')('changes.some((change) => shows', 'changes.every((change) => shows')),
  planted('books-of-units-never-fit', 'tests/domain/numbering/template.test.ts', inFile('domain/numbering/template.ts')(`reset === 'unit' && !used.has('unit')`, `reset === 'unit'`)),
  planted('done-is-read-once-more', 'tests/domain/workflow/disposition.test.ts', inFile('domain/dossier/apply-beside.ts')('marks.some((one) => one.officer === mark.officer) ? marks : [...marks, mark]', '[...marks, mark]')),
]
