import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { readManifest } from '../../electron/update/read-manifest.ts'
import { LARGEST_MANIFEST, release } from '../../electron/update/release.ts'
import { keyName } from '../../electron/update/signing.ts'
import { Publisher } from './publisher.ts'

const publisher = new Publisher()
const stranger = new Publisher()
const known = [publisher.publicKey]
const codeOf = (bytes: Uint8Array, publishers: readonly string[] = known): string => {
  const read = readManifest(bytes, publishers)
  return read.ok ? read.value.version : read.refusal.message
}
const UNSIGNED = expect.stringContaining('tidak ditandatangani oleh penerbit Loket') as string
const UNREADABLE = expect.stringContaining('rusak atau bukan untuk Loket ini') as string

test('what the publisher signed is read; what a stranger signed, and what nobody pinned signed, is not', () => {
  const signed = publisher.manifest(publisher.release('1.2.0'))
  expect(codeOf(signed)).toBe('1.2.0')
  expect(codeOf(stranger.manifest(publisher.release('1.2.0')))).toEqual(UNSIGNED)
  expect(codeOf(signed, [])).toEqual(UNSIGNED)
})

test('a stranger who gives his signature the publisher’s name is not believed, nor a pinned key that is none', () => {
  const forged = JSON.parse(stranger.manifest(publisher.release('1.2.0')).toString()) as { signatures: { key: string }[] }
  for (const signature of forged.signatures) signature.key = keyName(publisher.publicKey)
  expect(codeOf(Buffer.from(JSON.stringify(forged)))).toEqual(UNSIGNED)
  expect(codeOf(publisher.manifest(publisher.release('1.2.0')), ['', 'AAAA', publisher.publicKey.slice(4)])).toEqual(UNSIGNED)
})

test('while keys change hands a release bears both signatures, and either Loket believes it', () => {
  const next = new Publisher()
  const [ours, theirs] = [publisher, next].map((each) => JSON.parse(each.manifest(publisher.release('1.2.0')).toString()) as { signatures: object[] })
  const both = Buffer.from(JSON.stringify({ ...ours, signatures: [...(theirs?.signatures ?? []), ...(ours?.signatures ?? [])] }))
  expect([known, [next.publicKey], [stranger.publicKey, next.publicKey]].map((keys) => codeOf(both, keys))).toEqual(['1.2.0', '1.2.0', '1.2.0'])
})

test('a changed bit anywhere is found, or changes nothing of what is read', () => {
  const signed = publisher.manifest(publisher.release('1.2.0'))
  fc.assert(fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
    const bytes = Buffer.from(signed)
    bytes[at] = (bytes[at] ?? 0) ^ by
    const read = readManifest(bytes, known)
    return !read.ok || isDeepStrictEqual(read.value, publisher.release('1.2.0'))
  }), { numRuns: 1500 })
})

test('signed for something else is not signed for a release: the purpose stands before what is signed', () => {
  expect(codeOf(publisher.signedBare(publisher.release('1.2.0')))).toEqual(UNSIGNED)
  const { release: text, signatures } = JSON.parse(publisher.manifest('x').toString()) as { release: string; signatures: object[] }
  expect(codeOf(Buffer.from(JSON.stringify({ format: 1, release: `loket-pembaruan-1\n${text}`, signatures })))).toEqual(UNSIGNED)
})

test('any bytes at all are a plain refusal, never a fault', () => {
  const signed = publisher.manifest(publisher.release('1.2.0'))
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.json().map((text) => Buffer.from(text)), fc.nat(signed.length - 1).map((length) => signed.subarray(0, length))), (bytes) => !readManifest(bytes, known).ok), { numRuns: 1500 })
  expect(codeOf(Buffer.alloc(LARGEST_MANIFEST + 1, ' '))).toEqual(UNREADABLE)
  expect(codeOf(Buffer.from([0xff, 0xfe, 0x7b]))).toEqual(UNREADABLE)
})

test('even what the publisher signed is taken only in the shape it must have', () => {
  const good = publisher.release('1.2.0')
  const [first] = good.files
  const bad: readonly (readonly [string, object])[] = [
    ['another program', { ...good, app: 'id.other' }],
    ['no version', { ...good, version: '1.2' }],
    ['a version with a tail', { ...good, version: '1.2.0-beta' }],
    ['data that run backwards', { ...good, data: { from: 3, to: 2 } }],
    ['something more', { ...good, run: 'calc.exe' }],
    ['no files', { ...good, files: [] }],
    ...['../../home/admin/.profile', '/etc/passwd', 'a/b.exe', 'a\\b.exe', 'C:x.exe', '.hidden', 'x.', 'x ', '', 'x\0.exe', `${'x'.repeat(130)}.exe`].map((name) => [name, { ...good, files: [{ ...first, name }] }] as const),
    ['a hash that is none', { ...good, files: [{ ...first, sha512: 'abc' }] }],
    ['a size below zero', { ...good, files: [{ ...first, size: -1 }] }],
    ['a size of gigabytes', { ...good, files: [{ ...first, size: 3 * 1024 ** 3 }] }],
  ]
  for (const [what, content] of bad) expect(codeOf(publisher.manifest(JSON.stringify(content))), what).toEqual(UNREADABLE)
  fc.assert(fc.property(fc.json(), (text) => !readManifest(publisher.manifest(text), known).ok), { numRuns: 500 })
  expect(release.safeParse(good).success).toBe(true)
})
