import { afterAll, expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { toldDevices } from '../../electron/sync/office/told-devices.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { vouchedHere } from '../../server/sequence/vouched-here.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

test('S-30 whom another server let in stands in the list of PCs under its last name and as revoked, where the machine before it is server again and says so', async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  await front.catchesUp()
  // In the order of their names the server between stands behind the other one.
  const former = server.key
  let between = signingKey(newKeyPem())
  while (between.publicKey < former.publicKey) between = signingKey(newKeyPem())
  const tablet = 'tablet' as DeviceId
  const goesOnAt = async (n: number, key: typeof former) => {
    const term = server.signed({ office: OFFICE.id, n, serverKey: key.publicKey, start: front.sync.head() })
    const enrolled = must(await server.store.reading(OFFICE.id).device(front.store.device), 'the Front Office')
    await server.replace([...(await server.record()).terms, term], key, { ...enrolled, code: '' })
    front.trust.hear([term])
    await front.takesAll()
  }
  await goesOnAt(2, between)
  await server.enrol(tablet, signingKey(newKeyPem()).publicKey, 'Tablet')
  await front.takesAll()
  await goesOnAt(3, former)
  await server.rename(tablet, 'Tablet Depan')
  await server.revoke(tablet)
  await server.revoke('tidak-dikenal' as DeviceId)
  await front.takesAll()
  expect(front.store.hands?.computers().map(({ device }) => device)).toEqual(toldDevices(front.sync, front.trust.servers).map(({ device }) => device))
  expect(toldDevices(front.sync, front.trust.servers).find(({ device }) => device === tablet)).toMatchObject({ name: 'Tablet Depan', revoked: expect.any(String) as string })
  expect(front.store.hands?.nameOf(tablet)).toBe('Tablet Depan')
  // So it is believed, also after a start.
  front.trust.reload()
  expect(front.trust.devices.get(tablet)).toMatchObject({ name: 'Tablet Depan', revoked: expect.any(Number) as number })
  expect((await vouchedHere(server.store.reading(OFFICE.id))).devices.get(tablet)).toMatchObject({ name: 'Tablet Depan', revoked: expect.any(Number) as number })
  front.close()
  await server.close()
})
