import { type Mutant, planted } from '../mutant.ts'

const ROW_FAULT = 'domain/log/row-fault.ts'
const CHAIN = 'electron/store/log/chain-faults.ts'
const VERIFIED = 'tests/store/every-edit.test.ts'
const SEALED_PAGES = 'tests/store/sealed-pages.test.ts'
const TREES = 'tests/store/changed-trees.test.ts'

/** What makes damage and tampering pass. */
export const proofMutants: readonly Mutant[] = [
  planted('signatures-not-checked', VERIFIED, { file: ROW_FAULT, from: `return signature && !rules.verify(envelope, signature) ? 'signature-wrong' : null`, to: 'return null' }),
  planted('deciding-signatures-not-checked', `${VERIFIED} > the quick check`, { file: CHAIN, from: 'if (last?.signature && !chain.rules.verify(last.envelope, last.signature)) yield', to: 'if (last?.signature?.length === 0) yield' }),
  planted('missing-signatures-not-told', VERIFIED, { file: CHAIN, from: 'if (!signature && !losses.unsigned(place)) yield', to: 'if (!signature && losses.unsigned(place)) yield' }),
  planted('links-not-checked', 'tests/domain/log/verify-chain.test.ts', { file: ROW_FAULT, from: `  if (envelope.prevHash !== prevHash) return 'unlinked'\n`, to: '' }),
  planted('envelopes-not-hashed', VERIFIED, { file: ROW_FAULT, from: `  if (rules.sha256(hashInput(envelope)) !== envelope.hash) return 'envelope-altered'\n`, to: '' }),
  planted('bodies-not-hashed', VERIFIED, { file: ROW_FAULT, from: `rules.sha256(salt, body) !== envelope.bodyHash) return 'body-altered'`, to: `salt.length > 16) return 'body-altered'` }),
  planted('holes-not-told', 'tests/store/verify.test.ts', { file: CHAIN, from: '  if (place !== expected) yield', to: '  if (place < expected) yield' }),
  planted('ledger-not-held-against-the-log', 'tests/store/verify.test.ts', { file: 'electron/store/log/verify.ts', from: 'ledgerFaults(connection), ', to: '' }, { file: 'electron/store/log/verify.ts', from: `import { ledgerFaults } from './ledger-faults.ts'\n`, to: '' }),
  planted('anybody-may-sign-a-seal', 'tests/store/seal.test.ts', { file: 'electron/store/verify/seal.ts', from: `key !== null && signedBy(key.publicKey)(text(root, told), Buffer.from(signature, 'hex')) ? told : null`, to: `key !== null && signature !== '' ? told : null` }),
  planted('sealed-chunks-not-compared', 'tests/store/seal.test.ts', { file: 'electron/store/verify/sealed-register.ts', from: 'seal.chunks[index]?.[0] === rows && seal.chunks[index]?.[1] === words', to: 'seal.chunks[index] !== undefined && rows !== words' }),
  planted('sealed-words-not-compared', 'tests/store/seal.test.ts', { file: 'electron/store/verify/sealed-register.ts', from: 'seal.chunks[index]?.[0] === rows && seal.chunks[index]?.[1] === words', to: 'seal.chunks[index]?.[0] === rows && words !== rows' }),
  planted('sealed-history-not-compared', 'tests/store/seal.test.ts', { file: 'electron/store/verify/series.ts', from: 'digest === digestOf(rows, index * SIZE, Math.min((index + 1) * SIZE, upTo))', to: `index >= 0 && digest !== ''` }),
  planted('seal-of-another-log-counts', 'tests/store/seal.test.ts', { file: 'electron/store/verify/sealed-register.ts', from: `at.get(seal.place)?.hash.toString('hex') === seal.hash`, to: `at.get(seal.place)?.hash.toString('hex') !== ''` }),
  planted('vanished-new-dossier-not-missed', 'tests/store/seal.test.ts', { file: 'electron/store/verify/sealed-register.ts', from: `  if (dossiers !== lastRow(register, 'dossier')) return null\n`, to: '' }),
  planted('pages-of-the-log-not-compared', SEALED_PAGES, { file: 'electron/store/verify/log-seal.ts', from: 'this.#pages.whole === this.#survey?.whole', to: `this.#pages.whole !== ''` }),
  planted('pages-of-stretches-not-compared', SEALED_PAGES, { file: 'electron/store/verify/log-seal.ts', from: 'now?.[after / STRETCH] === pages', to: `(now?.[after / STRETCH] ?? '') !== '' && pages !== ''` }),
  planted('pages-of-the-register-not-compared', SEALED_PAGES, { file: 'electron/store/verify/kept-pages.ts', from: 'all: pages.whole === survey.whole', to: `all: pages.whole !== ''` }),
  planted('pages-of-dossiers-not-compared', SEALED_PAGES, { file: 'electron/store/verify/kept-pages.ts', from: 'before === survey.dossiers[chunk]', to: 'survey.dossiers.length > 0' }),
  planted('pages-of-words-not-compared', SEALED_PAGES, { file: 'electron/store/verify/kept-pages.ts', from: 'pages.words === survey.words', to: `pages.words !== ''` }),
  planted('newer-pages-beside-the-file-not-read', SEALED_PAGES, { file: 'electron/store/verify/page-moment.ts', from: '    newer.set(wal.readUInt32BE(at), wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size))\n', to: '' }),
  planted('small-tables-of-a-sealed-register-not-compared', 'tests/store/seal.test.ts', { file: 'electron/store/verify/is-as-folded.ts', from: `    WHOLE.every((table) => isSame(register, table, 'true')) &&\n`, to: `    isSame(register, 'setting', 'true') &&\n` }),
  planted('old-answers-not-held-against-old-events', 'tests/store/seal.test.ts', { file: 'electron/store/verify/answer-faults.ts', from: '.all({ place: isElder ? 0 : place, row })', to: '.all({ place: isElder ? place : place, row })' }),
  planted('idle-check-in-the-middle-of-work', 'tests/store/idle-check.test.ts', { file: 'electron/store/verify/idle-check.ts', from: 'this.#clock() - this.#acted >= QUIET_MS && ', to: '' }),
  planted('idle-check-gives-no-way', 'tests/store/idle-check.test.ts', { file: 'electron/store/verify/idle-check.ts', from: '    this.#checks.giveWay()\n', to: '' }),
  planted('trees-enough-though-rows-are-others', `${TREES} > a row that is another one`, { file: 'electron/store/verify/checked-log.ts', from: 'findings.length === 0 && sealed.areRowsSame', to: 'findings.length === 0 && sealed.mayBeWhole' }),
  planted('entries-not-held-against-their-rows', TREES, { file: 'electron/store/verify/trees/appended-table.ts', from: ' && areEntries && entriesIn(', to: ' && entriesIn(' }),
  planted('entries-not-counted', TREES, { file: 'electron/store/verify/trees/appended-table.ts', from: ' && entriesIn(trees.survey, trees.pagesOf(index.root), true) === count', to: ' && count >= 0' }),
  planted('order-of-a-tree-not-asked', TREES, { file: 'electron/store/verify/trees/tree-order.ts', from: 'return last === null || compareKeys(key, last) > 0', to: 'return last === null || compareKeys(key, last) !== 0' }),
  planted('lost-bytes-of-a-page-not-counted', TREES, { file: 'electron/store/verify/trees/tree-page.ts', from: 'return end <= to && gaps + to - end === lost', to: 'return end <= to && lost >= 0' }),
  planted('rules-of-changed-rows-not-asked', TREES, { file: 'electron/store/verify/trees/appended-table.ts', from: ' || !areWithinRules(database, name, rows)) return false', to: ') return false' }),
  planted('changed-pages-thought-to-be-sealed', TREES, { file: 'electron/store/verify/trees/kept-trees.ts', from: '!now.subarray(at, at + DIGEST).equals(before.subarray(at, at + DIGEST))', to: 'now.length < DIGEST' }),
  planted('attachments-not-hashed-by-the-check', `${VERIFIED} > a scan cut short`, { file: 'electron/store/verify/attachment-faults.ts', from: 'oneShotSha256(readFileSync(file)) !== hash', to: 'readFileSync(file).length < 0' }),
  planted('damaged-attachment-is-handed-out', 'tests/calls/attachments.test.ts', { file: 'electron/store/attachments/attachment-folder.ts', from: '    if (hashOf(bytes) !== hash) throw new AttachmentDamaged(hash)\n', to: '' }),
  planted('views-not-chained', 'tests/store/view-chain.test.ts', { file: 'electron/store/views/writer.ts', from: 'Buffer.from(prev_hash).toString', to: 'Buffer.from(prev_hash.subarray(32)).toString' }),
  planted('links-of-views-not-checked', 'tests/store/view-chain.test.ts', { file: 'electron/store/log/view-faults.ts', from: ' || Buffer.compare(row.prev_hash, hash) !== 0', to: '' }),
  planted('torn-mark-taken-as-missing', 'tests/store/mark.test.ts', { file: 'electron/store/mark/mark-slots.ts', from: `: { found: 'unreadable' }`, to: `: { found: 'missing' }` }),
  planted('one-torn-slot-spoils-the-mark', 'tests/store/mark-slots.test.ts', { file: 'electron/store/mark/mark-slots.ts', from: 'const newest = newestOf(files, root)', to: 'const newest = files.every((file) => readSlot(file)) ? newestOf(files, root) : undefined' }),
  planted('mark-without-its-checksum', 'tests/store/mark-slots.test.ts', { file: 'electron/store/mark/mark.ts', from: ` || oneShotSha256(text) !== hash`, to: ` || hash.length !== 64` }),
  planted('mark-ahead-not-noticed', 'tests/store/mark.test.ts', { file: 'electron/store/device/judge-mark.ts', from: `  if (mark.head !== null && !log.has(mark.head)) return 'mark-ahead'\n`, to: '' }, { file: 'electron/store/device/judge-mark.ts', from: `return isBehindMark(mark, log.extentOf) ? 'mark-ahead' : null`, to: 'return null' }),
  planted('copied-machine-not-noticed', 'tests/store/mark.test.ts', { file: 'electron/store/device/judge-mark.ts', from: `  if (!isSameMachine(mark.machine, log.machine)) return 'other-machine'\n`, to: '' }),
  planted('register-of-another-log-is-used', 'tests/store/catching-up.test.ts', { file: 'electron/store/register/register.ts', from: `there?.device === device && there.hash === hexOf(hash)`, to: 'there !== undefined' }),
  planted('folder-opened-twice', 'tests/store/folder-lock.test.ts', { file: 'electron/store/open-store.ts', from: '  closers.keep(lockFolder(data), (lock) => lock.release())\n', to: '' }),
]
