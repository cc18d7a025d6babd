import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { termInput } from '#domain/stream/term.ts'
import { founded } from '../../electron/sync/http/enrol.ts'
import { foundingKey, officeKey } from '../../electron/sync/http/office-key.ts'
import { verifies } from '../../server/node-crypto.ts'
import { office } from '../server/served-office.ts'

test('an office’s key is made once, where it founds its office, and signs that its server orders from the start', () => {
  const keys = mkdtempSync(path.join(tmpdir(), 'loket-office-key-'))
  expect(foundingKey(keys, office)).toBe(null)
  const made = officeKey(keys, office, '2026-11-02T01:00:00.000Z' as IsoInstant)
  expect(officeKey(keys, office, '2026-11-03T01:00:00.000Z' as IsoInstant).publicKey).toBe(made.publicKey)
  expect(foundingKey(keys, office)?.publicKey).toBe(made.publicKey)
  expect(readdirSync(keys)).toEqual(['kantor-kampar.pem'])
  const { terms } = founded(office, made, 'b'.repeat(64))
  expect(terms).toHaveLength(1)
  expect(terms.every(({ term, signature }) => term.n === 1 && term.start.g === 0 && verifies(made.publicKey, termInput(term), signature))).toBe(true)
  rmSync(keys, { recursive: true })
})
