import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions } from '../../electron/update/compare-versions.ts'
import { type Computer, judgeRelease } from '../../electron/update/judge-release.ts'
import { packageKind } from '../../electron/update/package-kind.ts'
import { Publisher } from './publisher.ts'

const publisher = new Publisher()
const here: Computer = { version: '1.2.0', data: 3, kind: 'nsis', arch: 'x64', newestSeen: '' }
const said = (version: string, more: Parameters<Publisher['release']>[1] = {}, computer: Partial<Computer> = {}): string => judgeRelease(publisher.release(version, more), { ...here, ...computer })?.message ?? 'fine'

test('a newer release is fine; the same one and an older one are not', () => {
  expect(said('1.2.1')).toBe('fine')
  expect(said('1.10.0')).toBe('fine')
  for (const version of ['1.2.0', '1.1.9', '0.99.99']) expect(said(version), version).toContain(`Loket ${version}) tidak lebih baru`)
})

test('an old manifest shown again is refused once a newer one was seen, though it is newer than what runs', () => {
  expect(said('1.3.0', {}, { newestSeen: '1.4.0' })).toContain('sudah pernah mendapat pembaruan yang lebih baru')
  expect(said('1.4.0', {}, { newestSeen: '1.4.0' })).toBe('fine')
  expect(said('1.5.0', {}, { newestSeen: '1.4.0' })).toBe('fine')
})

test('data are never handed to a Loket that cannot read them', () => {
  expect(said('1.3.0', { data: { from: 1, to: 2 } })).toContain('tidak bisa membaca data di komputer ini')
  expect(said('1.3.0', { data: { from: 4, to: 6 } })).toContain('Pasang dahulu versi di antaranya')
  expect(said('1.3.0', { data: { from: 3, to: 3 } })).toBe('fine')
})

test('an installer for another system or another processor is not for this computer', () => {
  const only = (kind: 'nsis' | 'deb', arch = 'x64') => ({ files: publisher.release('1.3.0').files.filter((file) => file.kind === kind).map((file) => ({ ...file, arch })) })
  expect(said('1.3.0', only('deb'))).toContain('tidak berisi pemasang untuk komputer ini')
  expect(said('1.3.0', only('nsis', 'arm64'))).toContain('tidak berisi pemasang untuk komputer ini')
  expect(said('1.3.0', only('nsis'))).toBe('fine')
  expect(said('1.3.0', only('deb'), { kind: null })).toBe('fine')
})

test('versions are compared as numbers, and any two have one order', () => {
  expect(['1.10.0', '1.9.9', '0.1.0', '2.0.0'].toSorted(compareVersions)).toEqual(['0.1.0', '1.9.9', '1.10.0', '2.0.0'])
  const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join('.'))
  fc.assert(fc.property(version, version, (one, other) => Math.sign(compareVersions(one, other)) === -Math.sign(compareVersions(other, one)) && (compareVersions(one, other) === 0) === (one === other)))
})

test('how Loket was installed is read off the system; a checkout has no installer', () => {
  const kind = (packaged: boolean, platform: NodeJS.Platform, env = {}) => packageKind({ packaged, platform, env })
  expect([kind(true, 'win32'), kind(true, 'linux'), kind(true, 'linux', { APPIMAGE: '/home/hendra/Loket.AppImage' }), kind(true, 'darwin'), kind(false, 'win32'), kind(false, 'linux', { APPIMAGE: '/x' })]).toEqual(['nsis', 'deb', 'AppImage', null, null, null])
})
