import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newPublisherKey, openPublisherKey } from '../../build/publish/publisher-key.ts'
import { signRelease, type ToSign } from '../../build/publish/sign-release.ts'
import { lookForRelease } from '../../electron/update/look-for-release.ts'
import { PUBLISHER_KEYS } from '../../electron/update/publisher-keys.ts'
import { publicKeyOf } from '../../electron/update/signing.ts'
import { sourcesOf } from '../house/sources.ts'

const PASS = 'a publisher keeps this by heart'
const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'loket-penerbit-'))

function toSign(): ToSign & { readonly keyFile: string } {
  const [folder, safe] = [newFolder(), newFolder()]
  for (const name of ['Loket Setup 1.1.0.exe', 'Loket-1.1.0.AppImage', 'loket_1.1.0_amd64.deb', 'Loket-1.0.0.AppImage', 'Loket-11.1.0.AppImage', 'latest.yml', 'builder-debug.yml']) writeFileSync(path.join(folder, name), `bytes of ${name}`)
  const keyFile = path.join(safe, 'penerbit.pem')
  const pinned = newPublisherKey(keyFile, PASS)
  return { folder, version: '1.1.0', released: '2026-11-21', data: { from: 1, to: 3 }, notes: 'Daftar lebih cepat.', keys: [openPublisherKey(keyFile, PASS)], pinned: [pinned], keyFile }
}

test('what electron-builder made is signed, this version alone, and an office’s Loket takes it', async () => {
  const given = toSign()
  const { files } = signRelease(given)
  expect(files.map(({ name, kind, arch }) => `${kind} ${arch} ${name}`)).toEqual(['nsis x64 Loket Setup 1.1.0.exe', 'AppImage x64 Loket-1.1.0.AppImage', 'deb x64 loket_1.1.0_amd64.deb'])
  expect(await lookForRelease(given.folder, given.pinned, { version: '1.0.0', data: 2, kind: 'nsis', arch: 'x64', newestSeen: '' })).toMatchObject({ ok: true, value: { release: { version: '1.1.0', notes: 'Daftar lebih cepat.' } } })
})

test('a key is locked, for its user alone, and never written over another', () => {
  const { keyFile } = toSign()
  expect(readFileSync(keyFile, 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY')
  expect(statSync(keyFile).mode & 0o077).toBe(0)
  expect(() => newPublisherKey(keyFile, PASS)).toThrow('EEXIST')
  expect(() => newPublisherKey(`${keyFile}.2`, 'short')).toThrow('12 characters')
  expect(() => openPublisherKey(keyFile, 'another pass phrase')).toThrow()
})

test('nothing is signed with a key no Loket knows, without installers, or with notes nobody could read', () => {
  const given = toSign()
  expect(() => signRelease({ ...given, pinned: [] })).toThrow('none of these keys is pinned')
  expect(() => signRelease({ ...given, version: '2.0.0' })).toThrow('no installer of 2.0.0')
  expect(() => signRelease({ ...given, notes: 'x'.repeat(5000) })).toThrow('not a release Loket can read')
  expect(readdirSync(given.folder)).not.toContain('pembaruan.json')
})

test('while keys change hands both sign, and one of them is pinned', () => {
  const [old, next] = [toSign(), toSign()]
  signRelease({ ...old, keys: [...old.keys, ...next.keys] })
  const { signatures } = JSON.parse(readFileSync(path.join(old.folder, 'pembaruan.json'), 'utf8')) as { signatures: object[] }
  expect(signatures).toHaveLength(2)
  expect(old.keys.map(publicKeyOf)).toEqual(old.pinned)
})

test('no private key lies in the checkout but the one of the invented office whose data are kept, and what is pinned is a public key of its kind', () => {
  const found = sourcesOf('{domain,protocol,migrations,electron,renderer,build,docs,tests}/**/*.{ts,tsx,mjs,json,md,pem,key}', '!**/node_modules/**').filter(({ text }) => /-----BEGIN (?:ENCRYPTED |EC |RSA )?PRIVATE KEY-----\n[A-Za-z0-9+/]/.test(text))
  expect(found.map(({ file }) => file).filter((file) => !file.startsWith('tests/released/'))).toEqual([])
  expect(PUBLISHER_KEYS.filter((key) => Buffer.from(key, 'base64').length !== 32 || Buffer.from(key, 'base64').toString('base64') !== key)).toEqual([])
})
