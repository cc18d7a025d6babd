import { type Mutant, planted } from '../mutant.ts'

const MARK = 'tests/store/mark.test.ts'
const MIXED = 'tests/bad-days/mixed-up.test.ts'
const EVERY_EDIT = 'tests/store/every-edit.test.ts'
const KEYS = 'tests/store/device-key.test.ts'
const WITNESS = 'tests/store/witness.test.ts'
const LEVEL = 'tests/backup/level-keeper.test.ts'
const BACKUP = 'tests/backup/backup.test.ts'
const ROUND = 'electron/backup/backup-round.ts'

/** Data of another office, of another time, or gone; keys where anybody finds them. */
const ofTheFolder: readonly Mutant[] = [
  planted('mark-not-moved-by-an-act', `${MARK} > last week’s data`, { file: 'electron/store/act/act-runner.ts', from: '      committed(last, numbers)\n', to: '      committed(null, [])\n' }),
  planted('missing-mark-is-no-copy', `${MARK} > data that may be a copy`, { file: 'electron/store/device/judge-mark.ts', from: `return log.marked || !log.hasKey ? 'mark-missing' : null`, to: 'return null' }),
  planted('unreadable-mark-is-no-copy', `${MARK} > data that may be a copy`, { file: 'electron/store/device/judge-mark.ts', from: `  if (found.found === 'unreadable') return 'mark-unreadable'\n`, to: `  if (found.found === 'unreadable') return null\n` }),
  planted('gap-of-older-data-not-opened', `${MARK} > last week’s data`, { file: 'electron/store/device/reopen-device.ts', from: `why.numbering === 'goes-on' || why.reason === 'log-damaged'`, to: `why.reason === 'log-damaged'` }),
  planted('mark-of-another-office-believed', 'tests/bad-days/garbled-files.test.ts > another office’s mark of use', { file: 'electron/store/mark/mark-slots.ts', from: `.filter(({ mark }) => mark.root === root).toSorted`, to: '.toSorted' }),
  planted('emptied-log-is-a-new-office', 'tests/bad-days/garbled-files.test.ts', { file: 'electron/store/salvage/find-damage.ts', from: `      if (folded && log.prepare('select 1 from sqlite_schema').get() === undefined) return`, to: `      if (folded && file === '') return` }),
  planted('views-cut-off-not-noticed', 'tests/store/view-mark.test.ts', { file: 'electron/store/mark/view-end.ts', from: 'return there && hex(there.hash) === hash ? null :', to: `return there || hash !== '' ? null :` }),
  planted('views-cut-off-forgotten-at-the-next-opening', 'tests/store/view-mark.test.ts', { file: 'electron/store/device/open-device.ts', from: 'const gone = [...(before?.viewsGone ?? []), ...(fresh ? [fresh] : [])]', to: 'const gone = fresh ? [fresh].slice(1) : []' }),
  planted('written-to-data-that-are-gone', 'tests/bad-days/data-gone.test.ts', { file: 'electron/store/act/act-runner.ts', from: '    present()\n', to: '' }),
  planted('older-loket-opens-newer-data', MIXED, { file: 'electron/store/sqlite/migrate.ts', from: 'if (version > migrations.length) throw new DataTooNew(file)', to: 'if (version > migrations.length) return' }),
  planted('migration-in-pieces', 'tests/store/migration.test.ts', { file: 'electron/store/sqlite/migrate.ts', from: 'connection.transaction(() => {', to: 'void ((work: () => void) => { work() })(() => {' }),
  planted('register-of-another-office-shown', MIXED, { file: 'electron/store/register/foreign-register.ts', from: '  if (registerIsOurs) throw new DataMixed(dirname(logFile))\n  putAside(registerFile)\n', to: '  if (registerIsOurs) throw new DataMixed(dirname(logFile))\n' }),
  planted('log-of-another-office-opened', MIXED, { file: 'electron/store/register/foreign-register.ts', from: '  if (registerIsOurs) throw new DataMixed(dirname(logFile))\n', to: '' }),
  planted('keys-beside-the-data', KEYS, { file: 'electron/store/open-store.ts', from: 'if (!apart) throw', to: `if (!apart && data === '') throw` }),
  planted('key-readable-by-everybody', KEYS, { file: 'electron/store/device/device-key.ts', from: `format: 'pem' }), 0o600)`, to: `format: 'pem' }), 0o644)` }),
  planted('key-overwritten', KEYS, { file: 'electron/store/device/device-key.ts', from: '  if (existsSync(file)) renameSync(', to: '  if (!existsSync(file)) renameSync(' }),
  planted('act-signed-at-its-first-event', 'tests/store/verify.test.ts', { file: 'electron/store/act/chain-batch.ts', from: '    const { seq, hash } = this.#head\n', to: '    const { seq, hash } = first\n' }),
  planted('draft-stays-after-its-intake', 'tests/calls/reopened.test.ts > closed and opened again', { file: 'electron/calls/intake/receive.ts', from: '    if (draft) tx.discardDraft(draft)\n', to: '' }),
  planted('damaged-register-is-gone-on-with', 'tests/store/catching-up.test.ts > after a bad end', { file: 'electron/store/register/open-register.ts', from: `  if (answer !== 'ok') throw`, to: `  if (answer === '') throw` }),
  planted('unwritable-dossier-keeps-the-office-shut', 'tests/store/register-made-anew.test.ts > no row can be written', { file: 'electron/store/dossiers/folds.ts', from: 'if (unwritable === null || isFileFault(error)', to: 'if (unwritable !== null || isFileFault(error)' }),
  planted('unwritable-dossier-is-not-named', 'tests/store/register-made-anew.test.ts > no row can be written', { file: 'electron/store/register/projector.ts', from: 'this.#unreadable.mark({ place, aggregate: `dossier:${dossier}` }, error)', to: '{ if (place < 0) throw error instanceof Error ? error : new Error(dossier) }' }),
  planted('damaged-log-opened-unasked', 'tests/store/salvage.test.ts > is not opened at all', { file: 'electron/store/open-store.ts', from: '  mustBeUndamaged(data, keys)\n', to: '' }, { file: 'electron/store/open-store.ts', from: `import { mustBeUndamaged } from './salvage/find-damage.ts'\n`, to: '' }),
  planted('lost-numbers-of-a-damaged-log-forgotten', 'tests/store/salvage.test.ts > without its keys', { file: 'electron/store/device/reopen-device.ts', from: ` || why.reason === 'log-damaged'`, to: '' }),
  planted('lost-numbers-of-a-damaged-log-given-again', 'tests/store/salvage.test.ts > numbers go on above', { file: 'electron/store/salvage/numbers-beyond.ts', from: '  return [...lost].flatMap(', to: '  return [...lost].slice(lost.size).flatMap(' }),
  planted('garbled-event-salvaged-as-whole', 'tests/store/salvage.test.ts > takes no body', { file: 'electron/store/salvage/is-whole-event.ts', from: ' && oneShotSha256(salt, body) === envelope.bodyHash', to: '' }),
]

