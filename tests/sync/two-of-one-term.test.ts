import { afterAll, expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

test('S-21 S-31 what one of two servers of a term said holds for whoever heard of the other one first, and at a server that is filled from there', async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  for (const pc of [front, back, front]) await pc.catchesUp()
  const [first] = (await server.record()).terms
  const filledBy = async (pc: Pc) => ({ ...must(await server.store.reading(OFFICE.id).device(pc.store.device), 'an enrolled PC'), code: '' })
  const keys = [2, 2, 3, 4].map((n) => ({ n, key: signingKey(newKeyPem()) }))
  const named = (nth: number, start = back.sync.head()) => {
    const { n, key } = must(keys[nth], 'a key')
    return { key, signed: server.signed({ office: OFFICE.id, n, serverKey: key.publicKey, start }) }
  }
  const [one, other] = [named(0), named(1)]
  const tablet = 'tablet' as DeviceId

  // Each of the two has heard of one of them.
  front.trust.hear([other.signed])
  back.trust.hear([one.signed])
  await server.replace([must(first, 'term 1'), one.signed], one.key, await filledBy(back))
  await back.pulls()
  await server.enrol(tablet, signingKey(newKeyPem()).publicKey, 'Tablet')
  await back.pulls()

  const third = named(2)
  await server.replace([must(first, 'term 1'), one.signed, third.signed], third.key, await filledBy(back))
  back.trust.hear([third.signed])
  for (const pc of [back, back, front]) await pc.takesAll()
  expect(front.sync.head()).toEqual(back.sync.head())
  expect(front.trust.term).toEqual(third.signed.term)
  expect(front.trust.devices.get(tablet)).toMatchObject({ name: 'Tablet', revoked: null })
  // Also once it starts again.
  front.trust.reload()
  expect(front.trust.devices.get(tablet)).toMatchObject({ name: 'Tablet' })

  const fourth = named(3, front.sync.head())
  await server.replace([must(first, 'term 1'), other.signed, third.signed, fourth.signed], fourth.key, await filledBy(front))
  front.trust.hear([fourth.signed])
  await front.takesAll()
  expect(await server.head()).toBe(front.sync.head().g)
  expect(await server.store.reading(OFFICE.id).device(tablet)).toMatchObject({ name: 'Tablet', revoked: null })
  await back.takesAll()
  expect(back.trust.devices.get(tablet)).toMatchObject({ name: 'Tablet' })
  for (const pc of [front, back]) pc.close()
  await server.close()
})
