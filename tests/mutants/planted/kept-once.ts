import { inFile, type Mutant, planted } from '../mutant.ts'

const [SEAL, SLOTS, CLOCK, GAPS, HANDS, HOLIDAYS] = ['tests/store/seal.test.ts', 'tests/store/mark-slots.test.ts', 'tests/domain/clock/clock-doubt.test.ts', 'tests/store/incarnation-faults.test.ts', 'tests/domain/numbering/hands/edges.test.ts', 'tests/domain/calendar/shipped-holidays.test.ts']
const check = inFile('electron/store/verify/check-data.ts')
const mark = inFile('electron/store/mark/mark-of-use.ts')
const extents = inFile('electron/store/numbers/run-extents.ts')
const queues = inFile('electron/calls/desk/queues.ts')
const applied = inFile('domain/numbering/hands/apply-move.ts')
const warnings = inFile('domain/calendar/calendar-warnings.ts')

/** What is taken as known though nobody looked, and what the worst, the last or the first of several hides. */
export const keptOnceMutants: readonly Mutant[] = [
  planted('sealed-in-spite-of-what-was-found', `${SEAL} > what was found once`, check('if (findings.length === 0 && !quick) keepToday', 'if (!quick) keepToday')),
  planted('quick-check-seals', `${SEAL} > a quick check`, check('if (findings.length === 0 && !quick) keepToday', 'if (findings.length === 0) keepToday')),
  planted('quick-check-witnesses', `${SEAL} > a quick check`, inFile('electron/store/verify/check-stretch.ts')('quick || faults.length > 0 ? null', 'faults.length > 0 ? null')),
  planted('witness-believed-by-a-check-of-everything', 'tests/store/witness.test.ts > a check of everything', inFile('electron/store/verify/witnessed-chain.ts')('const known = every ? new Map', 'const known = every && most < 0 ? new Map')),
  planted('broken-index-of-the-stream-not-told', 'tests/store/joined-check.test.ts > a page of an index', check('...ofRegister.findings, ...ofStream.findings])', '...ofRegister.findings])')),
  planted('mark-keeps-to-one-slot', SLOTS, mark('this.#slot = otherThan(this.#slot)', 'this.#slot = 1')),
  planted('mark-goes-on-in-a-file-another-took-the-place-of', SLOTS, mark('    this.#open.clear()', '    if (!this.#syncing) this.#open.clear()')),
  planted('mark-closed-unsynced', SLOTS, mark('for (const { handle } of this.#open.values()) fsyncSync(handle)\n    })', 'void fsyncSync\n    })')),
  planted('run-known-without-its-lost-numbers', GAPS, extents("\n      union all select min(first), max(last) from number_gap where run = ${knownText(arg('run'))})", ')')),
  planted('run-of-nothing-but-lost-numbers-not-known', GAPS, extents(" union all select min(run) from number_gap where run > ${arg('run')})", ')')),
  planted('run-in-hand-resumed-again', GAPS, inFile('electron/store/act/number-recovery.ts')('    if (inHand.has(run)) throw new Error(`run ${run} is in hand`)\n', '')),
  planted('vouched-for-goes-back', CLOCK, inFile('domain/clock/trusted-after.ts')('return event.at > trusted ? event.at : trusted', 'return event.at')),
  planted('clock-a-day-later-in-doubt', CLOCK, inFile('domain/clock/clock-doubt.ts')('passed > AHEAD_DAYS * DAY', 'passed >= (AHEAD_DAYS + 1) * DAY')),
  planted('every-run-begins-behind-the-paper-book', HANDS, applied('new Map([...office.firstNumbers].filter(([id]) => id !== runParts(hands.run).book))', 'office.firstNumbers')),
  planted('first-number-told-later-counts', HANDS, applied('return hasRun || firstNumber === 1', 'return firstNumber === 1')),
  planted('act-stands-as-its-last-event', 'tests/calls/marks-of.test.ts', inFile('electron/calls/sync/marks-of.ts')('before && WORST.indexOf(before) < WORST.indexOf(now) ? before : now', 'now')),
  planted('late-disposition-hidden-by-a-later-one', 'tests/calls/dispositions.test.ts', queues('byDossier.get(dossier) === true || lateDays', 'lateDays')),
  planted('conflicts-for-everybody', 'tests/sync/three-counters.test.ts > S-40', queues('reading.store.sync && maySupervise(officer)', 'reading.store.sync')),
  planted('unit-as-late-as-its-last-dossier', 'tests/calls/lists.test.ts > a unit is as late', inFile('electron/calls/lists/late-list.ts')('latest: Math.max(sum.latest, due.lateDays)', 'latest: due.lateDays')),
  planted('year-known-by-its-collective-leave', HOLIDAYS, warnings("filter((holiday) => holiday.kind === 'national')", "filter((holiday) => holiday.name !== '')")),
  planted('doubtful-holiday-on-the-first-day-not-told', HOLIDAYS, warnings('holiday.unverified && holiday.date >= from', 'holiday.unverified && holiday.date > from')),
]
