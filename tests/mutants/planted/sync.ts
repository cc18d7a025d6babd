import { type Mutant, planted } from '../mutant.ts'

const ALTERED = 'tests/sync/altered-stream.test.ts'
const VERSIONS = 'tests/sync/versions.test.ts'
const THREE = 'tests/sync/three-counters.test.ts'
const LANES = 'tests/sync/lanes.test.ts'
const FOLD = 'electron/store/register/stream-fold.ts'

/** What makes several counters' registers come apart, or loses what one of them did. */
export const syncMutants: readonly Mutant[] = [
  planted('transition-applies-whatever-it-builds-upon', THREE, { file: 'domain/dossier/fold-event.ts', from: ' && transitionApplies(base, state.lastTransition)) return', to: ' && transitionApplies(base, base)) return' }),
  planted('conflict-not-kept', THREE, { file: 'domain/dossier/fold-event.ts', from: '...(state.conflicts ?? []), {', to: '...(state.conflicts ?? []), ...[].map(() => state), ...[{' }, { file: 'domain/dossier/fold-event.ts', from: 'at, officerName }] }', to: 'at, officerName }].slice(1)] }' }),
  planted('own-pending-not-folded-again', THREE, { file: FOLD, from: 'if (this.#pendingOf(aggregate, g, ownPlace).length > 0) again.add(aggregate)', to: 'if (g < 0) again.add(aggregate)' }),
  planted('own-event-folded-twice-when-it-comes-home', THREE, { file: FOLD, from: 'if (own !== null && own <= ownPlace) {', to: 'if (own !== null && own > ownPlace) {' }),
  planted('names-as-they-are-now', THREE, { file: 'electron/store/stream/officer-names.ts', from: 'namings.findLast((naming) => isBefore(naming, place))', to: 'namings.findLast((naming) => isBefore(naming, place) || naming.name.length > 0)' }),
  planted('renamed-officer-keeps-the-old-name-in-pending-acts', THREE, { file: FOLD, from: `if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, `, to: `if (kind === 'officer' && g < 0) for (const named of this.#pendingActsOf(id as OfficerId, g, ` }),
  planted('renamed-officer-passed-over-where-the-own-name-comes-home-too', THREE, { file: FOLD, from: `if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, `, to: `if (kind === 'officer' && !again.has(aggregate)) for (const named of this.#pendingActsOf(id as OfficerId, g, ` }),
  planted('move-applies-behind-what-is-not-read', VERSIONS, { file: 'domain/dossier/fold-event.ts', from: 'return isTransition(event.type) ? foldUnread(state, ref) :', to: 'return isTransition(event.type) && state.waiting === undefined ? foldUnread(state, ref) :' }),
  planted('later-version-read-as-this-one', VERSIONS, { file: 'domain/log/known-events.ts', from: 'typeVersion <= (known[type] ?? 0)', to: 'typeVersion >= (known[type] ?? 0)' }),
  planted('unread-dossier-is-moved', `${VERSIONS} > waits where it stands`, { file: 'domain/workflow/decide.ts', from: 'return waits && decided.ok &&', to: 'return waits && decided.ok && decided.value.length === 0 &&' }),
  planted('upgraded-and-not-folded-anew', `${VERSIONS} > after the upgrade`, { file: 'electron/store/register/register.ts', from: ' && !this.#waiting.isKnownNow(this.#knows)', to: ' && this.#waiting.isKnownNow(this.#knows) !== null' }),
  planted('setting-of-a-later-loket-set-over', `${VERSIONS} > what begins with such an event`, { file: 'electron/store/act/act-transaction.ts', from: '    if (this.#resources.awaitsUpgrade(aggregate)) throw new AwaitsUpgrade()\n', to: '' }, { file: 'electron/store/act/act-transaction.ts', from: `import { AwaitsUpgrade } from '../contract/awaits-upgrade.ts'\n`, to: '' }),
  planted('dossier-of-a-later-loket-begun-with-what-follows', `${VERSIONS} > what begins with such an event`, { file: 'electron/store/dossiers/folds.ts', from: 'if (fold.unopened) return', to: 'if (fold.unopened && fold.broken) return' }),
  planted('kept-rows-never-looked-at-again', `${ALTERED} > a body`, { file: 'electron/sync/office/office-lanes.ts', from: 'if (idle) looked =', to: 'if (idle && looked < 0) looked =' }),
  planted('kept-bodies-not-held-against-their-hash', `${ALTERED} > a body`, { file: 'domain/stream/first-altered.ts', from: ' || rowFault(row, envelope.seq, envelope.prevHash, undefined, asItself) !== null', to: ` || rowFault(row, envelope.seq, envelope.prevHash, undefined, asItself) === 'missing'` }),
  planted('order-of-kept-rows-not-held-against-its-hash', `${ALTERED} > the order`, { file: 'domain/stream/first-altered.ts', from: 'point.hash !== hash', to: `hash === ''` }),
  planted('altered-rows-fetched-again-in-silence', `${ALTERED} > a body`, { file: 'electron/store/stream/stream-store.ts', from: '    this.#altered({ from, upTo: this.#reader.head().g })\n', to: '' }),
  planted('revoked-pc-never-comes-back', 'tests/sync-http/revoked-pc.test.ts', { file: 'electron/sync/office/join-office.ts', from: `if (saidIn(error) !== 'device-revoked') throw error`, to: `if (saidIn(error) !== 'device-revoked' || newcomer.device !== '') throw error` }),
  planted('who-was-let-in-anew-does-not-take-over', 'tests/sync-http/revoked-pc.test.ts', { file: 'electron/store/device/prepared-device.ts', from: 'if (!joined || devices.includes(joined.device)) return null', to: `if (!joined || joined.device !== '') return null` }),
  planted('others-conflicts-counted-as-own', `${THREE} > two act on one dossier`, { file: 'electron/calls/sync/standing-of.ts', from: 'own.has(ref.device)', to: 'own.size > 0 && ref.seq > 0' }),
  planted('push-from-memory', LANES, { file: 'electron/sync/engine/push-lane.ts', from: `if (outcome === 'stored' || outcome === 'gap') store.tell(end, request.of)`, to: `if (outcome === 'stored') store.tell(end, request.of)` }),
  planted('push-never-smaller', LANES, { file: 'electron/sync/engine/push-lane.ts', from: 'Math.max(LEAST, this.#bytes / 2)', to: 'Math.max(LEAST, this.#bytes)' }),
  planted('pulled-and-not-folded', THREE, { file: 'electron/sync/engine/pull-lane.ts', from: '    while (store.fold());\n', to: '' }),
  planted('answer-of-a-stranger-taken', LANES, { file: 'electron/sync/engine/pull-lane.ts', from: '!verifyHead(answer.stream)', to: `!verifyHead(answer.stream) && answer.outcome === 'differs'` }),
  planted('sample-pcs-do-not-take-turns', 'tests/sample/several-pcs.test.ts', { file: 'electron/open-sample.ts', from: 'await sampleTurn(start.sampleServer)', to: '{ release: () => undefined }' }),
  planted('what-waits-is-not-counted-anew-after-an-act', 'tests/renderer/host/topics.test.ts', { file: 'renderer/host/topics.ts', from: `'sync.standing': ['sync', 'dossiers', `, to: `'sync.standing': ['sync', ` }),
]
