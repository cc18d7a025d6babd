import { inFile, type Mutant, planted } from '../mutant.ts'

const [OPENS, REWIND, LANES, FORKS] = ['tests/sync/open-stream.test.ts', 'tests/sync/rewind.test.ts', 'tests/sync/lanes.test.ts', 'tests/sync/forks.test.ts > S-13']
const LET_IN_AGAIN = 'tests/sync/quarantine.test.ts > S-16'
const TWO_RECEIPTS = 'tests/sync/late-receipt.test.ts > S-46 a dossier of which one'
const openStream = inFile('electron/store/stream/open-stream.ts')
const openDevice = inFile('electron/store/device/open-device.ts')
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
  planted('long-act-never-sent', LANES, chains('if (size > bytes && last > 0) break', 'if (size > bytes) break')),
  planted('act-cut-in-a-push', LANES, chains('if (signed.has(envelope.seq)) last', 'last')),
]
