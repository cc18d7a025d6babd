import { planted, type Mutant } from '../mutant.ts'

const PUT_BACK = 'tests/sync-http/put-back-pc.test.ts'
const CHECK = 'tests/store/joined-check.test.ts'
const WHOLE = `${CHECK} > a PC of several is whole`
const SALVAGE = 'tests/store/salvage-joined.test.ts'
const BACKUP = 'tests/backup/joined.test.ts'
const BAD_DAYS = 'tests/bad-days/joined.test.ts'
const ROWS = `${CHECK} > any column`
const STRANGERS = `${CHECK} > a PC the office`
const REGISTER = `${CHECK} > a register that says`

/** What reads a data folder and forgets that other PCs work in the office. */
export const joinedFileMutants: readonly Mutant[] = [
  planted('check-folds-the-own-log-alone', WHOLE, { file: 'electron/store/verify/register-faults.ts', from: 'stream && applied.g > 0 ? new StreamUpTo(stream.rows, applied.g) : null', to: 'null' }),
  planted('check-folds-more-of-the-stream-than-the-register', `${CHECK} > a register that has not caught up`, { file: 'electron/store/verify/register-faults.ts', from: 'new StreamUpTo(stream.rows, applied.g)', to: 'new StreamReader(stream.rows)' }),
  planted('words-of-a-joined-register-not-compared', REGISTER, { file: 'electron/store/verify/word-faults.ts', from: '  if (joined) return yield* wordsByDossier(database)\n', to: '  if (joined) return\n' }),
  planted('order-of-a-history-not-compared', REGISTER, { file: 'electron/store/verify/table-faults.ts', from: '  if (joined) yield* orderFaults(database)\n', to: '' }),
  planted('stream-of-the-register-not-compared', REGISTER, { file: 'electron/store/verify/register-faults.ts', from: "return hash === streamHash?.toString('hex') ? ''", to: "return hash !== '' ? ''" }),
  planted('place-in-the-stream-not-recomputed', ROWS, { file: 'electron/store/verify/stream-faults.ts', from: 'if (g === expected && (hash !== streamHash || term < before.term))', to: 'if (g === expected && (hash.length !== streamHash.length || term < before.term))' }),
  planted('hole-in-the-stream-not-told', `${CHECK} > one taken out`, { file: 'electron/store/verify/stream-faults.ts', from: '  if (g !== expected) yield', to: '  if (g < expected) yield' }),
  planted('signatures-of-others-not-verified', `${CHECK} > another word put`, { file: 'electron/store/verify/stream-keys.ts', from: '.some((key) => this.#verifier(key)(headInput(envelope), signature))', to: '.some((key) => this.#verifier(key)(headInput(envelope), signature) || signature.length > 0)' }),
  planted('missing-signatures-of-others-not-told', `${CHECK} > a signature taken away`, { file: 'electron/store/verify/stream-faults.ts', from: '  if (chain && chain.last.envelope.commandId !== envelope.commandId) yield* endFaults(chain.last)\n', to: '' }),
  planted('signatures-without-events-not-told', `${CHECK} > a signature taken away`, { file: 'electron/store/verify/stream-faults.ts', from: '  for (const { device, seq } of orphanSignatures(stream.raw)) yield', to: '  for (const { device, seq } of [...orphanSignatures(stream.raw)].slice(1)) yield' }),
  planted('own-events-in-the-stream-not-held-against-the-log', `${CHECK} > what this PC did itself`, { file: 'electron/store/verify/own-part.ts', from: 'own.signature?.equals(signature) === true', to: 'own.signature?.length === signature.length' }),
  planted('strangers-in-the-stream-not-told', STRANGERS, { file: 'electron/store/verify/stream-faults.ts', from: '  if (vouched === false && !walk.strangers.has(device)) {', to: '  if (vouched === null && !walk.strangers.has(device)) {' }),
  planted('terms-nobody-signed-not-told', STRANGERS, { file: 'electron/store/verify/term-faults.ts', from: '    if (!begins) yield', to: '    if (!begins && term === 0) yield' }),
  planted('told-end-not-held-against-the-log', `${CHECK} > any column`, { file: 'electron/store/verify/own-part.ts', from: '    if (!isOwn || !isThere) yield', to: '    if (!isOwn) yield' }),
  planted('scans-of-other-pcs-missing', `${CHECK} > a scan that has not come`, { file: 'electron/store/verify/attachment-faults.ts', from: 'const isAwaited = elsewhere !== undefined && !existsSync(file) && !hasCome(hash)', to: 'const isAwaited = elsewhere === -1 && !hasCome(hash)' }),
  planted('scans-that-were-here-awaited', `${CHECK} > a scan that has not come`, { file: 'electron/store/verify/attachment-faults.ts', from: ' && !hasCome(hash)\n', to: ' && hasCome !== cameBefore\n' }),
  planted('whose-scan-it-is-not-compared', ROWS, { file: 'electron/store/verify/scan-row-faults.ts', from: 'else if (one.device !== device) yield', to: "else if (one.device === '') yield" }),
  planted('another-offices-stream-folded', `${BAD_DAYS} > another office`, { file: 'electron/store/stream/foreign-stream.ts', from: 'ours === undefined || there === ours', to: 'ours === undefined || there !== ours || there === ours' }),
  planted('stream-fetched-again-not-told', `${BAD_DAYS} > a stream.db that is not what it was`, { file: 'electron/store/stream/fetched-again.ts', from: 'return g < folded ?', to: 'return g > folded ?' }),
  planted('register-made-anew-without-the-stream', `${BAD_DAYS} > a stream.db that is not what it was`, { file: 'electron/store/register/register.ts', from: 'return here === undefined || here === hexOf(stream_hash)', to: 'return here === hexOf(stream_hash)' }),
  planted('broken-stream-opened-again', `${BAD_DAYS} > a stream.db that is not what it was`, { file: 'electron/store/stream/open-stream.ts', from: "  if (isMarkedDamaged(file)) throw new Error('stream.db was found damaged')\n", to: '' }),
  planted('row-of-the-stream-folded-as-the-disk-has-it', `${BAD_DAYS} > a row of stream.db`, { file: 'electron/store/register/open-register.ts', from: 'error instanceof OfAnotherBuild ? chains : { ...chains, ...proven(chains) }', to: 'chains' }),
  planted('place-of-a-row-of-the-stream-not-proven', `${BAD_DAYS} > a row of stream.db`, { file: 'electron/store/stream/as-written.ts', from: ' && again?.point.g === row.point.g && again.point.hash === row.point.hash', to: ' && again !== undefined' }),
  planted('row-of-the-stream-not-held-against-its-hash', `${BAD_DAYS} > a row of stream.db`, { file: 'electron/store/stream/as-written.ts', from: 'return fault === null && ', to: 'return fault !== undefined && ' }),
  planted('damaged-stream-keeps-loket-from-opening', `${BAD_DAYS} > a row of stream.db`, { file: 'electron/store/open-store.ts', from: '    if (known || !isMarkedDamaged(stream)) throw error\n', to: '    if (known || isMarkedDamaged(stream)) throw error\n' }),
  planted('stream-gone-with-the-register-not-told', `${BAD_DAYS} > stream.db and register.db gone`, { file: 'electron/store/stream/fetched-again.ts', from: 'reader.head().g === 0 ?', to: 'reader.head().g < 0 ?' }),
  planted('dossier-behind-a-lost-stream-told-as-newer', `${BAD_DAYS} > stream.db and register.db gone`, { file: 'electron/store/warnings.ts', from: 'if (dossiers.length > 0 && fetchedAgain)', to: 'if (dossiers.length > 99 && fetchedAgain)' }),
  planted('settings-of-others-said-again', `${SALVAGE} > a PC that joined`, { file: 'electron/store/salvage/lost-settings.ts', from: '    if (stream.tells(aggregate, body)) return []\n', to: '' }),
  planted('settings-said-again-without-the-stream', `${SALVAGE} > a PC that joined`, { file: 'electron/store/salvage/lost-settings.ts', from: '  if (stream.joined && !stream.reaches(register.g)) return []\n', to: '' }),
  planted('own-settings-of-a-joined-pc-not-said-again', `${SALVAGE} > what a PC that joined`, { file: 'electron/store/salvage/lost-settings.ts', from: '!stream.reaches(register.g)', to: 'stream.reaches(0)' }),
  planted('stream-left-out-of-the-backup', `${BACKUP} > with every PC`, { file: 'electron/backup/take-backup.ts', from: 'const pulled = source.stream ? addPulled(source.stream, last, file) : last', to: 'const pulled = last' }),
  planted('what-others-did-waits-for-an-own-act', `${BACKUP} > with every PC`, { file: 'electron/backup/backup-round.ts', from: '  if (stream && (pulledHead(stream)?.g ?? 0) > (pulled?.g ?? 0)) return false\n', to: '' }),
  planted('restored-stream-not-put-in-place', `${BACKUP} > with every PC`, { file: 'electron/backup/place-restored.ts', from: '  if (existsSync(pulled)) {', to: '  if (existsSync(pulled) && existsSync(`${pulled}-wal`)) {' }),
  planted('backup-goes-on-behind-another-stream', `${BACKUP} > a stream that went back`, { file: 'electron/backup/take-backup.ts', from: '  if (stream && pulled && !goesOn(stream, pulled)) return false\n', to: '' }),
  planted('restored-stream-not-compared', `${BACKUP} > what was restored`, { file: 'electron/backup/backup-round.ts', from: "lastPart(set).pulled && pulledDiffers(stream, path.join(beside, 'stream.db'))", to: 'lastPart(set).pulled?.g === 0' }),
  planted('head-the-server-signed-not-met', `${CHECK} > two places changed`, { file: 'electron/store/verify/said-head-faults.ts', from: '  if (here && !here.equals(said.hash)) yield', to: '  if (here && here.length !== said.hash.length) yield' }),
  planted('own-events-not-taken-from-the-stream', `${SALVAGE} > own events`, { file: 'electron/store/salvage/own-stream.ts', from: '  return events.slice(0, vouched)', to: '  return events.slice(vouched)' }),
  planted('stream-believed-without-signatures', `${SALVAGE} > of the stream counts`, { file: 'electron/store/salvage/own-stream.ts', from: '  return events.slice(0, vouched)', to: '  return vouched < 0 ? [] : events' }),
  planted('restored-pc-says-nothing-of-its-server', `${PUT_BACK} > a burnt PC`, { file: 'electron/sync/office/office-link.ts', from: "(former || store.sync) ? NO_KEY : ''", to: "(former || store.sync) ? '' : ''" }),
  planted('salvage-says-every-procedure-anew', 'tests/store/salvage.test.ts > with its last page gone', { file: 'electron/store/salvage/lost-settings.ts', from: 'published.get(aggregate, body) !== undefined', to: 'published.get(id, body) !== undefined' }),
]
