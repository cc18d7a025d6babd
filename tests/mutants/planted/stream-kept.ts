import { inFile, type Mutant, planted } from '../mutant.ts'

const [OPENS, REWIND, LANES] = ['tests/sync/open-stream.test.ts', 'tests/sync/rewind.test.ts', 'tests/sync/lanes.test.ts']
const openStream = inFile('electron/store/stream/open-stream.ts')
const chains = inFile('electron/store/stream/own-chains.ts')

/** What has a PC lose of the office's stream what it had, or never send what it did. */
export const streamKeptMutants: readonly Mutant[] = [
  planted('newer-stream-begun-anew', OPENS, openStream('    if (error instanceof DataTooNew) throw error\n', '')),
  planted('damaged-stream-opened-again', OPENS, openStream("  if (isMarkedDamaged(file)) throw new Error('stream.db was found damaged')\n", '')),
  planted('stream-not-on-the-disk', OPENS, openStream("synchronous: 'FULL'", "synchronous: 'NORMAL'")),
  planted('lost-row-behind-one-with-a-place-skipped', REWIND, inFile('electron/store/stream/orphans.ts')('id: (kept[first]?.id ?? 1) - 1,', 'id: (kept[first]?.id ?? 1),')),
  planted('scans-behind-going-back-not-looked-for', REWIND, inFile('electron/store/stream/stream-writer.ts')("      connection.statement((db, arg: Arg<{ g: number }>) => db.updateTable('scan_looked').set({ g: arg('g') }).where('g', '>', arg('g')).compile()),\n", '')),
  planted('long-act-never-sent', LANES, chains('if (size > bytes && last > 0) break', 'if (size > bytes) break')),
  planted('act-cut-in-a-push', LANES, chains('if (signed.has(envelope.seq)) last', 'last')),
]
