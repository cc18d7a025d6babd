import { inFile, type Mutant, planted } from '../mutant.ts'

const [EDGES, DAYS, OFFICE, CLOCK] = ['tests/domain/numbering/hands/edges.test.ts', 'tests/domain/calendar/working-days.test.ts', 'tests/sync/numbers.test.ts > S-50 B C', 'tests/calls/clock.test.ts > gives no number, promises']
const VOIDS = 'tests/sync/numbers.test.ts > S-41 what a PC voids'
const HANDS = 'domain/numbering/hands/'
const run = inFile(`${HANDS}apply-to-run.ts`)
const record = inFile(`${HANDS}may-record.ts`)
const upkeep = inFile(`${HANDS}upkeep.ts`)

/** One number, or one day, too many or too few where something begins or ends. */
export const numberEdgeMutants: readonly Mutant[] = [
  planted('slices-not-counted-as-seen', EDGES, run('seen: last === null ? hands.seen : Math.max', 'seen: last !== null ? hands.seen : Math.max')),
  planted('last-number-of-the-lease-not-lost', EDGES, run('slice.first <= last ? [{ ...slice, last', 'slice.first < last ? [{ ...slice, last')),
  planted('returned-to-a-lost-keeper', EDGES, run('keeper: hands.keeper === from ? (to ?? from) : hands.keeper', 'keeper: hands.keeper')),
  planted('returned-to-who-was-put-back', EDGES, inFile(`${HANDS}succeed.ts`)('keeper: predecessors.includes(hands.keeper) ? device : hands.keeper', 'keeper: hands.keeper')),
  planted('void-without-having-been-used', EDGES, run('return has(hands.used, move.no) ? { ...hands, voided', 'return move.no > 0 ? { ...hands, voided')),
  planted('first-giver-without-what-came-before', EDGES, inFile(`${HANDS}apply-move.ts`)('Math.min(begins, move.no)', 'begins')),
  planted('entered-one-beyond-the-lease', EDGES, record('slice && no > leaseEnd(at.pulled.seen) ?', 'slice && no > leaseEnd(at.pulled.seen) + 1 ?')),
  planted('entered-one-beyond-the-close', EDGES, record('no > move.body.at)', 'no > move.body.at + 1)')),
  planted('slice-cut-for-oneself', EDGES, upkeep(' && device !== at.self', '')),
  planted('one-slice-for-two', EDGES, upkeep('pending: [...at.pending, ...cuts] })', 'pending: at.pending })')),
  planted('void-of-a-number-that-is-home-not-seen', VOIDS, inFile('electron/store/hands/office-ledger.ts')('?? this.#hands.pendingVoid(row)', '')),
  planted('void-of-a-number-that-is-home-not-counted', VOIDS, inFile('electron/store/hands/office-ledger.ts')('ordered + this.#voidedSince(book)', 'ordered')),
  planted('paper-books-number-again-by-hand', 'tests/sync/first-number.test.ts', inFile('electron/calls/numbering/hands.ts')('!hands.runs().some(({ run }) => runParts(run).book === book)', '!hands.runs().every(({ run }) => runParts(run).book === book)')),
  planted('paper-books-number-every-year', 'tests/sync/first-number.test.ts', inFile('electron/sync/upkeep/openings-due.ts')('hands.runs().some(({ run }) => runParts(run).book === id) ? 1 : firstNumber', 'hands.runs().every(({ run }) => runParts(run).book === id) ? 1 : firstNumber')),
  planted('paper-book-begins-with-one', 'tests/sync/first-number.test.ts', inFile('electron/sync/upkeep/openings-due.ts')('hands.runs().some(({ run }) => runParts(run).book === id) ? 1 : firstNumber', 'hands.runs().length > 0 ? 1 : firstNumber')),
  planted('account-one-number-too-long', EDGES, inFile(`${HANDS}run-account.ts`)('slice.last ?? slice.first - 1', 'slice.last ?? slice.first')),
  planted('taken-up-run-begins-with-the-last-on-paper', EDGES, { file: 'domain/numbering/hands/apply-move.ts', from: 'move.gap?.first ?? move.last + 1', to: 'move.gap?.first ?? move.last' }),
  planted('marked-run-opened', EDGES, upkeep(' || !isUnmarked(at.run)', '')),
  planted('handed-over-to-oneself', OFFICE, inFile('electron/calls/numbering/hands.ts')("hands.nameOf(to) === '' || hands.isSelf(to))", "hands.nameOf(to) === '')")),
  planted('next-years-run-stays-with-the-lost-pc', 'tests/sync/numbers.test.ts > S-52 next year', inFile('electron/calls/numbering/hands.ts')('runParts(run).year >= year', 'runParts(run).year === year')),
  planted('taken-over-by-a-clock-in-doubt', CLOCK, inFile('electron/calls/numbering/hands.ts')("  'hands.takeOver': (input, caller) => {\n    const doubt = doubtNow(store, caller.now)\n    if (doubt) return", "  'hands.takeOver': (input, caller) => {\n    const doubt = doubtNow(store, caller.now)\n    if (doubt && input.from === input.to) return")),
  planted('opened-by-a-clock-in-doubt', CLOCK, inFile('electron/calls/numbering/hands.ts')("  'hands.open': ({ book }, caller) => {\n    const doubt = doubtNow(store, caller.now)\n    if (doubt) return", "  'hands.open': ({ book }, caller) => {\n    const doubt = doubtNow(store, caller.now)\n    if (doubt && book.length === 0) return")),
  planted('mark-goes-back-with-a-number-from-paper', 'tests/store/mark-slots.test.ts', inFile('electron/store/mark/marked-numbers.ts')('Math.max(runs[run]?.[1] ?? last, last)', 'last')),
  planted('last-day-of-a-span-left-out', 'tests/calls/jobs.test.ts', inFile('electron/calls/desk/register-query.ts')('before: endOfDate(to, zone)', 'before: startOfDate(to, zone)')),
  planted('holiday-on-the-last-day-not-told', DAYS, inFile('domain/calendar/working-days.ts')('day > start && day <= end && calendar', 'day > start && day < end && calendar')),
  planted('number-promised-where-none-is-given', 'tests/calls/recovery.test.ts', inFile('electron/calls/dossier/actions.ts')('return obstacle ? {', 'return store.numbers.next(request).text === \'\' ? {')),
  planted('asked-number-told-as-given', 'tests/calls/history.test.ts', inFile('electron/calls/dossier/history.ts')('asks: asks.has(event.command)', 'asks: asks.size < 0')),
  planted('answered-number-told-as-this-pcs', 'tests/sync/numbers-to-follow.test.ts', inFile('electron/calls/numbering/giver-name.ts')('pcName(store, device ?? store.device)', 'pcName(store, store.device)')),
]
