import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Officer } from '#domain/officer/officer.ts'
import { must } from '#domain/must.ts'
import { letterboxInput } from '#domain/stream/letterbox-input.ts'
import { devicesAnswer, revokeRequest } from '#protocol/sync/devices.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { letterboxKey, lockFor, seal, unseal } from '#store/device/letterbox-key.ts'
import { openSecrets } from '../../electron/calls/session/secrets.ts'
import { httpVerifiers } from '../../electron/sync/http/http-verifiers.ts'
import { ServerSaid } from '../../electron/sync/http/server-said.ts'
import type { VerifierWire } from '../../electron/sync/lanes/verifier-wire.ts'
import { people } from '../domain/people.ts'
import { ServedOffice } from '../server/served-office.ts'
import { at, newFolders } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { DeskOverTls, runs } from './desk-over-tls.ts'

afterAll(clearAway)

const never = new AbortController().signal
const secrets = openSecrets()
const { sari, budi } = people
let served: ServedOffice
let front: DeskOverTls
let back: DeskOverTls
const others: DeskOverTls[] = []

beforeEach(async () => {
  served = await new ServedOffice().open()
  front = await DeskOverTls.joined(served, 'PC Loket', { first: true })
  back = await DeskOverTls.joined(served, 'PC Back Office')
})
afterEach(async () => {
  for (const desk of [front, back, ...others.splice(0)]) desk.close()
  await served.close()
})

const sets = async ({ desk }: DeskOverTls, officer: Officer, secret: string): Promise<string> => {
  const verifier = await secrets.verifierOf(secret)
  desk.act(officer, (tx) => tx.setVerifier(officer.id, verifier))
  return verifier
}
const fits = ({ store }: DeskOverTls, officer: Officer, secret: string) => secrets.fits(store.verifiers.of(officer.id), secret)
/** Each pulls what is known of PCs, then its lane has its turn: twice round, so that what one tells another passes on. */
const allRun = async (...desks: readonly DeskOverTls[]): Promise<void> => {
  for (const desk of [...desks, ...desks]) {
    await desk.catchesUp()
    expect(await runs(desk.verifierLane())).toEqual({ did: 'nothing', again: 60_000 })
  }
}
/** The wire, noting for whom anything is locked. */
const noting = (line: VerifierWire, locked: string[]): VerifierWire => ({
  ...line,
  wrapVerifiers: async (request, abort) => {
    locked.push(...request.keys.map(({ device }) => device))
    return line.wrapVerifiers(request, abort)
  },
  setVerifier: async (request, abort) => {
    locked.push(...request.keys.map(({ device }) => device))
    return line.setVerifier(request, abort)
  },
})
const says = (problem: Problem, attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ name: 'WireFault', cause: new ServerSaid(problem) })

describe('an officer’s PIN', () => {
  test('S-72 holds at every PC, is replaced everywhere where it is changed anywhere, and wrong tries stay where they were made', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    expect(await fits(back, sari, '739164')).toBe(true)
    front.store.verifiers.recordFailure(sari.id, at('2026-11-03T02:00:00.000Z'))
    await sets(back, sari, '402958')
    await allRun(back, front)
    expect([await fits(front, sari, '402958'), await fits(front, sari, '739164')]).toEqual([true, false])
    expect(front.store.verifiers.failures(sari.id)).toMatchObject({ count: 1 })
    expect(back.store.verifiers.failures(sari.id)).toBe(null)
    expect([front, back].map(({ store }) => store.officeVerifiers?.pending())).toEqual([false, false])
  })

  test('S-72 that was changed at two PCs at once is in the end the one that came to the server last', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    await sets(back, sari, '402958')
    await sets(front, sari, '615273')
    await runs(front.verifierLane())
    await allRun(back, front)
    expect([await fits(front, sari, '402958'), await fits(back, sari, '402958')]).toEqual([true, true])
  })

  test('S-72 is known to a PC that joins later, whoever is there to lock it for that one', async () => {
    await sets(front, sari, '739164')
    await sets(back, budi, '402958')
    await allRun(front, back)
    const third = await DeskOverTls.joined(served, 'PC Kepala Dinas')
    others.push(third)
    await third.catchesUp()
    await runs(third.verifierLane())
    expect(third.store.verifiers.of(sari.id)).toBe(null)
    await allRun(back, third)
    expect([await fits(third, sari, '739164'), await fits(third, budi, '402958')]).toEqual([true, true])
  })

  test('S-72 comes back to a PC whose stream.db is gone, and the server’s counts where it has one', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    await sets(back, sari, '402958')
    await allRun(back)
    front.store.close()
    for (const part of ['', '-wal', '-shm']) rmSync(path.join(front.desk.folders.data, `stream.db${part}`), { force: true })
    front.desk.open({ joined: true })
    await allRun(front)
    expect(await fits(front, sari, '402958')).toBe(true)
  })
})

