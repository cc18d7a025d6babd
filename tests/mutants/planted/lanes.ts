import { type Mutant, planted } from '../mutant.ts'

const SCANS = 'tests/sync-http/scans.test.ts'
const SCAN_LANE = 'tests/sync-http/scan-lane.test.ts'
const VERIFIERS = 'tests/sync-http/verifiers.test.ts'
const FOLDER = 'server/attachments/scan-folder.ts'
const LINES = 'server/http/scan-lines.ts'
const LANE = 'electron/sync/lanes/scan-lane.ts'
const LETTERS = 'electron/sync/lanes/verifier-letters.ts'
const VERIFIER_LANE = 'electron/sync/lanes/verifier-lane.ts'

/** What travels beside the events: scans, and officers' verifiers. */
export const laneMutants: readonly Mutant[] = [
  planted('scan-under-any-bytes', SCANS, { file: FOLDER, from: '    if ((await hashOf(file)) !== hash) {', to: "    if (hash.length === 0) {" }),
  planted('scans-of-all-arrive-in-one', SCANS, { file: FOLDER, from: 'sha256(JSON.stringify([device, hash]))', to: 'sha256(JSON.stringify([device.length, hash]))' }),
  planted('damaged-scan-kept-at-the-server', SCANS, { file: FOLDER, from: '    if ((await hashOf(this.#file(hash))) === hash) return true\n', to: '    if (size >= 0) return true\n' }),
  planted('any-name-is-a-scan', SCANS, { file: LINES, from: 'return /^[0-9a-f]{64}$/.test(name) ?', to: 'return /^.+$/.test(name) ?' }),
  planted('brought-scan-of-any-size', SCANS, { file: LINES, from: "  if (size > MAX_ATTACHMENT_BYTES || length > LARGEST_PIECE) return refuse('too-large')\n", to: '' }),
  planted('revoked-pc-still-holds-scans', SCANS, { file: 'server/store/kysely-scan-holders.ts', from: "      .where('d.revoked', 'is', null)\n", to: '' }),
  planted('scan-fetched-from-the-start', SCAN_LANE, { file: 'electron/sync/lanes/scan-fetch.ts', from: '    const from = this.#store.arrived(hash)\n', to: '    const from = 0\n' }),
  planted('scan-brought-from-the-start', SCAN_LANE, { file: 'electron/sync/lanes/scan-bring.ts', from: '{ size: this.#sizeOf(hash), from: arrived }', to: '{ size: this.#sizeOf(hash), from: 0 }' }),
  planted('scan-that-is-refused-brought-for-ever', SCAN_LANE, { file: 'electron/sync/lanes/scan-bring.ts', from: 'from === 0 || this.#again.has(hash) ? 0', to: 'from === 0 ? 0' }),
  planted('small-scan-that-is-refused-brought-again', SCAN_LANE, { file: 'electron/sync/lanes/scan-bring.ts', from: 'from === 0 || this.#again', to: 'this.#again' }),
  planted('scan-not-read-anew-before-it-is-brought-again', SCAN_LANE, { file: 'electron/sync/lanes/scan-bring.ts', from: '? 0 : this.#sizeOf(hash)\n', to: '? 0 : (this.#under.get(hash)?.size ?? 0)\n' }),
  planted('scan-of-which-all-is-there-stays-out-of-its-place', SCAN_LANE, { file: 'electron/sync/lanes/scan-bring.ts', from: 'bring({ hash, from: Math.min(from, size - 1), size', to: 'bring({ hash, from, size' }),
  planted('scan-that-is-given-up-fetched-again', SCAN_LANE, { file: LANE, from: '      if (this.#givenUp.has(hash)) continue\n', to: '' }),
  planted('scan-that-is-gone-here-never-fetched', SCAN_LANE, { file: 'electron/store/stream/scans-of-stream.ts', from: '    if (!bytes) this.#rows.setHere(hash, false)\n', to: '' }),
  planted('asked-scan-waits-its-turn', SCAN_LANE, { file: LANE, from: '[asked ?? firstOf(this.#there), firstOf(this.#toBring)]', to: '[firstOf(this.#there), firstOf(this.#toBring)]' }),
  planted('scan-under-way-is-not-let-go', SCAN_LANE, { file: LANE, from: '    if (this.#under && this.#under.hash !== hash) this.#under.stop.abort()\n', to: '' }),
  planted('scan-came-as-something-else', SCAN_LANE, { file: 'electron/store/attachments/arriving-scans.ts', from: "    if (sha256(readFileSync(file)).toString('hex') !== hash) {", to: "    if (sha256(readFileSync(file)).toString('hex') === '') {" }),
  planted('asks-while-all-is-there', SCAN_LANE, { file: LANE, from: "    if (wanted.size + unsent.size + brought.length === 0) return { did: 'nothing', unasked: true }\n", to: "    if (wanted.size + unsent.size + brought.length === 0) return { did: 'nothing', unasked: true, again: LATEST }\n" }),
  planted('replaced-server-never-gets-scans', SCAN_LANE, { file: LANE, from: '    if (!hasAll) this.#store.forgetServer()\n', to: '' }),
  planted('scan-may-go-with-one-other', SCAN_LANE, { file: 'electron/store/stream/scans-of-stream.ts', from: '(scan.server ? 1 : 0) >= 2', to: '(scan.server ? 1 : 0) >= 1' }),
  planted('locked-for-any-letterbox', VERIFIERS, { file: LETTERS, from: '      return known?.revoked === null && signedBy(known.publicKey)(letterboxInput({ office: this.#parts.office, device, publicKey }), signature)', to: '      return known?.revoked === null && publicKey.length + signature.length > 0' }),
  planted('verifier-of-anybody', VERIFIERS, { file: LETTERS, from: 'if (!author || !signedBy(author.publicKey)(verifierInput({ office: this.#parts.office, ...verifier }), verifier.signature)) return null', to: 'if (!author) return null' }),
  planted('older-verifier-under-a-later-number', VERIFIERS, { file: 'domain/stream/verifier-input.ts', from: "JSON.stringify(['loket-verifier-1', office, officer, n, device, sealed])", to: "JSON.stringify(['loket-verifier-1', office, officer, n > 0, device, sealed])" }),
  planted('verifier-out-of-turn', VERIFIERS, { file: 'server/store/kysely-verifiers.ts', from: '      if (there && there.n + 1 !== n) return false\n', to: '' }),
  planted('letterbox-of-anybody', VERIFIERS, { file: 'server/verifiers/asked-verifiers.ts', from: '  if (!verifies(publicKey, letterboxInput({ office, device, publicKey: letterbox.publicKey }), letterbox.signature)) return refuse(\'malformed\')\n', to: "  if (publicKey === '') return refuse('malformed')\n" }),
  planted('new-pin-lost-to-an-older-one', VERIFIERS, { file: VERIFIER_LANE, from: 'if (before > 0 && here.get(officer)?.told === null) store.tell(officer, verifier, n)', to: 'if (before < 0 && here.get(officer)?.told === null) store.tell(officer, verifier, n)' }),
  planted('later-pc-is-never-told', VERIFIERS, { file: VERIFIER_LANE, from: '    if (keys.length === 0) return false\n', to: '    if (keys.length >= 0) return false\n' }),
]
