import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OfficeId } from '#domain/ids.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import { FINGERPRINT_DIGITS } from '#protocol/sync/enrolment-code.ts'
import { enrolAnswer, lookAnswer } from '#protocol/sync/enrolment.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { enrol } from '../../electron/sync/http/enrol.ts'
import { openIdentity, type ServerIdentity } from '../../server/identity/server-identity.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { office } from '../server/served-office.ts'

// A PC that joins keeps whom it believes from then on: what a server answers is held against the office's key first.

const officeKey = signingKey(newKeyPem())
const budi = new CounterDevice(office, 'loket-1')
let folder: string
let identity: ServerIdentity
let server: Server
/** What the server answers to each route. */
let says: ReadonlyMap<string, unknown>

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-false-'))
  identity = openIdentity(folder)
  server = createServer({ key: identity.tls.key, cert: identity.tls.certificate }, (request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(says.get(request.url ?? '') ?? {}))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** What joining comes to where the server tells of such a term. */
async function joined(change: Partial<Term> = {}, signer = officeKey, named = office): Promise<string> {
  const term = { office, n: 1, serverKey: identity.signing.publicKey, start: STREAM_START, ...change }
  const known = { office: named, officeKey: officeKey.publicKey, terms: [{ term, signature: signer.sign(termInput(term)) }] }
  says = new Map<string, unknown>([
    [SYNC_ROUTES.look, lookAnswer.encode({ serverKey: identity.signing.publicKey, name: 'PC Loket 1', known: { ...known, office } })],
    [SYNC_ROUTES.enrol, enrolAnswer.encode({ known, code: 'B', name: 'PC Loket 1' })],
  ])
  const { port } = server.address() as AddressInfo
  const code = { host: '127.0.0.1', port, fingerprint: identity.fingerprint.slice(0, FINGERPRINT_DIGITS), secret: '0102030405ff00' }
  return enrol(code, { device: budi.device, key: budi.key, worksFor: null }).then(({ code: short }) => short, (error: unknown) => (error instanceof Error && 'kind' in error ? String(error.kind) : String(error)))
}

test('a server counts whose every term the office’s key signed, and whom the highest one names', async () => {
  const rokan = 'rokan' as OfficeId
  expect(await joined()).toBe('B')
  expect(await joined({}, signingKey(newKeyPem()))).toBe('garbled')
  expect(await joined({ serverKey: budi.key.publicKey })).toBe('garbled')
  expect(await joined({ office: rokan })).toBe('garbled')
  expect(await joined({}, officeKey, rokan)).toBe('garbled')
  expect(await joined({ office: rokan }, officeKey, rokan)).toBe('garbled')
})
