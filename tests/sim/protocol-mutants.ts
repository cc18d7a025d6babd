import { type Mutant, planted } from '../mutants/mutant.ts'

const SIM = 'simulate'
const FOLD = 'electron/store/register/stream-fold.ts'
const REGISTER = 'electron/store/register/register.ts'
const PUSH = 'electron/sync/engine/push-lane.ts'
const PULL = 'electron/sync/engine/pull-lane.ts'
const ADMIT = 'domain/stream/admit-batch.ts'
const NAMES = 'electron/store/stream/officer-names.ts'
const READER = 'electron/store/stream/stream-reader.ts'
const HANDS = 'domain/numbering/hands/in-hand.ts'

/** Bugs of the protocol, each to be found by one of the simulator's seeds. */
export const protocolMutants: readonly Mutant[] = [
  planted('batch-stored-again', SIM, { file: ADMIT, from: 'rows.filter(({ envelope }) => envelope.seq > known.end.seq)', to: 'rows.filter(({ envelope }) => envelope.seq > 0)' }),
  planted('batch-that-repeats-is-a-fork', SIM, { file: ADMIT, from: 'if (known.hashOf(after.seq) !== after.hash)', to: 'if (known.end.seq !== after.seq || known.hashOf(after.seq) !== after.hash)' }),
  planted('batch-not-stored-as-one', SIM, { file: 'server/store/open-sqlite-store.ts', from: 'db.transaction().execute((tx) => work(new KyselyWriter(tx, office)))', to: 'work(new KyselyWriter(db, office))' }),
  planted('page-cut-in-the-middle-of-an-act', SIM, { file: 'server/store/kysely-reader.ts', from: 'if (row.signed === 1) last = row.g', to: 'last = row.g' }),
  planted('stretch-goes-on-over-another-pc', SIM, { file: 'domain/stream/stretches-of.ts', from: ' && last.envelope.device === next.envelope.device', to: '' }),
  planted('sent-before-it-was-answered', SIM, { file: PUSH, from: 'const { outcome, end, stream } = await wire.push(request, abort)', to: 'if (request.events.length > 0 && !request.of) store.tell(store.ownEnd())\n      const { outcome, end, stream } = await wire.push(request, abort)' }),
  planted('pulled-and-not-folded', SIM, { file: PULL, from: '    while (store.fold());\n', to: '' }),
  planted('page-on-the-disk-only-later', SIM, { file: 'electron/store/stream/open-stream.ts', from: `synchronous: 'FULL'`, to: `synchronous: 'NORMAL'` }),
  planted('act-on-the-disk-only-later', SIM, { file: 'electron/store/log/open-log.ts', from: `readonly: false, synchronous: 'FULL'`, to: `readonly: false, synchronous: 'NORMAL'` }),
  planted('page-not-folded-as-one', SIM, { file: REGISTER, from: 'this.#connection.transaction(() => fold.apply(rows, applied?.place ?? 0)).g', to: 'fold.apply(rows, applied?.place ?? 0).g' }),
  planted('own-acts-not-caught-up', SIM, { file: REGISTER, from: 'for (let done = this.#applied.read()?.place ?? 0; done < total; ) {', to: 'for (let done = this.#applied.read()?.place ?? 0; done + 1 < total; ) {' }),
  planted('transition-applies-whatever-it-builds-upon', SIM, { file: 'domain/dossier/fold-event.ts', from: ' || transitionApplies(base, state.lastTransition)) return', to: ' || transitionApplies(base, base)) return' }),
  planted('conflict-not-kept', SIM, { file: 'domain/dossier/fold-event.ts', from: '...(state.conflicts ?? []), {', to: '...(state.conflicts ?? []), ...[].map(() => state), ...[{' }, { file: 'domain/dossier/fold-event.ts', from: 'at, officerName }] }', to: 'at, officerName }].slice(1)] }' }),
  planted('own-pending-not-folded-again', SIM, { file: FOLD, from: 'if (this.#pendingOf(aggregate, g, ownPlace).length > 0) again.add(aggregate)', to: 'if (g < 0) again.add(aggregate)' }),
  planted('own-event-folded-twice-when-it-comes-home', SIM, { file: FOLD, from: 'if (own !== null && own <= ownPlace) {', to: 'if (own !== null && own > ownPlace) {' }),
  planted('own-pending-lost-where-it-is-folded-again', SIM, { file: FOLD, from: '[...sequenced, ...pending], (event)', to: '[...sequenced], (event)' }),
  planted('pending-is-what-is-not-here-at-all', SIM, { file: FOLD, from: 'return g === null || g > upTo', to: 'return g === null' }),
  planted('settings-stand-as-they-came', SIM, { file: FOLD, from: `if (kind !== 'dossier') again.add(aggregate)`, to: `if (kind === 'dossier') return` }),
  planted('names-as-they-are-now', SIM, { file: NAMES, from: 'namings.findLast((naming) => isBefore(naming, place))', to: 'namings.findLast((naming) => isBefore(naming, place) || naming.name.length > 0)' }),
  planted('names-remembered-from-the-last-page', SIM, { file: FOLD, from: '    this.#names.forget()\n', to: '' }),
  planted('renamed-officer-keeps-the-old-name-in-pending-acts', SIM, { file: FOLD, from: `if (kind === 'officer') for`, to: `if (kind === 'officer' && g < 0) for` }),
  planted('renamed-officer-passed-over-where-the-own-name-comes-home-too', SIM, { file: FOLD, from: `if (kind === 'officer') for`, to: `if (kind === 'officer' && !again.has(aggregate)) for` }),
  planted('history-ordered-by-clocks', SIM, { file: READER, from: `.where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('g')`, to: `.where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('wall_time')` }),
  planted('numbers-just-given-forgotten', SIM, { file: HANDS, from: '...pending.flatMap((move) => takenBy(move, run))]', to: '...pending.slice(1).flatMap((move) => takenBy(move, run))]' }),
  planted('handed-over-and-still-in-hand', SIM, { file: HANDS, from: 'return without(held, spanOf(move.body))', to: 'return held' }),
]
