import { inFile, type Mutant, planted } from '../mutant.ts'

const [OPENS, REWIND, LANES, FORKS] = ['tests/sync/open-stream.test.ts', 'tests/sync/rewind.test.ts', 'tests/sync/lanes.test.ts', 'tests/sync/forks.test.ts > S-13']
const LET_IN_AGAIN = 'tests/sync/quarantine.test.ts > S-16'
const [ONCE_MORE, WAITED] = ['tests/sync/in-parts.test.ts > S-22 a server put back once more', 'tests/sync/versions.test.ts > S-44 what waited']
const TWO_RECEIPTS = 'tests/sync/late-receipt.test.ts > S-46 a dossier of which one'
const openStream = inFile('electron/store/stream/open-stream.ts')
const openDevice = inFile('electron/store/device/open-device.ts')
const projector = inFile('electron/store/register/projector.ts')
const quarantine = inFile('electron/store/stream/quarantine.ts')
const carry = inFile('electron/store/device/carry-over.ts')
const chains = inFile('electron/store/stream/own-chains.ts')

/** What has a PC lose of the office's stream what it had, or never send what it did. */
export const streamKeptMutants: readonly Mutant[] = [
  planted('newer-stream-begun-anew', OPENS, openStream('    if (error instanceof DataTooNew) throw error\n', '')),
  planted('damaged-stream-opened-again', OPENS, openStream("  if (isMarkedDamaged(file)) throw new Error('stream.db was found damaged')\n", '')),
  planted('stream-not-on-the-disk', OPENS, openStream("synchronous: 'FULL'", "synchronous: 'NORMAL'")),
  planted('lost-row-behind-one-with-a-place-skipped', REWIND, inFile('electron/store/stream/orphans.ts')('id: (kept[first]?.id ?? 1) - 1,', 'id: (kept[first]?.id ?? 1),')),
  planted('scans-behind-going-back-not-looked-for', REWIND, inFile('electron/store/stream/stream-writer.ts')("      connection.statement((db, arg: Arg<{ g: number }>) => db.updateTable('scan_looked').set({ g: arg('g') }).where('g', '>', arg('g')).compile()),\n", '')),
  planted('said-of-a-stream-that-is-gone', REWIND, inFile('electron/store/stream/stream-writer.ts')("      connection.statement((db) => db.deleteFrom('said_head').compile()),\n", '')),
  planted('taken-back-up-to-the-first-of-several-terms', 'tests/server/adopt.test.ts', inFile('server/sequence/adopt-page.ts')('start.g > (last?.g ?? 0)', 'start.g < (last?.g ?? Number.MAX_SAFE_INTEGER)')),
  planted('one-held-receipt-holds-the-dossier', TWO_RECEIPTS, quarantine('.filter((aggregate) => !this.#stream.ofAggregate(aggregate, upTo).some(isBegun))', '.filter((aggregate) => isBegun !== null && aggregate.length > 0)')),
  planted('held-receipt-begins-the-dossier', 'tests/sync/late-receipt.test.ts > S-46 a receipt that is admitted', quarantine('isReceipt(row) && !this.#isBehindRevocation(row, upTo)', 'isReceipt(row)')),
  planted('carried-over-is-what-a-pc-said-of-itself', FORKS, carry("aggregate.startsWith('device:') &&", "aggregate === '' &&")),
  planted('forked-once-more-and-counted-up-to-the-first', FORKS, inFile('electron/store/device/carried-chains.ts')('other.after - one.after', 'one.after - other.after')),
  planted('forked-once-more-and-carried-over-once-more', FORKS, carry(' && log.reader.counts(envelope)', '')),
  planted('restored-to-when-it-came-back-and-holds-its-runs', LET_IN_AGAIN, openDevice(" && !prepared ? 'goes-on'", " ? 'goes-on'")),
  planted('restored-to-when-it-came-back-and-begins-that-name-anew', LET_IN_AGAIN, inFile('electron/store/device/prepared-device.ts')('if (prepared && prepared.device !== marked) return', 'if (prepared) return')),
  planted('restored-to-when-it-came-back-and-begins-that-name-at-the-next-start', LET_IN_AGAIN, inFile('electron/store/device/reopen-device.ts')('    if (meanwhile) incarnations.add(meanwhile, now)\n', '    void meanwhile\n')),
  planted('revoked-before-its-first-act-for-good', LET_IN_AGAIN, openDevice('letInAgain(log, folders.keys, now) ?? current.device', 'current.device')),
  planted('gone-back-once-more-and-the-rest-forgotten', ONCE_MORE, inFile('electron/store/register/folded-again.ts')('[...new Set([...this.#aggregates, ...touched])]', '[...touched]')),
  planted('gone-back-to-a-place-that-was-not-folded-yet', ONCE_MORE, inFile('electron/store/register/register.ts')('const upTo = Math.min(folded, g)', 'const upTo = Math.max(0, g)')),
  planted('believed-though-the-word-lost-its-place', REWIND, inFile('electron/sync/engine/pull-lane.ts')("    trust?.reload()\n    return { did: 'rewound'", "    return { did: 'rewound'")),
  planted('waits-though-it-lost-its-place', WAITED, projector('    this.#waiting.drop(aggregate)\n', '')),
  planted('setting-read-again-and-waiting-no-more', WAITED, projector('    for (const event of events) if (!this.#knows(event)) this.#waiting.add(event)\n', '')),
  planted('long-act-never-sent', LANES, chains('if (size > bytes && last > 0) break', 'if (size > bytes) break')),
  planted('act-cut-in-a-push', LANES, chains('if (signed.has(envelope.seq)) last', 'last')),
]
