import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const events = (pc: Pc): unknown => pc.folded()['events']

test('S-15 a PC that worked alone, was once restored and once lost its key joins with its whole history', async () => {
  const front = Pc.alone('Front Office')
  const first = front.receives('Siti Rahmawati')
  const copy = front.copyOfData()
  front.receives('Berkas yang hilang')
  front.putBack(copy)
  front.notes(first, 'Sesudah dipulihkan.')
  const second = front.receives('Tomi Sinaga')
  front.reopen(({ keys }) => { rmSync(join(keys, `${front.store.device}.pem`)) })
  front.notes(second, 'Dengan kunci baru.')
  const before = events(front)

  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  await front.catchesUp()
  await back.catchesUp()
  expect(front.sync.earlier.length).toBe(1)
  expect(events(front)).toEqual(before)
  expect(events(back)).toEqual(before)
  expect(front.sync.waiting()).toMatchObject({ kept: 0, sent: 0 })
  expect(back.folded()).toEqual(front.folded())
  // What is there is not sent again, and another start changes nothing.
  const head = await server.head()
  front.reopen()
  await front.catchesUp()
  expect(await server.head()).toBe(head)
  front.close()
  back.close()
  await server.close()
})

test('S-10 S-15 what was sent of an earlier chain and not seen back is asked after, too', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const first = front.receives('Siti Rahmawati')
  const copy = front.copyOfData()
  front.receives('Berkas yang hilang')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  await server.backUp()
  front.putBack(copy)
  await server.enrol(front.store.device, front.key.publicKey, 'Front Office')
  await server.backUp()
  front.notes(first, 'Sesudah dipulihkan.')
  await front.sendsAll()
  const [earlier] = front.sync.earlier
  expect(front.sync.waiting().sent).toBeGreaterThan(1)
  await server.putBack()
  await front.catchesUp()
  await front.catchesUp()
  expect(front.sync.waiting()).toMatchObject({ kept: 0, sent: 0 })
  const back = await Pc.fresh('Back Office', server)
  await back.catchesUp()
  expect(back.sync.chainOf(must(earlier, 'an earlier device')).length).toBeGreaterThan(0)
  expect(back.folded()['events']).toEqual(front.folded()['events'])
  for (const pc of [front, back]) pc.close()
  await server.close()
})

test('S-15 nobody else’s chain is sent in a PC’s own name, and what nobody vouches for is not taken', async () => {
  const [front, other] = [Pc.alone('Front Office'), Pc.alone('Komputer lain')]
  other.receives('Siti Rahmawati')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  await front.catchesUp()
  const stretch = { after: { seq: 0, hash: '0'.repeat(64) }, events: [], signatures: [] }
  other.close()
  expect((await front.line.push({ of: other.store.device, ...stretch }, new AbortController().signal)).outcome).toBe('unknown')
  front.close()
  await server.close()
})
