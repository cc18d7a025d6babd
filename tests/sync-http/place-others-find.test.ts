import { afterAll, expect, test } from 'vitest'
import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { isFoundByOthers } from '#domain/stream/server-place.ts'
import { enrolmentCodeText } from '#protocol/sync/enrolment-code.ts'
import type { Membership } from '#store/contract/membership.ts'
import { changeServer, type OldServer, type ServerChange } from '../../electron/sync/office/change-server.ts'
import { TermLedger } from '../../electron/sync/office/term-ledger.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

test.each([
  ['192.168.1.10', true],
  ['10.0.0.127', true],
  ['127.0.0.1', false],
  ['127.1.2.3', false],
  ['169.254.8.1', false],
  ['169.25.4.1', true],
  ['0.0.0.0', false],
])('whether other computers find %s: %s', (host, found) => { expect(isFoundByOthers(host)).toBe(found) })

const NOW = '2026-11-02T02:00:00.000Z' as IsoInstant
const member: Membership = { device: 'loket-1' as DeviceId, office: 'rokan' as OfficeId, host: '192.168.1.5', port: 8642, fingerprint: 'a'.repeat(64), serverKey: 'b'.repeat(64), code: 'A', name: 'Loket 1', joined: NOW, contact: null, serves: false }

/** What the change comes to where nothing answers at the new server, and whether anything was signed. */
async function changes(host: string, old: OldServer, membership: Membership, reached: string | null = null) {
  const ledger = new TermLedger(temporaryFolder(), membership.office, signingKey(newKeyPem()))
  const change: Partial<ServerChange> = { membership, ledger, reached, now: NOW }
  const changed = await changeServer(enrolmentCodeText({ host, port: 1, fingerprint: 'c'.repeat(20), secret: 'd'.repeat(14) }), old, change as ServerChange)
  return { words: changed.ok ? '' : changed.refusal.message, signed: ledger.signed.length }
}

test('S-33 a place that other computers cannot find is signed for none of them: the admin is told which address is wanted, and nothing is begun', async () => {
  const refused = { words: expect.stringContaining('tidak bisa ditemukan komputer lain') as string, signed: 0 }
  expect(await changes('127.0.0.1', 'running', member)).toEqual(refused)
  expect(await changes('169.254.8.1', 'running', member)).toEqual(refused)
  expect(await changes('192.168.1.9', 'running', member, '127.0.0.1'), 'what other PCs would be told').toEqual(refused)
  const unfound = { words: expect.not.stringContaining('tidak bisa ditemukan') as string, signed: 0 }
  expect(await changes('127.0.0.1', 'gone', member), 'nobody is told of a place').toEqual(unfound)
  expect(await changes('127.0.0.1', 'running', { ...member, host: '127.0.0.1' }), 'from a server on this very machine: one that is meant by 127.0.0.1 is there, too').toEqual(unfound)
  expect(await changes('127.0.0.1', 'running', member, '192.168.1.9')).toEqual(unfound)
})
