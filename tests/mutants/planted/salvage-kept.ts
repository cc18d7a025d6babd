import { inFile, type Mutant, planted } from '../mutant.ts'

const SALVAGE = 'tests/store/salvage.test.ts'
const [KEEPS, WAL, DAMAGE] = ['tests/store/salvage-keeps.test.ts', 'tests/store/committed-pages.test.ts', 'tests/store/find-damage.test.ts']
const wal = inFile('electron/store/salvage/committed-pages.ts')
const found = inFile('electron/store/salvage/find-damage.ts')
const rebuilt = inFile('electron/store/salvage/rebuild-log.ts')
const unshared = inFile('electron/store/salvage/keep-unshared.ts')
const ledger = inFile('electron/store/salvage/keep-ledger.ts')
const ownChains = inFile('electron/store/salvage/own-stream.ts')
const [SALVAGER, ANEW] = [inFile('electron/store/salvage/salvage.ts'), inFile('electron/store/salvage/all-at-server.ts')]
const [NOTHING_READ, PAGE] = ['tests/store/salvage-joined.test.ts > of whose own log no event', 'tests/sync-http/damaged-joined-pc.test.ts > with something']

/** Damage that is not seen, and what a salvage leaves out or brings back. */
export const salvageKeptMutants: readonly Mutant[] = [
  planted('page-of-a-wal-with-a-wrong-checksum-taken', WAL, wal(' || sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break', ') break')),
  planted('page-of-an-older-wal-taken', WAL, wal('!frame.subarray(8, 16).equals(wal.subarray(16, 24)) || ', '')),
  planted('uncommitted-page-taken', WAL, wal('    if (frame.readUInt32BE(4) === 0) continue\n', '')),
  planted('taken-back-rows-come-back', KEEPS, inFile('electron/store/salvage/staging.ts')('if (!free.has(no)) for', 'for')),
  planted('drafts-not-salvaged', KEEPS, rebuilt('  insert into made.draft select * from main.draft;\n', '')),
  planted('failed-log-ins-not-salvaged', KEEPS, rebuilt('  insert into made.verifier_failure select * from main.verifier_failure;\n', '')),
  planted('carried-chains-not-salvaged', KEEPS, rebuilt('  insert or ignore into made.carried select * from main.carried;\n', '')),
  planted('orphans-not-salvaged', KEEPS, rebuilt('\n  insert or ignore into made.orphan select * from main.orphan order by id;', '')),
  planted('voidings-not-salvaged', KEEPS, ledger("    else if (type === 'number.voided') voided.run(told.reason, actor, at, told.number.run, told.number.no)\n", "    else if (type === 'number.voided') void voided\n")),
  planted('number-from-paper-salvaged-as-given', KEEPS, ledger("type === 'number.given' ? 'given' : 'recorded', told", "'given', told")),
  planted('minutes-of-lost-numbers-not-salvaged', KEEPS, ledger('lost.run(told.run, no, told.minutes, told.date, actor, at)', 'void lost')),
  planted('gap-of-a-resumed-run-not-salvaged', KEEPS, ledger("      if (told.gap) gap.run(told.gap.run, told.gap.first, told.gap.last, told.book, 'resumed', at)\n", '')),
  planted('gap-of-a-restored-log-not-salvaged', KEEPS, ledger("(told.reason === 'mark-ahead' || told.reason === 'log-damaged')", "told.reason === 'log-damaged'")),
  planted('answer-of-a-lost-act-salvaged', 'tests/store/keep-answers.test.ts', inFile('electron/store/salvage/keep-answers.ts')('if (event !== null || !holes.some(', 'if (event !== null || place > 0 || !holes.some(')),
  planted('answer-without-events-not-salvaged', 'tests/store/keep-answers.test.ts', inFile('electron/store/salvage/keep-answers.ts')('if (event !== null || !holes.some(({ first, last }) => last > before && first < after)) keep', 'if (event !== null) keep')),
  planted('gone-on-with-without-the-register-book', SALVAGE, inFile('electron/store/salvage/lost-books.ts')("![...books.values()].some(({ purpose }) => purpose === 'register') || ", 'books.size === 0 || ')),
  planted('gone-on-with-without-a-book-that-gave-numbers', SALVAGE, inFile('electron/store/salvage/lost-books.ts')(' || given.some((id) => !books.has(id))', ' || given.length < 0')),
  planted('chain-sought-by-the-events-alone', NOTHING_READ, inFile('electron/store/salvage/staging.ts')('select device from incarnation union select device from event', 'select device from event')),
  planted('chain-not-sought-by-the-mark-of-use', NOTHING_READ, SALVAGER('if (root === undefined) return markOfFolder(keys, data)', 'if (root === undefined) return null')),
  planted('chains-before-the-last-device-not-sought', NOTHING_READ, ownChains('    if (before) asked.push(before.device)\n', '')),
  planted('chain-from-the-stream-set-at-the-beginning', NOTHING_READ, ownChains('behind: before?.place ?? 0', 'behind: 0')),
  planted('gone-on-with-where-nobody-logs-in', NOTHING_READ, inFile('electron/store/salvage/hopeless.ts')('return (stream.joined && known.size > 0) ||', 'return stream.joined ||')),
  planted('emptied-though-something-is-lost', NOTHING_READ, ANEW(' || lost.length > 0', '')),
  planted('emptied-though-something-was-not-sent', NOTHING_READ, ANEW('if (!stream.has(event)) return false', 'if (event.seq < 0) return false')),
  planted('emptied-without-a-mark-of-use', NOTHING_READ, SALVAGER(' && mark.numbers !== null && isAll', ' && isAll')),
  planted('drafts-gone-when-emptied', NOTHING_READ, unshared('  insert into made.draft select * from main.draft;\n', '')),
  planted('stream-that-was-put-aside-not-asked', NOTHING_READ, inFile('electron/store/salvage/put-in-place.ts')('interrupted && existsSync(streamAside)', 'interrupted && kept === streamAside')),
  planted('pc-that-keeps-the-server-is-emptied', PAGE, inFile('electron/damaged-log.ts')("existsSync(path.join(serverFolder, 'server.db'))", "existsSync(path.join(serverFolder, 'log.db'))")),
  planted('pin-lost-with-a-log-never-comes-again', 'tests/sync-http/damaged-joined-pc.test.ts > only the PINs', inFile('electron/sync/lanes/verifier-lane.ts')(' || (n === before && !here.has(officer))', '')),
  planted('pins-awaited-from-the-pc-itself', 'tests/store/salvage-joined.test.ts > comes from no other PC', inFile('electron/store/salvage/pins-elsewhere.ts')('!own.has(device)', 'device.length > 0')),
  planted('log-behind-its-mark-not-gone-through', `${DAMAGE} > a large log that is behind`, found(' || isBehindMark(log, keys)', '')),
  planted('page-found-broken-forgotten', `${DAMAGE} > of a large log the end`, found(' || existsSync(damageMark(file))', '')),
  planted('end-of-a-large-log-not-looked-at', `${DAMAGE} > the end of a large`, found('? brokenPages(log) : brokenTail(log)', '? brokenPages(log) : null')),
  planted('indexes-at-the-end-of-a-large-log-not-looked-at', `${DAMAGE} > the end of a large`, found(') found.get(aggregate, device, seq)', ') void found')),
]
