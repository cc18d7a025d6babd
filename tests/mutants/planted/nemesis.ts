import { inFile, type Mutant, planted } from '../mutant.ts'

const inFold = inFile('domain/dossier/fold-event.ts')
const inStream = inFile('electron/store/register/stream-fold.ts')

const TAKE = '  #take(row: FoldableEvent, { ownPlace, upTo }: FoldEnds, again: Set<string>): void {\n'

/** What only shows where several real counters work on the same dossiers and do not hear of each other for a while. */
const amongCounters: readonly Mutant[] = [
  planted('conflict-not-kept-at-some-counters', 'nemesis', inFold('  return { ...state, conflicts: [', '  if (process.pid % 2 === 0) return state\n  return { ...state, conflicts: [')),
  planted('pulled-row-skipped-and-cursor-moved-on', 'nemesis', inStream(TAKE, `${TAKE}    if (row.place % 40 === 0) return\n`)),
  planted('giver-goes-on-with-numbers-it-handed-over', 'nemesis', inFile('domain/numbering/hands/in-hand.ts')('.filter(({ holder, state }) => holder === at.self && state', '.filter(({ holder, from, state }) => (holder === at.self || from === at.self) && state')),
  planted('counter-moves-what-another-one-holds', 'nemesis', inFile('electron/calls/dossier/decide-in-act.ts')('if (held) return refuse(held)', `if (held && command.do === 'take') return refuse(held)`)),
]

const inStore = inFile('electron/store/stream/stream-store.ts')
const inScans = inFile('electron/sync/lanes/scan-lane.ts')
const inSequencer = inFile('server/sequence/sequencer.ts')

/** One for most things that call a memory in question. */
const atGraveStrikes: readonly Mutant[] = [
  planted('data-put-back-are-gone-on-with', 'nemesis pc-put-back', inFile('electron/store/device/judge-mark.ts')(`  if (mark.head !== null && !log.has(mark.head)) return 'mark-ahead'\n  return isBehindMark(mark, log.extentOf) ? 'mark-ahead' : null`, '  return null')),
  planted('first-act-of-a-fork-is-left-behind', 'nemesis pc-imaged', inFile('electron/store/device/carry-over.ts')('of actsOf(events)) {', 'of actsOf(events).slice(1)) {')),
  planted('who-keeps-the-name-is-not-told-of-the-copy', 'nemesis pc-cloned', inFile('electron/store/device/standing-warnings.ts')(`=> type === 'device.succeeded' && isServerDevice(device)`, `=> type === 'device.succeeded' && device === this.#log.device`)),
  planted('lost-pc-keeps-what-it-may-have-given', 'nemesis pc-lost', inFile('domain/numbering/hands/apply-to-run.ts')(`if (slice.last !== null) return [{ ...slice, state: 'lost' as const }]`, 'if (slice.last !== null) return [slice]')),
  planted('what-a-revoked-pc-did-counts-at-once', 'nemesis pc-revoked', inFile('electron/store/stream/quarantine.ts')('return revoked <= upTo && place > revoked && !', 'return revoked <= upTo && place > revoked && admissions.length > 0 && !')),
  planted('what-lost-its-place-is-not-kept', 'nemesis server-put-back', inStore('    this.#orphans.keep(page, this.#now())\n', '')),
  planted('new-server-is-thought-to-have-every-scan', 'nemesis server-gone', inScans('  #believed = false\n', '  #believed = true\n'), inScans('const there = this.#believed ? this.#store.unconfirmed(MOST_SCANS - wanted.size - unsent.size).filter((hash) => !wanted.has(hash)) :', 'const there = this.#believed ? [] :')),
  planted('closed-server-still-orders', 'nemesis server-moved', inSequencer("      if (!(await ordersHere(tx, this.#parts.key.publicKey))) return { outcome: 'closed'", "      if (!(await tx.head())) return { outcome: 'closed'")),
  planted('next-place-is-told-nobody', 'nemesis server-moved', inFile('server/sequence/place-here.ts')('  return store.reading(office).placeOf(n)', '  return told === null ? null : store.reading(office).placeOf(n)')),
]

export const nemesisMutants: readonly Mutant[] = [...amongCounters, ...atGraveStrikes]