describe('who can read it', () => {
  test('S-73 neither the server, nor its log, nor the stream: only the devices it is locked for', async () => {
    const verifier = await sets(front, sari, '739164')
    await allRun(front, back)
    const [, , , , salt = '', hash = ''] = verifier.split('$')
    const files = readdirSync(served.folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(served.folder, name)).filter((file) => /\.(db|log|json)(-wal)?$/.test(file))
    expect(files.length).toBeGreaterThan(2)
    const bytes = Buffer.concat([...files, path.join(back.desk.folders.data, 'stream.db'), path.join(back.desk.folders.data, 'stream.db-wal')].map((file) => readFileSync(file))).toString('latin1')
    for (const secret of ['argon2', salt, hash]) expect(bytes).not.toContain(secret)
    expect(bytes).toContain(sari.id)
  })

  test('S-73 no revoked PC: nothing is locked for it any more, what was is gone, and it is not let in', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    await front.wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: back.store.device })
    await sets(front, sari, '402958')
    await allRun(front)
    const line = httpVerifiers(front.wire)
    const told = await line.verifiers({ letterbox: boxOf(front), state: '' }, never)
    expect(told).toMatchObject({ outcome: 'told', verifiers: [{ held: [front.store.device] }], boxes: [{ device: front.store.device }] })
    expect(await runs(back.verifierLane())).toEqual({ did: 'failed', fault: 'refused' })
    expect(await fits(back, sari, '402958')).toBe(false)
  })

  test('S-73 nobody whose letterbox a server puts in another’s place, or in one of a PC that the office’s stream does not know or has seen revoked', async () => {
    await sets(front, sari, '739164')
    const stranger = letterboxKey(newFolders().keys, back.store.device)
    await allRun(front)
    await runs(back.verifierLane())
    const line = httpVerifiers(front.wire)
    const locked: string[] = []
    const lies: VerifierWire = {
      ...noting(line, locked),
      verifiers: async (request, abort) => {
        const told = await line.verifiers(request, abort)
        return told.outcome === 'same' ? told : { ...told, boxes: told.boxes.map((box) => (box.device === back.store.device ? { ...box, letterbox: { ...box.letterbox, publicKey: stranger.publicKey } } : box)) }
      },
    }
    await runs(front.verifierLane(lies))
    await sets(front, sari, '402958')
    await runs(front.verifierLane(lies))
    expect(locked).toEqual([front.store.device])
    expect(stranger.publicKey).toMatch(/^[0-9a-f]{64}$/)
  })

  test('S-73 no revoked PC, though a server goes on telling of its letterbox', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    const line = httpVerifiers(front.wire)
    const before = await line.verifiers({ letterbox: boxOf(front), state: '' }, never)
    if (before.outcome !== 'told') throw new Error('nothing told')
    await front.wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: back.store.device })
    await front.catchesUp()
    const locked: string[] = []
    const lies: VerifierWire = {
      ...noting(line, locked),
      verifiers: async (request, abort) => {
        const told = await line.verifiers({ ...request, state: '' }, abort)
        return told.outcome === 'same' ? told : { ...told, boxes: before.boxes }
      },
    }
    const lane = front.verifierLane(lies)
    await sets(front, sari, '402958')
    await runs(lane)
    expect(before.boxes.map(({ device }) => device)).toContain(back.store.device)
    expect(locked).toEqual([front.store.device])
  })
})

describe('what is believed', () => {
  test('S-74 no older one under a later number, none that nobody of the office signed, and nothing that is no verifier', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    const line = httpVerifiers(back.wire)
    const old = await line.verifiers({ letterbox: boxOf(back), state: '' }, never)
    await sets(front, sari, '402958')
    await allRun(front, back)
    const now = back.store.verifiers.of(sari.id)
    const told = old.outcome === 'told' ? must(old.verifiers[0], 'a verifier') : null
    for (const change of [{ n: 9 }, { n: 9, device: back.store.device }, { n: 9, sealed: seal('x').sealed }]) {
      const lies: VerifierWire = { ...line, verifiers: async () => ({ ...must(old.outcome === 'told' ? old : null, 'an answer'), verifiers: [{ ...must(told, 'one'), verifier: { ...must(told, 'one').verifier, ...change } }] }), setVerifier: async () => ({ outcome: 'behind' }) }
      await back.verifierLane(lies).step(never)
      expect(back.store.verifiers.of(sari.id)).toBe(now)
    }
  })

  test('S-74 the server keeps none out of turn, none under another’s name, and no letterbox that is not the device’s', async () => {
    await sets(front, sari, '739164')
    await allRun(front, back)
    const [mine, its] = [httpVerifiers(front.wire), httpVerifiers(back.wire)]
    let written: Parameters<VerifierWire['setVerifier']>[0] | null = null
    await sets(front, sari, '402958')
    await front.verifierLane({ ...mine, setVerifier: async (request) => { written = request; return { outcome: 'behind' } } }).step(never)
    const request = must<Parameters<VerifierWire['setVerifier']>[0]>(written, 'a verifier on its way')
    await says('malformed', its.setVerifier(request, never))
    await says('malformed', mine.setVerifier({ ...request, verifier: { ...request.verifier, n: 7 } }, never))
    expect([await mine.setVerifier(request, never), await mine.setVerifier(request, never)]).toEqual([{ outcome: 'kept' }, { outcome: 'behind' }])
    await says('malformed', its.verifiers({ letterbox: boxOf(front), state: '' }, never))
  })

  test('S-73 a letter opens with its own key alone, whole', () => {
    const [mine, its] = [letterboxKey(newFolders().keys, front.store.device), letterboxKey(newFolders().keys, back.store.device)]
    const { key, sealed } = seal('rahasia')
    const locked = lockFor(mine.publicKey, key)
    expect(unseal(must(mine.unlock(locked), 'the key'), sealed)).toBe('rahasia')
    expect(its.unlock(locked)).toBe(null)
    const bytes = Buffer.from(locked, 'base64')
    for (const at of [0, 40, 79]) expect(mine.unlock(Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))).toString('base64'))).toBe(null)
    expect(unseal(key, Buffer.from(sealed, 'base64').subarray(1).toString('base64'))).toBe(null)
  })
})

const boxOf = ({ desk, key, store }: DeskOverTls) => {
  const { publicKey } = letterboxKey(desk.folders.keys, store.device)
  return { publicKey, signature: key.sign(letterboxInput({ office: must(store.settings.office(), 'an office').id, device: store.device, publicKey })) }
}
