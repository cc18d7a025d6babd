import { afterAll, expect, test } from 'vitest'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

test('S-45 an event of another PC that does not fold marks its dossier, on every PC alike; everything before and after it goes on', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  await front.catchesUp()
  const odd = new CounterDevice(OFFICE.id, 'loket-lain')
  await server.enrol(odd.device, odd.key.publicKey, 'Lain')
  // A note on a dossier nobody ever received.
  odd.act('tidak-ada')
  expect((await server.sequencer.push({ ...odd.enrolled }, odd.batch())).outcome).toBe('stored')
  const dossier = front.receives('Siti Rahmawati')
  for (const pc of [front, back]) await pc.catchesUp()
  for (const pc of [front, back]) {
    expect(pc.folded()['unreadable']).toMatchObject([{ aggregate: 'dossier:tidak-ada' }])
    expect(pc.desk.state(dossier).applicant.name).toBe('Siti Rahmawati')
    expect(pc.store.behind).toBeNull()
  }
  expect(back.folded()).toEqual(front.folded())
  for (const pc of [front, back]) pc.close()
  await server.close()
})