/** What the check of the data passes over. */
const ofTheCheck: readonly Mutant[] = [
  planted('answers-not-held-against-their-officer', `${EVERY_EDIT} > an answer kept`, { file: 'electron/store/verify/answer-faults.ts', from: `'$.officer') is not acted.actor`, to: `'$.officer') is not acted.actor and 0` }),
  planted('guards-of-tables-not-looked-for', `${EVERY_EDIT} > a guard of a table`, { file: 'electron/store/verify/schema-faults.ts', from: '  for (const key of told.keys()) yield', to: '  for (const key of [...told.keys()].slice(told.size)) yield' }),
  planted('words-of-the-register-not-compared', `${EVERY_EDIT} > a register that says`, { file: 'electron/store/verify/register-faults.ts', from: '  yield* wordFaults(register, joined)\n', to: '' }),
  planted('rows-of-the-register-not-compared', `${EVERY_EDIT} > a register that says`, { file: 'electron/store/verify/register-faults.ts', from: '    yield* differences(register, beside, applied.g > 0)\n', to: '' }),
  planted('voidings-not-held-against-the-log', EVERY_EDIT, { file: 'electron/store/log/ledger-faults.ts', from: '      if (!isSameVoid(event.voided, kept)) yield', to: '      if (event.voided === kept) yield' }),
  planted('numbers-missing-from-the-ledger-not-told', 'tests/store/verify.test.ts', { file: 'electron/store/log/ledger-faults.ts', from: '  for (const { seq, number } of told.values()) yield', to: '  for (const { seq, number } of [...told.values()].slice(told.size)) yield' }),
  planted('missing-scans-not-told', `${EVERY_EDIT} > a scan cut short`, { file: 'electron/store/verify/attachment-faults.ts', from: `if (!existsSync(file)) return 'hilang dari folder lampiran.'`, to: `if (!existsSync(file)) return ''` }),
  planted('witness-of-anybody-believed', WITNESS, { file: 'electron/store/verify/witness.ts', from: `const own = key !== null && signedBy(`, to: `const own = key === null || signedBy(key.publicKey)('', Buffer.alloc(64)) || key !== null || signedBy(` }),
  planted('witness-without-its-bytes', WITNESS, { file: 'electron/store/verify/check-stretch.ts', from: 'return stretchDigest(log, known) === known.digest', to: 'return stretchDigest(log, known).length === known.digest.length' }),
]

