import { type Mutant, planted } from '../mutant.ts'

const MANIFEST = 'tests/update/manifest.test.ts'
const JUDGE = 'tests/update/judge-release.test.ts'
const TAKE = 'tests/update/take-release.test.ts'
const UPDATES = 'tests/update/updates.test.ts'
const TAKING = 'electron/update/take-release.ts'
const JUDGING = 'electron/update/judge-release.ts'
const CLOSING = 'electron/update/install-at-closing.ts'

/** What would let a stranger's Loket, or an older one, in. */
export const updateMutants: readonly Mutant[] = [
  planted('release-signature-not-verified', MANIFEST, { file: 'electron/update/read-manifest.ts', from: 'signatures.some((each) => each.key === keyName(key) && isSignedBy(text, each.signature, key))', to: 'signatures.some((each) => each.key === keyName(key))' }, { file: 'electron/update/read-manifest.ts', from: `import { isSignedBy, keyName }`, to: `import { keyName }` }),
  planted('release-of-any-key', MANIFEST, { file: 'electron/update/read-manifest.ts', from: '  if (!publishers.some(', to: '  if (publishers.length > 0 && signatures.length === 0 && !publishers.some(' }),
  planted('signature-without-its-purpose', MANIFEST, { file: 'electron/update/signing.ts', from: 'verify(null, Buffer.from(PURPOSE + text),', to: 'verify(null, Buffer.from(text),' }, { file: 'electron/update/signing.ts', from: 'sign(null, Buffer.from(PURPOSE + text), privateKey)', to: 'sign(null, Buffer.from(text), privateKey)' }),
  planted('downgrade-accepted', JUDGE, { file: JUDGING, from: '  if (compareVersions(release.version, here.version) <= 0) return', to: '  if (compareVersions(release.version, here.version) === 0) return' }),
  planted('old-manifest-played-again', JUDGE, { file: JUDGING, from: `  if (here.newestSeen !== '' && compareVersions`, to: `  if (here.newestSeen === '' && compareVersions` }),
  planted('newest-seen-forgotten-at-a-start', UPDATES, { file: 'electron/update/updates.ts', from: `writeNote(folder, 'newest', version)`, to: `writeNote(folder, 'address', this.#address)` }),
  planted('data-handed-to-an-older-loket', JUDGE, { file: JUDGING, from: `  if (release.data.to < here.data) return updateRefusal('older-data')\n`, to: '' }),
  planted('installer-of-another-processor', JUDGE, { file: JUDGING, from: 'file.kind === kind && file.arch === arch', to: 'file.kind === kind' }),
  planted('versions-compared-as-texts', JUDGE, { file: 'electron/update/compare-versions.ts', from: 'return at < 0 ? 0 : (ours[at] ?? 0) - (theirs[at] ?? 0)', to: 'return at < 0 ? 0 : one.localeCompare(other)' }),
  planted('copied-installer-not-hashed', TAKE, { file: TAKING, from: `if (length === file.size && hash.digest('hex') === file.sha512) return null`, to: 'if (length === file.size) return null' }, { file: TAKING, from: '    if (!isWhole(folder, file)) return refused', to: '    if (!folder) return refused' }),
  planted('copy-not-read-back', TAKE, { file: TAKING, from: '    if (!isWhole(folder, file)) return refused', to: '    if (!folder) return refused' }),
  planted('installer-longer-than-signed', TAKE, { file: TAKING, from: '      if (length > file.size) break\n', to: '' }, { file: TAKING, from: 'if (length === file.size && hash', to: 'if (length >= file.size && hash' }),
  planted('manifest-before-its-installer', TAKE, { file: TAKING, from: '    dropKept(folder)\n    if (free', to: '    dropKept(folder)\n    writeDurably(path.join(folder, MANIFEST_FILE), taking.manifest, 0o600)\n    if (free' }),
  planted('disk-filled-by-an-update', TAKE, { file: TAKING, from: 'free(folder) < file.size + SPARE', to: 'free(folder) < 0' }),
  planted('redirection-of-the-server-followed', TAKE, { file: 'electron/update/server-source.ts', from: `redirect: 'error'`, to: `redirect: 'follow'` }),
  planted('endless-manifest-read', TAKE, { file: 'electron/update/server-source.ts', from: '        if (length > LARGEST_MANIFEST) break\n', to: '' }),
  planted('installer-not-hashed-before-it-is-started', UPDATES, { file: CLOSING, from: 'file !== null && isWhole(folder, file) ? file : null', to: 'file' }, { file: CLOSING, from: 'import { isWhole, keptRelease }', to: 'import { keptRelease }' }),
  planted('kept-manifest-not-verified', UPDATES, { file: 'electron/update/kept-update.ts', from: 'const read = readManifest(readFileSync(path.join(folder, MANIFEST_FILE)), publishers)\n    return read.ok ? read.value : null', to: `const read = readManifest(readFileSync(path.join(folder, MANIFEST_FILE)), publishers)\n    return read.ok ? read.value : (JSON.parse((JSON.parse(readFileSync(path.join(folder, MANIFEST_FILE), 'utf8')) as { readonly release: string }).release) as Release)` }),
  planted('order-of-another-version-carried-out', UPDATES, { file: CLOSING, from: 'release.version !== ordered ||', to: '' }),
  planted('older-version-installed-at-closing', UPDATES, { file: CLOSING, from: ' || compareVersions(release.version, version) <= 0) return null', to: ') return null' }, { file: CLOSING, from: `import { compareVersions } from './compare-versions.ts'\n`, to: '' }),
  planted('order-carried-out-at-every-closing', UPDATES, { file: CLOSING, from: `    for (const name of ['go', 'order'] as const) dropNote(folder, name)\n`, to: '' }),
  planted('installed-without-a-fresh-backup', UPDATES, { file: 'electron/update/updates.ts', from: 'if (order.withoutBackup || (await fresh())) return true', to: 'if (order.withoutBackup || (await fresh()) || order.officer) return true' }),
  planted('order-survives-a-new-copy', UPDATES, { file: 'electron/update/updates.ts', from: `    this.#refusal = null\n    dropNote(folder, 'order')\n    this.#shown(0, file.size)`, to: '    this.#refusal = null\n    this.#shown(0, file.size)' }, { file: CLOSING, from: 'release.version !== ordered ||', to: '' }),
  planted('installer-started-after-a-crash', UPDATES, { file: 'electron/update/settle-earlier.ts', from: `  dropNote(folder, 'go')\n`, to: '' }),
  planted('release-key-lies-in-the-checkout', 'tests/update/sign-release.test.ts', { file: 'electron/update/publisher-keys.ts', from: 'readonly string[] = []', to: `readonly string[] = ['bm90IGEga2V5']` }),
]
