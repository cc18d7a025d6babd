import { afterEach, expect, test } from 'vitest'
import { placeInput, type SignedPlace, type TermPlace } from '#domain/stream/server-place.ts'
import type { Term } from '#domain/stream/term.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { placeAnswer, placeRequest } from '#protocol/sync/server-place.ts'
import { FollowLane } from '../../electron/sync/lanes/follow-lane.ts'
import { WireFault } from '../../electron/sync/wire.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { office, ServedOffice } from '../server/served-office.ts'

const never = new AbortController().signal
const [officeKey, stranger] = [signingKey(newKeyPem()), signingKey(newKeyPem())]
const term: Term = { office, n: 2, serverKey: 'b'.repeat(64), start: STREAM_START }
const place: TermPlace = { office, n: 2, serverKey: term.serverKey, host: '192.168.1.9', port: 8642, fingerprint: 'c'.repeat(64) }
const signed = (told: TermPlace, key = officeKey, claimed = told): SignedPlace => ({ place: told, signature: key.sign(placeInput(claimed)) })

const servers: ServedOffice[] = []
afterEach(async () => { for (const served of servers.splice(0)) await served.close() })

test('S-33 a PC goes to no place the office’s key did not sign for just that server, nor where that server does not answer, and tries again', async () => {
  const followed: string[] = []
  const asks = async (told: SignedPlace | null | WireFault, { moved = true, isThere = true } = {}) =>
    new FollowLane({
      moved: () => (moved ? term : null),
      officeKey: officeKey.publicKey,
      ask: async () => {
        if (told instanceof WireFault) throw told
        return told
      },
      isThere: async () => isThere,
      follow: ({ host }) => { followed.push(host) },
    }).step(never)
  const again = { did: 'nothing', again: 5_000 }
  expect(await asks(signed(place), { moved: false })).toEqual({ did: 'nothing', unasked: true })
  const others = { office: 'rokan' as typeof office, n: 3, serverKey: 'd'.repeat(64) }
  for (const [name, value] of Object.entries(others)) expect(await asks(signed({ ...place, [name]: value })), name).toEqual(again)
  for (const [name, value] of Object.entries({ host: '192.168.1.66', port: 1, fingerprint: 'e'.repeat(64) })) expect(await asks(signed({ ...place, [name]: value }, officeKey, place)), name).toEqual(again)
  for (const told of [null, signed(place, stranger)]) expect(await asks(told)).toEqual(again)
  for (const fault of ['no-line', 'garbled'] as const) expect(await asks(new WireFault(fault))).toEqual({ ...again, unasked: true })
  expect(await asks(signed(place), { isThere: false })).toEqual(again)
  expect(followed).toEqual([])
  expect(await asks(signed(place))).toEqual({ did: 'nothing' })
  expect(followed).toEqual(['192.168.1.9'])
})

test('S-33 a server passes on only what the office’s key signed of a term it knows, whoever tells it', async () => {
  const served = await new ServedOffice().open()
  servers.push(served)
  const budi = new CounterDevice(office, 'loket-1')
  const enrolled = await served.enrolled(budi)
  const wire = served.wire(budi, enrolled)
  const here = { ...place, n: 1, serverKey: enrolled.serverKey }
  const tells = async (told: SignedPlace | null) => (await wire.ask(SYNC_ROUTES.place, [placeRequest, placeAnswer], { n: 1, told })).place?.place ?? null
  expect(await tells(null)).toBeNull()
  expect(await tells(signed(here, stranger))).toBeNull()
  expect(await tells(signed({ ...here, host: '192.168.1.66' }, served.officeKey, here))).toBeNull()
  for (const other of [{ n: 2 }, { serverKey: 'd'.repeat(64) }, { office: 'rokan' as typeof office }]) expect(await tells(signed({ ...here, ...other }, served.officeKey))).toBeNull()
  expect(await tells(signed(here, served.officeKey))).toEqual(here)
  expect(await tells(signed({ ...here, host: '192.168.1.10' }, served.officeKey))).toMatchObject({ host: '192.168.1.10' })
  expect(await tells(signed(here, stranger))).toMatchObject({ host: '192.168.1.10' })
})