/** What a backup leaves out, or leaves lying about. */
const ofTheBackup: readonly Mutant[] = [
  planted('answers-left-out-of-the-backup', BACKUP, { file: 'electron/backup/log-tables.ts', from: `  { name: 'answer', kind: 'appended', key: 'rowid' },\n`, to: '' }),
  planted('part-begins-one-row-late', `${BACKUP} > comes back on another PC`, { file: 'electron/backup/copy-rows.ts', from: 'where ${table.key} > ? order by ${table.key}`', to: 'where ${table.key} > ? + 1 order by ${table.key}`' }),
  planted('part-not-of-one-moment', `${BACKUP} > comes back on another PC`, { file: 'electron/backup/copy-rows.ts', from: '      const now = marksOf(log)\n', to: `      const now = { ...marksOf(log), event: (marksOf(log)['event'] ?? 0) + 1 }\n` }),
  planted('scans-not-waited-for', 'tests/backup/durable-order.test.ts', { file: ROUND, from: `  await keepAttachments(path.join(data, 'lampiran'), folder, source.recipient)\n`, to: `  setTimeout(() => { keepAttachments(path.join(data, 'lampiran'), folder, source.recipient).catch(() => {}) }, 200)\n` }),
  planted('one-set-kept', `${BACKUP} > two are kept`, { file: ROUND, from: 'const KEPT = 2', to: 'const KEPT = 1' }),
  planted('set-never-begun-anew', `${BACKUP} > two are kept`, { file: ROUND, from: ' || Date.parse(now) - Date.parse(parts[0]?.at ?? now) > OLDEST_MS', to: '' }),
  planted('readable-copy-left-on-the-pc', `${LEVEL} > what a kill left behind`, { file: 'electron/backup/level-keeper.ts', from: '    rmSync(this.#temporary, { recursive: true, force: true })\n', to: '' }),
  planted('backup-beside-anothers', `${LEVEL} > nothing is written to an empty mount point`, { file: 'electron/backup/backup-settings.ts', from: 'return existsSync(key) && wrapped.includes(', to: 'return !existsSync(key) || wrapped.length > 0 || wrapped.includes(' }),
  planted('damaged-set-gone-on-with', `${LEVEL} > a set that is damaged on the stick`, { file: 'electron/backup/level-keeper.ts', from: `if (verdict !== null && verdict.problem !== '') this.#anew = true`, to: `if (verdict !== null && verdict.problem === 'x') this.#anew = true` }),
  planted('never-verified-again', `${LEVEL} > again after six hours`, { file: 'electron/backup/level-keeper.ts', from: 'const VERIFIED_EVERY_MS = 6 * 3_600_000', to: 'const VERIFIED_EVERY_MS = 600 * 3_600_000' }),
  planted('backup-not-locked', `${BACKUP} > nothing of a person lies readable`, { file: 'electron/backup/locked-file.ts', from: 'Readable.fromWeb((await encryptedStream(plain as never, recipient)) as ReadableStream<Uint8Array>)', to: 'Readable.fromWeb((await encryptedStream(plain as never, recipient), Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>))' }),
  planted('backup-key-beside-it-unlocked', `${BACKUP} > only under the pass phrase`, { file: 'electron/backup/backup-key.ts', from: '  return encrypter.encrypt(identity)\n}\n\n/** Null', to: '  return Promise.resolve(new TextEncoder().encode(identity))\n}\n\n/** Null' }),
  planted('pass-phrase-quickly-guessed', 'tests/backup/backup-calls.test.ts > once chosen', { file: 'electron/backup/backup-key.ts', from: 'const WORK_FACTOR = 18', to: 'const WORK_FACTOR = 10' }),
  planted('restored-without-looking-at-it', 'tests/backup/swapped.test.ts', { file: 'electron/backup/check-backup.ts', from: `if (log.pragma('integrity_check', { simple: true }) !== 'ok') return`, to: `if (log.pragma('integrity_check', { simple: true }) === '') return` }, { file: 'electron/backup/check-backup.ts', from: `      if (fault === '') return set\n`, to: '      return set\n' }),
  planted('missing-scans-of-a-backup-not-told', `${BACKUP} > names a damaged and a missing scan`, { file: 'electron/backup/check-backup.ts', from: 'missing: named.filter((name) => !existsSync(path.join(folder, name)))', to: 'missing: named.filter((name) => name === folder)' }),
  planted('set-of-another-key-added-to', 'tests/backup/swapped.test.ts', { file: 'electron/backup/take-backup.ts', from: ' && manifest.recipient === recipient', to: '' }),
  planted('set-of-another-version-added-to', 'tests/backup/swapped.test.ts', { file: 'electron/backup/take-backup.ts', from: ` && manifest.schema === Number(log.pragma('user_version', { simple: true }))`, to: '' }),
  planted('set-of-another-register-added-to', 'tests/backup/swapped.test.ts', { file: 'electron/backup/take-backup.ts', from: 'manifest.root === rootOf(log) && ', to: '' }),
]

export const storeMutants: readonly Mutant[] = [...ofTheFolder, ...ofTheCheck, ...ofTheBackup]
