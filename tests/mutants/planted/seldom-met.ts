import { inFile, type Mutant, planted } from '../mutant.ts'

const [LIST, SWAPPED, KEEPER] = ['tests/backup/broken-list.test.ts', 'tests/backup/swapped.test.ts', 'tests/backup/level-keeper.test.ts']
const [LOCK, COUNTER, NUMBERS] = ['tests/host/data-lock.test.ts', 'tests/host/counter-keeper.test.ts', 'tests/calls/numbering.test.ts']
const TAKE_OVER = 'tests/server/take-over.test.ts'
const slots = inFile('electron/store/mark/mark-slots.ts')
const level = inFile('electron/backup/level-keeper.ts')
const restore = inFile('electron/backup/restore-set.ts')
const lock = inFile('electron/host/data-lock.ts')
const keeper = inFile('electron/host/counter-keeper.ts')
const takeOver = inFile('server/enrolment/take-over.ts')

/** What goes wrong on the day that hardly ever comes: halves left behind, keys and locks of others, words of a process that is gone. */
export const seldomMetMutants: readonly Mutant[] = [
  planted('failed-write-leaves-its-half', 'tests/store/local-stores.test.ts', inFile('electron/store/files/write-durably.ts')('    rmSync(aside, { force: true })\n    throw error', '    void rmSync\n    throw error')),
  planted('older-slot-of-the-mark-believed', 'tests/store/mark-slots.test.ts', slots('one.generation - other.generation).at(-1)', 'one.generation - other.generation).at(0)')),
  planted('oldest-of-the-former-marks-told', 'tests/store/mark.test.ts', slots('mark.head !== null)\n  return marks.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1)', 'mark.head !== null)\n  return marks.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(0)')),
  planted('garbled-lock-keeps-the-office-shut', 'tests/bad-days/garbled-files.test.ts > garbled loket.lock', inFile('electron/store/sqlite/folder-lock.ts')('if (!isGarbled(error)) throw error', 'if (isBusy(error) || isGarbled(error)) throw error')),
  planted('ends-without-signature-not-named-by-a-salvage', 'tests/store/salvage.test.ts', inFile('electron/store/salvage/salvage.ts')('{ gone: true }), lost, unsigned, told', '{ gone: true }), lost, unsigned: [], told')),
  planted('leftovers-of-other-programs-cleared', 'tests/store/clear-leftovers.test.ts', inFile('electron/store/files/clear-leftovers.ts')('/^loket-(periksa|cadangan)-/', '/^loket-/')),
  planted('set-without-a-copy-of-the-key', KEEPER, inFile('electron/backup/take-backup.ts')('  copyKey(folder, set)\n', '  void copyKey\n')),
  planted('any-key-put-back', LIST, inFile('electron/backup/copied-key.ts')('.find((bytes) => wrapped.includes(wrappedHash(bytes)))', '.find((bytes) => wrapped.length > 0 && bytes.length > 0)')),
  planted('half-restored-log-left', SWAPPED, restore('    rmSync(file, { force: true })\n    removeDatabase', '    removeDatabase')),
  planted('damaged-scan-of-a-restore-left-lying', SWAPPED, restore('      rmSync(target, { force: true })\n      damaged', '      damaged')),
  planted('wal-of-the-empty-register-stays', 'tests/backup/place-restored.test.ts', inFile('electron/backup/place-restored.ts')(", 'log.db-wal', 'log.db-shm'])", '])')),
  planted('stick-put-back-thought-to-be-level', KEEPER, level("    this.#level = ''\n    return status", '    return status')),
  planted('stick-pulled-out-called-damaged', KEEPER, level("      if (problem !== '' && !existsSync(set)) return\n", '')),
  planted('younger-lock-taken-away', LOCK, lock('if (readHolder(aside)?.secret !== judged?.secret) linkSync(aside, file)', 'void judged\n    void linkSync')),
  planted('lock-of-another-user-thought-to-be-left', LOCK, lock("error.code === 'EPERM'", "error.code === 'EINVAL'")),
  planted('words-of-a-counter-that-is-gone-shown', COUNTER, keeper('if (this.#process === process) this.#setOpening(opening)', 'this.#setOpening(opening)')),
  planted('counter-that-is-gone-stands-still', COUNTER, keeper('      if (this.#process !== process) return\n', '')),
  planted('fresh-pin-waits-for-the-old-one', 'tests/calls/sessions.test.ts', inFile('electron/calls/settings/officers.ts')('    if (saved.ok && verifier) store.verifiers.clearFailures(officer.id)\n', '')),
  planted('number-voided-twice', NUMBERS, inFile('electron/calls/numbering/numbering.ts')("if (row.state === 'void') return", "if (row.number.text === '') return")),
  planted('unit-of-a-book-changed-after-numbers', NUMBERS, inFile('electron/calls/numbering/numbering.ts')("if (before.reset === 'unit' && before.unit !== book.unit) return", "if (before.reset === 'unit' && book.unit === '') return")),
  planted('register-behind-told-as-not-found', 'tests/bad-days/disk.test.ts', inFile('electron/calls/registrar.ts')("return behind && code === 'not-found' ? diskTrouble(behind) : null", "return behind && code === 'disk' ? diskTrouble(behind) : null")),
  planted('results-pile-up', 'tests/calls/jobs.test.ts', inFile('electron/calls/jobs/jobs.ts')(".slice(0, -KEPT))", '.slice(0, -KEPT * 1000))')),
  planted('taken-over-by-one-signed-term', TAKE_OVER, takeOver('terms.every(({ term, signature }) =>', 'terms.some(({ term, signature }) =>')),
  planted('taken-over-by-a-revoked-pc', TAKE_OVER, takeOver('there.publicKey === publicKey && there.revoked === null', 'there.publicKey === publicKey')),
  planted('founded-in-the-middle-of-a-stream', 'tests/sync-http/enrolment.test.ts', inFile('server/enrolment/enrolment.ts')('term.n === 1 && term.start.g === 0 && ', 'term.n === 1 && ')),
  planted('permit-told-as-refused', 'tests/calls/notice.test.ts', inFile('electron/calls/dossier/compose-notice.ts')('(one) => one.paper === paper', '(one) => one.paper !== paper')),
  planted('refused-before-it-is-signed', 'tests/calls/notice.test.ts', inFile('electron/calls/dossier/compose-notice.ts')('state?.number && state.signature', 'state')),
  planted('desk-by-who-waited-longest', 'tests/calls/desk-order.test.ts', inFile('electron/calls/desk/late-dossiers.ts')('compare(openDue(one), openDue(other)) || compare(one.since', 'compare(openDue(one), openDue(other)) && compare(one.since')),
  planted('desk-of-a-day-in-no-order', 'tests/calls/desk-order.test.ts', inFile('electron/calls/desk/late-dossiers.ts')(' || compare(one.since, other.since) || compare(one.id, other.id)', ' || compare(one.id, other.id)')),
]
