import { type Edit, inFile, type Mutant, planted } from '../mutants/mutant.ts'

const FOLD = inFile('electron/store/register/stream-fold.ts')
const REGISTER = inFile('electron/store/register/register.ts')
const PUSH = inFile('electron/sync/engine/push-lane.ts')
const PULL = inFile('electron/sync/engine/pull-lane.ts')
const ADMIT = inFile('domain/stream/admit-batch.ts')
const NAMES = inFile('electron/store/stream/officer-names.ts')
const READER = inFile('electron/store/stream/stream-reader.ts')
const RUN = inFile('domain/numbering/hands/apply-to-run.ts')
const QUARANTINE = inFile('electron/store/stream/quarantine.ts')
const HANDS = inFile('domain/numbering/hands/in-hand.ts')

const bug = (name: string, ...edits: readonly Edit[]): Mutant => planted(name, 'simulate', ...edits)

/** Bugs of the protocol, each to be found by one of the simulator's seeds. */
export const protocolMutants: readonly Mutant[] = [
  bug('batch-stored-again', ADMIT('rows.filter(({ envelope }) => envelope.seq > known.end.seq)', 'rows.filter(({ envelope }) => envelope.seq > 0)')),
  bug('batch-that-repeats-is-a-fork', ADMIT('if (known.hashOf(after.seq) !== after.hash)', 'if (known.end.seq !== after.seq || known.hashOf(after.seq) !== after.hash)')),
  bug('batch-not-stored-as-one', inFile('server/store/open-sqlite-store.ts')('db.transaction().execute((tx) => work(new KyselyWriter(tx, office)))', 'work(new KyselyWriter(db, office))')),
  bug('page-cut-in-the-middle-of-an-act', inFile('server/store/kysely-reader.ts')('if (row.signed === 1) last = row.g', 'last = row.g')),
  bug('stretch-goes-on-over-another-pc', inFile('domain/stream/stretches-of.ts')(' && last.envelope.device === next.envelope.device', '')),
  bug('sent-before-it-was-answered-and-never-asked-after', PUSH('const { outcome, end, stream } = await wire.push(request, abort)', 'if (request.events.length > 0 && !request.of) store.tell(store.ownEnd())\n      const { outcome, end, stream } = await wire.push(request, abort)'), PUSH('if (heard || this.#parts.store.waiting().sent === 0) {', 'if (heard || this.#parts.store.waiting().sent >= 0) {')),
  bug('pulled-and-not-folded', PULL('    while (store.fold());\n', '')),
  bug('act-on-the-disk-only-later', inFile('electron/store/log/open-log.ts')(`readonly: false, synchronous: 'FULL'`, `readonly: false, synchronous: 'NORMAL'`)),
  bug('page-not-folded-as-one', REGISTER('this.#connection.transaction(() => fold.apply(rows, applied?.place ?? 0)).g', 'fold.apply(rows, applied?.place ?? 0).g')),
  bug('own-acts-not-caught-up', REGISTER('for (let done = this.#applied.read()?.place ?? 0; done < total; ) {', 'for (let done = this.#applied.read()?.place ?? 0; done + 1 < total; ) {')),
  bug('transition-applies-whatever-it-builds-upon', inFile('domain/dossier/fold-event.ts')(' || transitionApplies(base, state.lastTransition)) return', ' || transitionApplies(base, base)) return')),
  bug('conflict-not-kept', inFile('domain/dossier/fold-event.ts')('...(state.conflicts ?? []), {', '...(state.conflicts ?? []), ...[].map(() => state), ...[{'), inFile('domain/dossier/fold-event.ts')('at, officerName }] }', 'at, officerName }].slice(1)] }')),
  bug('own-pending-not-folded-again', FOLD('if (this.#pendingOf(aggregate, g, ownPlace).length > 0) again.add(aggregate)', 'if (g < 0) again.add(aggregate)')),
  bug('own-event-folded-twice-when-it-comes-home', FOLD('if (own !== null && own <= ownPlace) {', 'if (own !== null && own > ownPlace) {')),
  bug('own-pending-lost-where-it-is-folded-again', FOLD('[...sequenced, ...pending], (event)', '[...sequenced], (event)')),
  bug('pending-is-what-is-not-here-at-all', FOLD('return g === null || g > upTo', 'return g === null')),
  bug('settings-stand-as-they-came', FOLD(`if (kind !== 'dossier') again.add(aggregate)`, `if (kind === 'dossier') return`)),
  bug('names-as-they-are-now', NAMES('namings.findLast((naming) => isBefore(naming, place))', 'namings.findLast((naming) => isBefore(naming, place) || naming.name.length > 0)')),
  bug('names-remembered-from-the-last-page', FOLD('    this.#names.forget()\n', '')),
  bug('renamed-officer-keeps-the-old-name-in-pending-acts', FOLD(`if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, `, `if (kind === 'officer' && g < 0) for (const named of this.#pendingActsOf(id as OfficerId, g, `)),
  bug('renamed-officer-passed-over-where-the-own-name-comes-home-too', FOLD(`if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, `, `if (kind === 'officer' && !again.has(aggregate)) for (const named of this.#pendingActsOf(id as OfficerId, g, `)),
  bug('name-that-is-held-stays-on-what-was-done-since', FOLD(`if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, row.place, ownPlace))`, `if (kind === 'dossier') for (const named of this.#pendingActsOf(id as OfficerId, row.place, ownPlace))`)),
  bug('history-ordered-by-clocks', READER(`.where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('g')`, `.where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('wall_time')`)),
  bug('numbers-just-given-forgotten', HANDS('...pending.flatMap((move) => takenBy(move, run))]', '...pending.slice(1).flatMap((move) => takenBy(move, run))]')),
  bug('handed-over-and-still-in-hand', HANDS('return without(held, spanOf(move.body))', 'return held')),
  bug('put-back-server-never-asked-again', PUSH('if (heard || this.#parts.store.waiting().sent === 0) {', 'if (heard || this.#parts.store.waiting().sent >= 0) {')),
  bug('put-back-server-gets-nothing-back', PULL('if (head.g < store.head().g && store.hashAt(head.g) === head.hash) {', 'if (head.g < 0) {')),
  bug('orders-before-it-has-what-came-before-its-term', inFile('server/sequence/terms-here.ts')(' && head.point.g >= term.start.g', '')),
  bug('fork-goes-unnoticed', inFile('electron/store/stream/stream-store.ts')('forksOf(this.#log, this.#reader, devices).length > 0', 'forksOf(this.#log, this.#reader, devices).length < 0')),
  bug('revoked-counts-all-the-same', QUARANTINE('return revoked <= upTo && place > revoked', 'return revoked > upTo && place > revoked')),
  bug('admitted-and-held-all-the-same', QUARANTINE('admission.g <= upTo && seq <= admission.upTo', 'admission.g < 0 && seq <= admission.upTo')),
  bug('revoked-admits-itself', QUARANTINE(' && event.device !== device && event.body !== null)', ' && event.body !== null)')),
  bug('taken-over-without-the-lease', RUN('const last = leaseEnd(hands.seen)', 'const last = hands.seen')),
  bug('lost-pc-keeps-its-slices', RUN("if (slice.last !== null) return [{ ...slice, state: 'lost' as const }]", 'if (slice.last !== null) return [slice]')),
  bug('upgraded-and-not-folded-anew', REGISTER(' && !this.#waiting.isKnownNow(this.#knows)', '')),
  bug('given-twice-and-not-shown', RUN('twins: [...new Set([...hands.twins, no])]', 'twins: hands.twins')),
]
