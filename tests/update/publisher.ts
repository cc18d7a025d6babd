import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { APP_ID, MANIFEST_FILE, type PackageKind, type Release } from '../../electron/update/release.ts'
import { keyName, publicKeyOf, signText } from '../../electron/update/signing.ts'
import { RELEASE_FOLDER } from '../../electron/update/folder-source.ts'

export const UPDATE_THREAD = path.resolve(import.meta.dirname, '../../electron/update/update-thread.ts')
const ENDINGS = { nsis: '.exe', AppImage: '.AppImage', deb: '.deb' } as const satisfies Record<PackageKind, string>

/** Tresna, who publishes Loket: a key, and sticks with what it signed. */
export class Publisher {
  readonly #key: KeyObject = generateKeyPairSync('ed25519').privateKey

  get publicKey(): string {
    return publicKeyOf(this.#key)
  }

  /** What an installer of this version holds: different from version to version. */
  static installer(version: string, bytes = 700_000): Buffer {
    return Buffer.alloc(bytes, `installer of ${version} `)
  }

  release(version: string, more: Partial<Release> = {}): Release {
    const installer = Publisher.installer(version)
    const files = (['nsis', 'AppImage', 'deb'] as const).map((kind) => ({ name: `Loket-${version}${ENDINGS[kind]}`, kind, arch: 'x64', size: installer.length, sha512: createHash('sha512').update(installer).digest('hex') }))
    return { app: APP_ID, version, released: '2026-11-20', data: { from: 1, to: 9 }, notes: `Loket ${version}: daftar lebih cepat.`, files, ...more }
  }

  manifest(release: Release | string): Buffer {
    const text = typeof release === 'string' ? release : JSON.stringify(release)
    return Buffer.from(JSON.stringify({ format: 1, release: text, signatures: [{ key: keyName(this.publicKey), signature: signText(text, this.#key) }] }))
  }

  /** The same text under the same key, signed as it stands: for something else than a release. */
  signedBare(release: Release): Buffer {
    const text = JSON.stringify(release)
    return Buffer.from(JSON.stringify({ format: 1, release: text, signatures: [{ key: keyName(this.publicKey), signature: sign(null, Buffer.from(text), this.#key).toString('base64') }] }))
  }

  /** A stick with a release on it; gives its mount point. */
  stick(release: Release): string {
    const stick = mkdtempSync(path.join(tmpdir(), 'loket-pembaruan-'))
    this.writeTo(path.join(stick, RELEASE_FOLDER), release)
    return stick
  }

  writeTo(folder: string, release: Release): void {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, MANIFEST_FILE), this.manifest(release))
    for (const { name } of release.files) writeFileSync(path.join(folder, name), Publisher.installer(release.version))
  }
}
