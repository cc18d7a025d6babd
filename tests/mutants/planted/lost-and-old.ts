import { inFile, type Mutant, planted } from '../mutant.ts'

const RECEIPT = 'tests/bad-days/lost-receipt.test.ts'
const ODD = 'tests/bad-days/odd-damage.test.ts'
const EMPTIED = 'tests/sync-http/damaged-joined-pc.test.ts > emptied PC takes along'
const beforeFaults = inFile('electron/store/verify/paper-faults.ts')
const projector = inFile('electron/store/register/projector.ts')

/** What is said and may be done where something is gone for good, or of another time. */
export const lostAndOldMutants: readonly Mutant[] = [
  planted('number-of-a-lost-receipt-cannot-be-voided', RECEIPT, inFile('electron/calls/numbering/numbering.ts')('if (row.dossier && isReceiptLost(', "if (row.dossier === '' && isReceiptLost(")),
  planted('act-on-a-lost-receipt-refused-by-the-fold', RECEIPT, projector("(onThrow === 'refuse' && !this.#isWithoutReceipt(event))", "(onThrow === 'refuse' || this.#isWithoutReceipt(event))")),
  planted('lost-things-advised-on-where-nothing-is-lost', `${ODD} > its first sign`, inFile('electron/damaged-log.ts')('count === 0 && numbers.length === 0 ?', 'count > 0 && numbers.length === 0 ?')),
  planted('deleted-log-called-a-kept-one', 'tests/backup/damaged-log-from-backup.test.ts > deleted', inFile('electron/store/salvage/salvage.ts')('...(isThere(files) ? {} : { gone: true })', '...(isThere(files) ? {} : {})')),
  planted('failed-opening-not-told-to-its-page', 'tests/browser/answers.test.ts > being opened', inFile('electron/browser/browser-host.ts')('    counter.onStandstill(() => { this.#streams.tell(STANDS_STILL) })\n', '')),
  planted('newer-log-gone-into-by-an-older-check', 'tests/store/verify-command.test.ts > another version', inFile('electron/store/verify/verify-command.ts')('if (other !== null) {', "if (other === '') {")),
  planted('deleted-log-keeps-its-pc-from-being-emptied', 'tests/sync-http/damaged-joined-pc.test.ts > somebody deleted', inFile('electron/store/salvage/keep-unshared.ts')('if (existsSync(damaged)) staging', 'staging')),
  planted('emptied-pc-sent-to-its-backup', 'tests/sync-http/damaged-joined-pc.test.ts > somebody deleted', inFile('electron/store/standing.ts')('this.#parts.emptied().length > 0) return', 'this.#parts.emptied().length < 0) return')),
  planted('check-of-before-vouches-for-an-emptied-pc', 'tests/store/salvage-joined.test.ts > never did anything', inFile('electron/store/salvage/salvage.ts')('  forgetCheckMemory(options.keys, options.data)\n', '')),
  planted('papers-left-behind-when-emptied', EMPTIED, inFile('electron/store/salvage/keep-unshared.ts')('  insert or ignore into made.paper select id, dossier, facts from main.paper where json_valid(facts) order by rowid;\n', '')),
  planted('access-log-left-behind-when-emptied', EMPTIED, inFile('electron/store/salvage/keep-unshared.ts')('  ${KEEP_VIEWS}`', '  `')),
  planted('emptied-files-not-reminded-of', 'tests/sync-http/damaged-joined-pc.test.ts > done nothing itself', inFile('electron/store/salvage/left-of-emptied.ts')('time !== undefined && !isOfSalvage(time)', 'time !== undefined && isOfSalvage(time)')),
  planted('void-of-a-lost-receipt-forgotten-when-it-returns', `${RECEIPT} > comes the receipt back`, inFile('domain/dossier/apply-event.ts')('      return applyNumberVoided(state, recorded, event.body)', '      return state')),
  planted('papers-of-a-former-name-called-strangers', EMPTIED, beforeFaults('if (!event && !mayCome)', 'if (event || !mayCome)')),
  planted('papers-of-a-former-name-not-held-against-their-event', EMPTIED, beforeFaults('event.hash !== hash || event.dossier', 'event.dossier')),
  planted('another-days-wal-read-into-the-log', `${ODD} > of another day`, inFile('electron/store/salvage/find-damage.ts')('if (hasWal(file) && ', "if (hasWal(file) && file === '' && ")),
  planted('wal-of-another-pc-called-damage-of-the-log', `${ODD} > of another PC`, inFile('electron/store/salvage/foreign-wal.ts')('damaged ? asked(copy, isAllThere, false) : alone > together', 'alone > together && !damaged')),
  planted('copy-for-the-wal-left-lying', `${ODD} > of another day`, inFile('electron/store/salvage/foreign-wal.ts')('  } finally {\n    removeDatabase(copy)\n', '  } finally {\n')),
  planted('page-size-of-an-altered-header-believed', `${ODD} > of 512 bytes`, inFile('electron/store/salvage/database-pages.ts')('this.#likelier(sizeIn(header) ?? wal.pageSize ?? USUAL_SIZE)', 'sizeIn(header) ?? wal.pageSize ?? USUAL_SIZE')),
  planted('format-nobody-knows-is-no-damage', `${ODD} > a format`, inFile('electron/store/salvage/find-damage.ts')(" || error.message.includes('unsupported file format')", '')),
  planted('log-without-its-version-made-anew', `${ODD} > no version`, inFile('electron/store/sqlite/migrate.ts')(' || version < 1)', ')')),
  planted('folder-in-place-of-a-file-not-named', `${ODD} > a folder in the place`, inFile('electron/store/open-store.ts')('  mustBeFiles(data)\n', '')),
]
