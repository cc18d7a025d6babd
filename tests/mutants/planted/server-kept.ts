import { inFile, type Mutant, planted } from '../mutant.ts'

const [FOLDER, SCANS, DURABLE, BOX, LOG, FALSE_SERVER] = ['tests/server/scan-folder.test.ts', 'tests/sync-http/scans.test.ts', 'tests/server/durable-server.test.ts', 'tests/server/verifier-box.test.ts', 'tests/server/server-log.test.ts', 'tests/sync-http/false-server.test.ts']
const scans = inFile('server/attachments/scan-folder.ts')
const verifiers = inFile('server/store/kysely-verifiers.ts')
const asked = inFile('server/verifiers/asked-verifiers.ts')
const log = inFile('server/watch/server-log.ts')
const routes = inFile('server/http/routes.ts')

/** What a server keeps, shows and writes down. */
export const serverKeptMutants: readonly Mutant[] = [
  planted('taken-back-and-nobody-told', 'tests/server/adopt.test.ts > answers whoever waits', { file: 'server/sequence/sequencer.ts', from: `if (answer.outcome === 'taken') this.#tell()`, to: `if (answer.outcome !== 'taken') this.#tell()` }),
  planted('scan-begun-with-a-hole', FOLDER, scans('    if (from > before) return accept({ arrived: before, whole: false })\n', '')),
  planted('disk-filled-with-scans', FOLDER, scans("    if ((await this.#free()) < LEFT_FREE + size) return refuse('disk-full')\n", '')),
  planted('dead-line-waited-for', FOLDER, scans('    former?.stop.abort()\n', '')),
  planted('arriving-scans-cleared-too-early', FOLDER, scans('GIVEN_UP_AFTER * 86_400_000', 'GIVEN_UP_AFTER * 86_400')),
  planted('scan-taken-in-one-piece', SCANS, inFile('server/http/scan-lines.ts')(' && last - first < LARGEST_PIECE ?', ' ?')),
  planted('scan-not-fsynced-at-the-server', DURABLE, scans('      await handle.sync()\n', '')),
  planted('scan-not-named-durably-at-the-server', DURABLE, scans('    fsyncFolder(this.#folder)\n', '')),
  planted('push-answered-before-the-disk', DURABLE, inFile('server/store/open-sqlite-store.ts')("'synchronous = FULL'", "'synchronous = NORMAL'")),
  planted('server-key-not-fsynced', DURABLE, inFile('server/identity/kept-file.ts')('    fsyncSync(handle)\n', '')),
  planted('server-folder-for-everybody', DURABLE, inFile('server/open-server.ts')('  mkdirSync(start.data, { recursive: true, mode: 0o700 })', '  mkdirSync(start.data, { recursive: true })')),
  planted('locks-of-an-old-letterbox-stay', BOX, verifiers("      await tx.deleteFrom('verifier_key').where('office', '=', this.#office).where('device', '=', device).execute()\n", '')),
  planted('locks-of-an-old-verifier-stay', BOX, verifiers("      await tx.deleteFrom('verifier_key').where('office', '=', this.#office).where('officer', '=', officer).execute()\n", '')),
  planted('old-key-locked-for-a-new-verifier', BOX, verifiers('if (there?.n === n) await', 'if (there) await')),
  planted('verifier-in-anothers-name', BOX, asked('verifier.device !== device || ', '')),
  planted('verifier-not-signed', BOX, asked('|| !verifies(publicKey, verifierInput({ office, ...verifier }), verifier.signature)) return', ') return')),
  planted('server-log-tells-what-a-defect-said', LOG, log('kind: error instanceof Error ? error.name : typeof error,', 'kind: String(error),')),
  planted('server-log-grows-for-ever', LOG, log('statSync(file).size > LARGEST', 'statSync(file).size < 0')),
  planted('server-log-tells-what-a-pc-is-called', LOG, routes("log.event('renamed', { device: input.device, by })", "log.event('renamed', { device: input.name, by })")),
  planted('server-log-tells-codes', LOG, routes("log.event('code-made', { by })", "log.event('code-made', { by: secret })")),
  planted('joined-a-server-nobody-named', FALSE_SERVER, inFile('electron/sync/http/enrol.ts')('if (known.office !== office || !isVouchedFor(known, server.serverKey)) throw', 'if (known.office !== office) throw')),
  planted('joined-another-office', FALSE_SERVER, inFile('electron/sync/http/enrol.ts')('if (known.office !== office || !isVouchedFor', 'if (!isVouchedFor')),
]
