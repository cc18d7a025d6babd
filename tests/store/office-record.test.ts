import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoInstant, OfficeId } from '#domain/ids.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { termInput } from '#domain/stream/term.ts'
import { createDeviceKey } from '#store/device/device-key.ts'
import { readOfficeRecord, type SignedTerm, writeOfficeRecord } from '#store/device/office-record.ts'
import { afterAll, expect, test } from 'vitest'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const now = '2026-11-02T01:00:00.000Z' as IsoInstant
const office = 'dpmptsp-kampar' as OfficeId
const officeKey = createDeviceKey(temporaryFolder(), 'kantor' as never, now)

function signedTerm(n: number, serverKey: string, by = officeKey): SignedTerm {
  const term = { office, n, serverKey: serverKey.repeat(64), start: STREAM_START }
  return { term, signature: by.sign(termInput(term)) }
}

const record = (...terms: readonly SignedTerm[]) => ({ office, officeKey: officeKey.publicKey, terms })

test('what vouches for an office’s stream lies beside the keys, and terms are only ever added', () => {
  const keys = join(temporaryFolder(), 'keys')
  expect(readOfficeRecord(keys)).toBeNull()
  const [one, two] = [signedTerm(1, 'a'), signedTerm(2, 'b')]
  writeOfficeRecord(keys, record(one))
  expect(readOfficeRecord(keys)).toMatchObject({ office, officeKey: officeKey.publicKey, terms: [{ term: one.term }] })
  writeOfficeRecord(keys, record(two))
  writeOfficeRecord(keys, record(one))
  expect(readOfficeRecord(keys)?.terms.map(({ term }) => term.n)).toEqual([1, 2])
  expect(readOfficeRecord(keys)?.terms[1]?.signature).toEqual(Buffer.from(two.signature))
})

test('a record with one term that the office’s key has not signed is none', () => {
  const keys = temporaryFolder()
  const stranger = createDeviceKey(temporaryFolder(), 'orang-lain' as never, now)
  writeOfficeRecord(keys, record(signedTerm(1, 'a'), signedTerm(2, 'b', stranger)))
  expect(readOfficeRecord(keys)).toBeNull()
  const file = join(keys, 'kantor.json')
  writeOfficeRecord(keys, record(signedTerm(1, 'a')))
  expect(readOfficeRecord(keys)).not.toBeNull()
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(office, 'kantor-lain'))
  expect(readOfficeRecord(keys)).toBeNull()
})
