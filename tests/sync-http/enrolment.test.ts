import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { enrolmentInput } from '#domain/stream/enrolment-input.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { type Term, termInput } from '#domain/stream/term.ts'
import { enrolRequest, lookAnswer } from '#protocol/sync/enrolment.ts'
import { enrolmentCodeText, enrolmentQrText, readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { enrol } from '../../electron/sync/http/enrol.ts'
import { ServerLine } from '../../electron/sync/http/server-line.ts'
import { ServerSaid } from '../../electron/sync/http/server-said.ts'
import { askRunning } from '../../server/ask-running.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { office, ServedOffice } from '../server/served-office.ts'

let served: ServedOffice
let [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]

beforeEach(async () => {
  served = await new ServedOffice().open()
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
})
afterEach(() => served.close())

const as = ({ device, key }: CounterDevice, worksFor: { office: OfficeId; officeKey: typeof key } | null = null) => ({ device, key, worksFor })
const says = (problem: Problem, attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ name: 'WireFault', cause: new ServerSaid(problem) })
const listed = () => askRunning(served.server.running, SYNC_ROUTES.devices, {})

describe('a code', () => {
  test('is typed in eight groups, read with small letters and without dashes, and a slip of the hand is seen', async () => {
    const code = { host: '192.168.1.10', port: 8642, fingerprint: 'c2148e09a16f0a2d94d2', secret: '0102030405ff00' }
    const typed = enrolmentCodeText(code)
    expect(typed).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{4}[0-9A-Z*~$=]$/)
    for (const text of [typed, ` ${typed.toLowerCase().replaceAll('-', ' ')}`, typed.replaceAll('0', 'o').replaceAll('1', 'l'), enrolmentQrText(code)]) expect(readEnrolmentCode(text)).toEqual(code)
    const digits = typed.replaceAll('-', '')
    const slips = digits.slice(0, -1).split('').flatMap((digit, at) => [
      digits.slice(0, at) + (digit === '7' ? '8' : '7') + digits.slice(at + 1),
      digits[at + 1] === digit ? '' : digits.slice(0, at) + (digits[at + 1] ?? '') + digit + digits.slice(at + 2),
    ])
    expect(slips.filter((slip) => readEnrolmentCode(slip) !== null)).toEqual([])
    expect(readEnrolmentCode('')).toBe(null)
  })

  test('lets one PC in; the same PC again, whose answer was lost, and no other', async () => {
    await served.enrolled(budi)
    const code = await served.code('PC Loket 2')
    const first = await enrol(code, as(dewi))
    expect(await enrol(code, as(dewi))).toEqual(first)
    await says('code-used', enrol(code, as(new CounterDevice(office, 'loket-3'))))
    expect(await listed()).toMatchObject({ devices: [{ code: 'A' }, { code: 'B', name: 'PC Loket 2', revoked: null }] })
  })

  test('does not let a revoked PC in again under its name', async () => {
    await served.enrolled(budi)
    await served.enrolled(dewi)
    await askRunning(served.server.running, SYNC_ROUTES.revoke, { device: dewi.device })
    await says('device-revoked', enrol(await served.code('PC Loket 2'), as(dewi)))
  })

  test('is of no use after a quarter of an hour, guessed at five times, or on a server that started again', async () => {
    await served.enrolled(budi)
    const late = await served.code('PC Loket 2')
    served.ahead += 15 * 60_000 + 1
    await says('code-expired', enrol(late, as(dewi)))
    const guessed = await served.code('PC Loket 2')
    for (const last of ['1', '2', '3', '4', '5']) await says('code-unknown', enrol({ ...guessed, secret: guessed.secret.slice(0, -1) + (guessed.secret.endsWith(last) ? '0' : last) }, as(dewi)))
    await says('too-many', enrol(guessed, as(dewi)))
    const before = await served.code('PC Loket 2')
    await served.stop()
    await served.open()
    await says('code-unknown', enrol({ ...before, port: served.server.running.port }, as(dewi)))
  })

  test('leads to its own server and to no other on that address', async () => {
    const code = await served.code('PC Loket 1')
    const fingerprint = `${code.fingerprint.startsWith('0') ? '1' : '0'}${code.fingerprint.slice(1)}`
    await expect(enrol({ ...code, fingerprint }, as(budi, { office, officeKey: served.officeKey }))).rejects.toMatchObject({ kind: 'garbled', cause: { name: 'OtherServer' } })
    await expect(enrol({ ...code, fingerprint: '' }, as(budi, { office, officeKey: served.officeKey }))).rejects.toMatchObject({ cause: { name: 'OtherServer' } })
    expect(await listed()).toEqual({ devices: [] })
  })
})

describe('an office on a server', () => {
  test('is founded by a PC that has one; a fresh PC joins the office that is there', async () => {
    await says('no-office', enrol(await served.code('PC Loket 1'), as(budi)))
    await served.enrolled(budi)
    expect(await enrol(await served.code('PC Loket 2'), as(dewi))).toMatchObject({ code: 'B', known: { office, officeKey: served.officeKey.publicKey } })
  })

  test('is founded by the office’s own key, for this server, from the start', async () => {
    const code = await served.code('PC Loket 1')
    const line = new ServerLine(code)
    const { serverKey } = lookAnswer.parse(await line.ask(SYNC_ROUTES.look, { secret: code.secret, device: budi.device }))
    const proof = budi.key.sign(enrolmentInput({ office, device: budi.device, serverKey, secret: code.secret }))
    const founded = (changed: Partial<Term>, signer = served.officeKey, named = office): Promise<unknown> => {
      const term = { office, n: 1, serverKey, start: STREAM_START, ...changed }
      const founding = { office: named, officeKey: served.officeKey.publicKey, terms: [{ term, signature: signer.sign(termInput(term)) }] }
      return line.ask(SYNC_ROUTES.enrol, enrolRequest.encode({ secret: code.secret, office, device: budi.device, publicKey: budi.key.publicKey, proof, founding }))
    }
    const rokan = 'rokan' as OfficeId
    for (const wrong of [() => founded({ n: 2 }), () => founded({ serverKey: budi.key.publicKey }), () => founded({ start: { g: 1, hash: STREAM_START.hash } }), () => founded({ office: rokan }), () => founded({}, budi.key), () => founded({}, served.officeKey, rokan), () => founded({ office: rokan }, served.officeKey, rokan)]) await says('not-let-in', wrong())
    expect(await founded({})).toMatchObject({ code: 'A' })
    line.close()
  })

  test('takes in no PC of another office', async () => {
    await served.enrolled(budi)
    await says('other-office', enrol(await served.code('PC Loket 2'), as(dewi, { office: 'rokan' as OfficeId, officeKey: signingKey(newKeyPem()) })))
  })

  test('takes in nobody under a key that is not theirs, or under the server’s name', async () => {
    await served.enrolled(budi)
    const borrowed = { ...as(dewi), key: { publicKey: budi.key.publicKey, sign: (text: string) => dewi.key.sign(text) } }
    await says('not-let-in', enrol(await served.code('PC Loket 2'), borrowed))
    await says('not-let-in', enrol(await served.code('PC Loket 2'), { ...as(dewi), device: 'server-0' as DeviceId }))
    await says('not-let-in', enrol(await served.code('PC Loket 2'), { ...as(dewi), device: budi.device }))
    expect(await listed()).toMatchObject({ devices: [{ device: 'loket-1', name: 'loket-1' }] })
  })
})
