import { inFile, type Mutant, planted } from '../mutant.ts'

const inFold = inFile('domain/dossier/fold-event.ts')
const inStream = inFile('electron/store/register/stream-fold.ts')

const TAKE = '  #take(row: FoldableEvent, { ownPlace, upTo }: FoldEnds, again: Set<string>): void {\n'

/** What only shows where several real counters work on the same dossiers and do not hear of each other for a while. */
export const nemesisMutants: readonly Mutant[] = [
  planted('conflict-not-kept-at-some-counters', 'nemesis', inFold('  return { ...state, conflicts: [', '  if (process.pid % 2 === 0) return state\n  return { ...state, conflicts: [')),
  planted('pulled-row-skipped-and-cursor-moved-on', 'nemesis', inStream(TAKE, `${TAKE}    if (row.place % 40 === 0) return\n`)),
]
