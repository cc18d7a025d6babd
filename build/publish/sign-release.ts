import { createHash, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readManifest } from '../../electron/update/read-manifest.ts'
import { APP_ID, type Manifest, MANIFEST_FILE, type PackageKind, type Release, type ReleaseFile } from '../../electron/update/release.ts'
import { keyName, publicKeyOf, signText } from '../../electron/update/signing.ts'

export interface ToSign {
  /** Where electron-builder put the installers; the manifest goes beside them. */
  readonly folder: string
  readonly version: string
  readonly released: string
  /** Versions of log.db it reads, and makes of them. */
  readonly data: Release['data']
  /** For officers, in Indonesian. */
  readonly notes: string
  /** More than one while keys change hands. */
  readonly keys: readonly KeyObject[]
  /** The public keys pinned in what is released: signed with none of them, no office could take it. */
  readonly pinned: readonly string[]
}

const KINDS: readonly (readonly [ending: string, kind: PackageKind])[] = [['.exe', 'nsis'], ['.AppImage', 'AppImage'], ['.deb', 'deb']]

/** Signs the installers in a folder and writes the manifest beside them; gives the release as it is read back. */
export function signRelease({ folder, version, released, data, notes, keys, pinned }: ToSign): Release {
  const publics = keys.map(publicKeyOf)
  if (!publics.some((key) => pinned.includes(key))) throw new Error('none of these keys is pinned in electron/update/publisher-keys.ts: no Loket would believe the release')
  const files = installersIn(folder, version)
  if (files.length === 0) throw new Error(`no installer of ${version} in ${folder}: npm run package makes them`)
  const text = JSON.stringify({ app: APP_ID, version, released, data, notes, files } satisfies Release)
  const manifest: Manifest = { format: 1, release: text, signatures: keys.map((key, at) => ({ key: keyName(publics[at] ?? ''), signature: signText(text, key) })) }
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  const read = readManifest(bytes, pinned)
  if (!read.ok) throw new Error(`what was signed is not a release Loket can read: ${read.refusal.message}`)
  writeFileSync(path.join(folder, MANIFEST_FILE), bytes)
  return read.value
}

/** Those that bear the version in their name: an older installer left lying there is not signed along. */
function installersIn(folder: string, version: string): ReleaseFile[] {
  return readdirSync(folder).toSorted().flatMap((name) => {
    const [ending = '', kind] = KINDS.find(([each]) => name.endsWith(each)) ?? []
    if (kind === undefined || !name.slice(0, -ending.length).split(/[ _-]/).includes(version)) return []
    const bytes = readFileSync(path.join(folder, name))
    return [{ name, kind, arch: /arm64|aarch64/.test(name) ? 'arm64' : 'x64', size: bytes.length, sha512: createHash('sha512').update(bytes).digest('hex') }]
  })
}
