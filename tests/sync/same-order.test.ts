import { afterAll, expect, test } from 'vitest'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'
import { listed } from './same-registers.ts'

afterAll(clearAway)

test('S-41 dossiers received at one moment stand in one order in the lists of every PC, whichever each knew first', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  for (const pc of [front, back]) await pc.catchesUp()
  for (const name of ['Ani', 'Budi', 'Cici', 'Dodi', 'Eka']) for (const pc of [front, back]) pc.receives(name)
  for (const pc of [front, back, front]) await pc.catchesUp()
  const { newestFirst = [], running = [] } = listed(front.store)
  expect(newestFirst).toHaveLength(10)
  expect(running).toEqual(newestFirst.toReversed())
  expect(listed(back.store)).toEqual(listed(front.store))
  for (const pc of [front, back]) pc.close()
  await server.close()
})
