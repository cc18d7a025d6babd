import { type Mutant, planted } from '../mutant.ts'

const STORIES = 'tests/domain/numbering/hands/hands.test.ts'
const WALKS = 'tests/domain/numbering/hands/walks.test.ts'
const HANDS = 'domain/numbering/hands/'

const OFFICE = 'tests/sync/numbers.test.ts'
const FOLLOWS = 'tests/sync/numbers-to-follow.test.ts'
const EDGES = 'tests/domain/numbering/hands/edges.test.ts'
const LETTER = 'tests/domain/dossier/number-to-follow.test.ts'
const LOST_CODE = 'tests/sync/lost-code.test.ts'
const PENDING = 'electron/store/hands/pending-moves.ts'

/** What lets two counters give one number, or leaves one that nobody can account for. */
export const handMutants: readonly Mutant[] = [
  planted('one-number-beyond-the-lease', WALKS, { file: `${HANDS}in-hand.ts`, from: 'leaseEnd(at.pulled?.seen ?? 0)', to: 'leaseEnd(at.pulled?.seen ?? 0) + 1' }),
  planted('handed-over-and-still-in-hand', WALKS, { file: `${HANDS}in-hand.ts`, from: 'return without(held, spanOf(move.body))', to: 'return held' }),
  planted('handed-over-by-whoever-says-so', STORIES, { file: `${HANDS}change-hands.ts`, from: `slice.holder === device && slice.state === 'live'`, to: `slice.state === 'live'` }),
  planted('lost-holder-followed-too-closely', WALKS, { file: `${HANDS}apply-to-run.ts`, from: 'const last = leaseEnd(hands.seen)', to: 'const last = hands.seen' }),
  planted('new-holder-without-room', STORIES, { file: `${HANDS}apply-to-run.ts`, from: 'seen: passesEnd ? last : hands.seen, asked', to: 'seen: hands.seen, asked' }),
  planted('slice-of-a-lost-pc-counted-as-live', STORIES, { file: `${HANDS}apply-to-run.ts`, from: `return [{ ...slice, state: 'lost' as const }]`, to: `return [{ ...slice, state: 'live' as const }]` }),
  planted('minutes-over-numbers-in-another-hand', STORIES, { file: `${HANDS}apply-to-run.ts`, from: `state === 'lost' || holder === device`, to: `state === 'lost' || state === 'live'` }),
  planted('numbers-of-the-mark-given-again', WALKS, { file: `${HANDS}succeed.ts`, from: 'beyond.filter((range) => range.run === run)', to: 'beyond.filter((range) => range.run === run && range.last < 0)' }),
  planted('first-hole-of-the-mark-alone-is-lost', EDGES, { file: `${HANDS}succeed.ts`, from: 'beyond.filter((range) => range.run === run)', to: 'beyond.filter((range) => range.run === run).slice(0, 1)' }),
  planted('mark-knows-the-ends-of-a-run-alone', 'tests/sync/lower-slice.test.ts', { file: 'electron/store/mark/marked-numbers.ts', from: 'if (ranges.length > 1) holed[run] = ranges', to: 'if (ranges.length < 1) holed[run] = ranges' }),
  planted('holes-of-a-mark-forgotten-at-an-opening', 'tests/store/mark.test.ts > a number entered from paper', { file: 'electron/store/device/open-device.ts', from: 'holesOf(Object.keys(runs).map(', to: 'holesOf(Object.keys(runs).slice(99).map(' }),
  planted('holes-of-a-mark-that-lags-believed', 'tests/store/mark.test.ts > a number entered from paper', { file: 'electron/store/device/open-device.ts', from: ' && head && found.mark.head?.hash === head.hash ? found.mark.holed', to: ' ? found.mark.holed' }),
  planted('numbers-below-the-last-of-a-log-not-looked-for', 'tests/sync/lower-slice.test.ts', { file: 'electron/store/mark/marked-numbers.ts', from: 'const below = mark.holed && here > 0 ?', to: 'const below = mark.holed && here < 0 ?' }),
  planted('second-opening-takes-the-run', WALKS, { file: `${HANDS}apply-move.ts`, from: 'return office.runs.has(move.body.run) ? office :', to: 'return office.runs.has(move.body.run) && move.body.first < 0 ? office :' }),
  planted('slice-cut-twice-for-one-ask', STORIES, { file: `${HANDS}upkeep.ts`, from: ' && !answered.has(device)', to: '' }),
  planted('stopped-pc-asks-on', STORIES, { file: `${HANDS}upkeep.ts`, from: ' || hasStopped(at)', to: '' }),
  planted('stopped-pc-asks-until-that-is-home', STORIES, { file: `${HANDS}in-hand.ts`, from: `  if (pending.some(({ type }) => type === 'run.closed')) return true\n`, to: `  if (pending.length > 1000) return true\n` }),
  planted('stopped-once-is-stopped-for-ever', STORIES, { file: `${HANDS}in-hand.ts`, from: 'had.at(-1)?.holder !== self', to: 'had.some(({ holder }) => holder !== self)' }),
  planted('closed-slice-goes-on', STORIES, { file: `${HANDS}in-hand.ts`, from: 'without([span], { first: at + 1, last: span.last })', to: '[span]' }),
  planted('passed-over-numbers-not-told', STORIES, { file: `${HANDS}run-account.ts`, from: 'const next = Math.max(first, highest(within(told, span)) + 1)', to: 'const next = first' }),
  planted('hand-over-that-was-carried-over-counts-twice', 'tests/sim/sim.test.ts > a number that was passed on twice', { file: PENDING, from: '    if (!this.#log.counts({ device, seq })) return false\n', to: '' }),
  planted('hand-over-not-sent-yet-forgotten', OFFICE, { file: PENDING, from: 'return [...told, ...this.#usedOf(run, pulled)]', to: 'return [...told.slice(told.length), ...this.#usedOf(run, pulled)]' }),
  planted('numbers-not-sent-yet-given-again', OFFICE, { file: PENDING, from: 'return [...told, ...this.#usedOf(run, pulled)]', to: 'return told' }),
  planted('own-rows-that-come-home-move-no-number', OFFICE, { file: 'electron/store/register/stream-fold.ts', from: 'this.#projector.sequenced(row)', to: 'if (this.#log.placeOf(row.device, row.seq) === null) this.#projector.sequenced(row)' }),
  planted('register-made-anew-without-hands', OFFICE, { file: 'electron/store/register/fold-joined.ts', from: '      projector.sequenced(event)\n', to: '' }),
  planted('number-given-past-the-rules-of-runs', OFFICE, { file: 'electron/store/act/act-transaction.ts', from: 'if (!hands) {', to: `if (!hands || run !== '') {` }),
  planted('paper-number-of-another-hand-entered', OFFICE, { file: `${HANDS}may-record.ts`, from: 'slice.holder !== at.self || isGivenAway', to: 'isGivenAway' }),
  planted('minutes-for-numbers-somebody-may-give', OFFICE, { file: 'electron/calls/numbering/is-open.ts', from: '[...lost, ...passedOver]).length === 0', to: '[...lost, ...passedOver]).length >= 0' }),
  planted('run-opened-by-a-wrong-clock', OFFICE, { file: 'electron/sync/upkeep/upkeep.ts', from: 'const due = isSure ? ', to: 'const due = isSure || !isSure ? ' }),
  planted('run-of-an-own-mark-is-handed-on', OFFICE, { file: 'electron/calls/numbering/hands.ts', from: `  if (!isUnmarked(run)) return refuse(ofOwnMark())\n  const at`, to: '  const at' }),
  planted('run-of-a-lost-code-goes-to-another-pc', LOST_CODE, { file: 'electron/calls/numbering/hands.ts', from: 'to: isUnmarked(run) ? to : null', to: 'to' }),
  planted('run-of-a-lost-code-stays-with-it', LOST_CODE, { file: 'electron/calls/numbering/hands.ts', from: 'isRevoked(hands, from) ? all : all.filter', to: 'all.filter' }),
  planted('code-taken-over-of-a-pc-that-may-go-on', LOST_CODE, { file: 'electron/calls/numbering/hands.ts', from: 'isRevoked(hands, from) ? all : all.filter', to: 'all.length > 0 ? all : all.filter' }),
  planted('account-is-right-with-a-revoked-pc', LOST_CODE, { file: 'electron/calls/numbering/hands-account.ts', from: ' && account.live.every(({ holder }) => !revoked.has(holder))', to: '' }),
  planted('paper-of-a-lost-code-has-ones-own', LOST_CODE, { file: 'electron/calls/numbering/record-number.ts', from: 'run === undefined ? mark : ', to: 'run === undefined ? undefined : ' }),
  planted('whoever-enters-a-lost-codes-number-has-its-run', LOST_CODE, { file: 'electron/calls/numbering/record-number.ts', from: 'if (isFirstOfLost(store, of)) ', to: `if (of === '' && isFirstOfLost(store, of)) ` }),
  planted('code-for-a-book-without-codes', LOST_CODE, { file: 'electron/calls/numbering/record-number.ts', from: 'mark !== undefined && !bearsCodes(store, known)', to: `mark === '' && !bearsCodes(store, known)` }),
  planted('paper-of-a-lost-code-nobody-heard-of-refused', LOST_CODE, { file: `${HANDS}may-record.ts`, from: '(!slice && (at.pulled || isOfLost))', to: '(!slice && at.pulled)' }),
  planted('paper-of-a-code-that-may-come-back-entered', LOST_CODE, { file: 'electron/calls/numbering/paper-codes.ts', from: 'its.every(({ revoked }) => revoked)', to: 'its.every(({ name }) => name)' }),
  planted('lost-pc-by-minutes-of-tomorrow', OFFICE, { file: 'electron/calls/numbering/hands.ts', from: 'if (input.date > todayOf(store, caller)) return', to: `if (input.date === '') return` }),
  planted('taken-over-while-a-number-may-be-unread', 'tests/sync/versions.test.ts > taken over', { file: 'electron/calls/numbering/hands.ts', from: 'if (dossiers.waiting().some((aggregate) => mayTellOfNumbers(aggregate))) return', to: `if (dossiers.waiting().some((aggregate) => aggregate === '' && mayTellOfNumbers(aggregate))) return` }),
  planted('given-from-a-run-taken-over-behind-what-is-unread', 'tests/sync/versions.test.ts > neither given', { file: 'electron/store/hands/unread-moves.ts', from: "(move.type === 'run.taken-over' ? ofAny : ofBook)", to: 'ofBook' }),
  planted('run-passed-on-by-who-does-not-know-where-it-begins', 'tests/sync/versions.test.ts > neither given', { file: 'electron/calls/numbering/hands.ts', from: 'if (at.unsure) return', to: 'if (at.unsure && count !== null) return' }),
  planted('questions-of-a-lost-pc-forgotten', WALKS, { file: `${HANDS}apply-to-run.ts`, from: 'device !== from || letter !== null) }', to: 'device !== from) }' }),
  planted('answered-from-a-question-that-is-void', FOLLOWS, { file: 'electron/sync/upkeep/answer-letters.ts', from: 'asked.run === run && dossier.id', to: 'dossier.id' }),
  planted('asked-too-late-waits-for-ever', FOLLOWS, { file: 'electron/sync/upkeep/answer-letters.ts', from: 'if (pulled === null || endOf(pulled)) return null', to: 'if (asked.run) return null' }),
  planted('answered-beside-who-has-the-run', FOLLOWS, { file: 'electron/sync/upkeep/answer-letters.ts', from: 'if (pulled === null || endOf(pulled)) return null', to: 'if (pulled === null) return null' }),
  planted('second-question-renews-the-first', LETTER, { file: 'domain/dossier/apply-to-documents.ts', from: 'if (standing?.number || standing?.asked) return state', to: 'if (standing?.number) return state' }),
  planted('question-asked-of-a-numbered-letter', LETTER, { file: 'domain/dossier/apply-to-documents.ts', from: 'if (standing?.number || standing?.asked) return state', to: 'if (standing?.asked) return state' }),
  planted('answer-leaves-the-question', LETTER, { file: 'domain/dossier/apply-to-documents.ts', from: 'return asked ? rest : before', to: 'return asked ? before : rest' }),
  planted('reprint-with-number-is-a-copy', LETTER, { file: 'domain/workflow/printable-papers.ts', from: ' && !(paper.unnumbered && letter?.number)', to: '' }),
  planted('reprint-never-done', LETTER, { file: 'domain/dossier/number-to-follow.ts', from: 'every((later) => later.kind !== kind)', to: 'every((later) => later.kind !== kind || !later.unnumbered)' }),
  planted('permit-handed-over-without-its-number', LETTER, { file: 'domain/workflow/effects/hand-over-document.ts', from: 'if (state?.number || !numberingStep', to: 'if (state?.number || state?.asked || !numberingStep' }),
]
