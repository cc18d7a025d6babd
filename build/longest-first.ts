import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Test files that take long, the longest first. Vitest knows durations only where it ran before; in a fresh clone it goes by a file's size, and a short file may take two minutes. */
export const LONGEST = [
  'tests/shell/life.e2e.ts',
  'tests/e2e/every-sop.e2e.ts',
  'tests/e2e/accessible-dossier.e2e.ts',
  'tests/e2e/accessible-screens.e2e.ts',
  'tests/e2e/dairi-team.e2e.ts',
  'tests/e2e/intake-hardship.e2e.ts',
  'tests/e2e/accessible-letters.e2e.ts',
  'tests/e2e/pekanbaru-line.e2e.ts',
  'tests/shell/package.e2e.ts',
  'tests/e2e/session.e2e.ts',
  'tests/e2e/guide.e2e.ts',
  'tests/e2e/lists.e2e.ts',
  'tests/nemesis/nemesis.test.ts',
  'tests/torn/torn.test.ts',
  'tests/torture/torture.test.ts',
  'tests/bench/bench.test.ts',
  'tests/backup/backup-calls.test.ts',
  'tests/documents/sheets.test.ts',
  'tests/store/crash.test.ts',
  'tests/backup/full-place.test.ts',
  'tests/sample/sample-office.test.ts',
  'tests/documents/tall-content.test.ts',
  'tests/calls/papers.test.ts',
  'tests/store/mark.test.ts',
  'tests/calls/sessions.test.ts',
  'tests/calls/day-at-the-office.test.ts',
] as const

/** Whose files begin first. One after the other, since a worker changes hands only where the next file is of another project; end to end first, since small files fill the end best. */
const TURNS = ['e2e', 'alone', 'unit']

const root = path.dirname(import.meta.dirname)
const rank = new Map<string, number>(LONGEST.map((file, index) => [path.join(root, file), index]))
const turn = ({ project }: TestSpecification): number => TURNS.indexOf(project.name)
const place = ({ moduleId }: TestSpecification): number => rank.get(path.normalize(moduleId)) ?? LONGEST.length

/** The order of test files: those that take long begin first, so that no worker is left alone with one at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => turn(a) - turn(b) || place(a) - place(b))
  }
}
