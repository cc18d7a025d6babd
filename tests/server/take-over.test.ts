import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { takeOverInput } from '#domain/stream/take-over-input.ts'
import { termInput } from '#domain/stream/term.ts'
import { type TakeOverAnswer, takeOverAnswer, takeOverRequest } from '#protocol/sync/change-server.ts'
import { devicesAnswer, revokeRequest } from '#protocol/sync/devices.ts'
import type { EnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { OfficeRecord } from '#protocol/sync/enrolment.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { ServerLine } from '../../electron/sync/http/server-line.ts'
import { saidIn } from '../../electron/sync/http/server-said.ts'
import { newKeyPem, type SigningKey, signingKey } from '../../server/node-crypto.ts'
import { openIdentity } from '../../server/identity/server-identity.ts'
import { CounterDevice } from './counter-device.ts'
import { office, ServedOffice } from './served-office.ts'

// A code for a server is not enough to make it go on with an office's stream, nor to be let in beside that stream.

let served: ServedOffice
beforeEach(async () => { served = await new ServedOffice().open() })
afterEach(() => served.close())

const serverKey = (): string => openIdentity(path.join(served.folder, 'kunci')).signing.publicKey

function record(names: string, signer = served.officeKey, n = 1, g = 3): OfficeRecord {
  const term = { office, n, serverKey: names, start: { g, hash: '5'.repeat(64) } }
  return { office, officeKey: served.officeKey.publicKey, terms: [{ term, signature: signer.sign(termInput(term)) }] }
}

/** What the server says to a PC that wants it to take over; "taken" where it does. */
async function asked(known: OfficeRecord, pc: CounterDevice, officeSigner = served.officeKey): Promise<string> {
  return askedWith(await served.code('PC Loket 1'), known, pc, officeSigner)
}

async function askedWith(code: EnrolmentCode, known: OfficeRecord, pc: Pick<CounterDevice, 'device' | 'key'>, officeSigner = served.officeKey, signer = pc.key): Promise<string> {
  try {
    await taken(code, known, pc, { officeSigner, signer })
    return 'taken'
  } catch (error) {
    return saidIn(error) ?? String(error)
  }
}

async function taken(code: EnrolmentCode, known: OfficeRecord, { device, key }: Pick<CounterDevice, 'device' | 'key'>, { officeSigner, signer }: { readonly officeSigner: SigningKey; readonly signer: SigningKey }): Promise<TakeOverAnswer> {
  const line = new ServerLine(code)
  try {
    const claim = { office, device, serverKey: serverKey(), secret: code.secret }
    const [proof, officeProof] = [signer.sign(enrolmentInput(claim)), officeSigner.sign(takeOverInput({ ...claim, publicKey: key.publicKey }))]
    return takeOverAnswer.parse(await line.ask(SYNC_ROUTES.takeOver, takeOverRequest.encode({ secret: code.secret, known, device, publicKey: key.publicKey, proof, officeProof, name: 'PC Loket 1', code: 'Z' })))
  } finally {
    line.close()
  }
}

test('S-30 an empty server goes on for the office whose key names it, and for nobody else', async () => {
  const budi = new CounterDevice(office, 'loket-1')
  const other = signingKey(newKeyPem())
  expect(await asked(record(serverKey(), other), budi)).toBe('not-let-in')
  expect(await asked(record(other.publicKey), budi)).toBe('not-let-in')
  expect(await asked({ ...record(serverKey()), terms: [...record(serverKey()).terms, ...record(serverKey()).terms] }, budi)).toBe('not-let-in')
  expect(await asked(record(serverKey(), served.officeKey, 2), budi)).toBe('taken')
  expect(await asked(record(serverKey(), served.officeKey, 2), budi)).toBe('taken')
})

test('of the terms an office tells each must be signed by its key, not the last alone', async () => {
  const [forged] = record(serverKey(), signingKey(newKeyPem()), 1).terms
  const known = record(serverKey(), served.officeKey, 2)
  expect(await asked({ ...known, terms: [...(forged ? [forged] : []), ...known.terms] }, new CounterDevice(office, 'loket-1'))).toBe('not-let-in')
})

test('the term that names a server is known to every PC of the office: who has a code besides, and not the office’s key, is not let in', async () => {
  const stranger = new CounterDevice(office, 'loket-2')
  for (const signer of [stranger.key, signingKey(newKeyPem())]) expect(await asked(record(serverKey(), served.officeKey, 2), stranger, signer)).toBe('not-let-in')
  expect(await asked(record(serverKey(), served.officeKey, 2), new CounterDevice(office, 'loket-1'))).toBe('taken')
})

test('a stream of which there is nothing yet is not gone on with, and who asks for it leaves nothing behind', async () => {
  const budi = new CounterDevice(office, 'loket-1')
  expect(await asked(record(serverKey(), served.officeKey, 1, 0), budi)).toBe('not-let-in')
  expect((await served.enrolled(budi)).known.office).toBe(office)
})

test('once it orders, a code and the office’s record let no PC in beside the stream that everybody sees', async () => {
  const [budi, stranger] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'asing')]
  const { known } = await served.enrolled(budi)
  expect(await asked(known, stranger)).toBe('not-let-in')
  expect(await asked(known, budi)).toBe('taken')
})

test('who was revoked has no server go on, with a code and the office’s key neither', async () => {
  const [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  const { known } = await served.enrolled(budi)
  const line = await served.joined(dewi)
  await line.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: budi.device })
  expect([await asked(known, budi), await asked(known, dewi)]).toEqual(['not-let-in', 'taken'])
})

test('S-30 a code has a server go on for one PC alone, and for none that bears a server’s name', async () => {
  const [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  const known = record(serverKey(), served.officeKey, 2)
  expect(await asked(known, Object.assign(new CounterDevice(office, 'lain'), { device: 'server-0' as DeviceId }))).toBe('not-let-in')
  const code = await served.code('PC Loket 1')
  expect([await askedWith(code, known, budi), await askedWith(code, known, budi), await askedWith(code, known, dewi)]).toEqual(['taken', 'taken', 'code-used'])
})

test('S-30 an office that is served has one key: whoever names another of his own has the server go on for nobody', async () => {
  const [budi, stranger, other] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'asing'), signingKey(newKeyPem())]
  await served.enrolled(budi)
  const known = { ...record(serverKey(), other, 9), officeKey: other.publicKey }
  expect(await asked(known, stranger, other)).toBe('not-let-in')
})

test('S-30 who fills a server shows that the key it is let in with is his', async () => {
  const [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  expect(await askedWith(await served.code('PC Loket 1'), record(serverKey(), served.officeKey, 2), budi, served.officeKey, dewi.key)).toBe('not-let-in')
})

test('S-30 a machine that is server again stands in its new term from then on', async () => {
  const budi = new CounterDevice(office, 'loket-1')
  const { known } = await served.enrolled(budi)
  const between = record(signingKey(newKeyPem()).publicKey, served.officeKey, 2, 1)
  const again = record(serverKey(), served.officeKey, 3, 1)
  const { stream } = await taken(await served.code('PC Loket 1'), { ...known, terms: [...known.terms, ...between.terms, ...again.terms] }, budi, { officeSigner: served.officeKey, signer: budi.key })
  expect(stream.head.term).toBe(3)
})
