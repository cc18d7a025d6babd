import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { issues } from './issued-permit.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

test('S-45 an event of another PC that does not fold marks its dossier, on every PC alike; everything before and after it goes on', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
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
  await two.close()
})

test('S-41 S-45 a permit that cannot be read any more ends on no day, whether or not its renewal was known before', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const older = issues(front, '2026-12-01' as IsoDate)
  front.desk.at('2026-11-04T02:00:00.000Z')
  const renewal = issues(front, '2027-12-01' as IsoDate)
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  await front.catchesUp()
  const odd = new CounterDevice(OFFICE.id, 'loket-lain')
  await server.enrol(odd.device, odd.key.publicKey, 'Lain')
  odd.tells([{ type: 'note.added', typeVersion: 1, aggregate: `dossier:${older}`, body: null }, { type: 'checklist.checked', typeVersion: 1, aggregate: `dossier:${older}`, body: null }])
  expect((await server.sequencer.push({ ...odd.enrolled }, odd.batch())).outcome).toBe('stored')
  await front.takesAll()
  front.notes(renewal, 'Perpanjangan.')
  await front.catchesUp()
  const back = await Pc.fresh('Back Office', server)
  for (const pc of [back, front]) await pc.catchesUp()
  expect(front.folded()['unreadable']).toMatchObject([{ aggregate: `dossier:${older}` }])
  expect(back.folded()).toEqual(front.folded())
  const before = front.folded()
  front.reopen(({ data }) => { for (const part of ['', '-wal', '-shm']) rmSync(join(data, `register.db${part}`), { force: true }) })
  expect(front.folded()).toEqual(before)
  for (const pc of [front, back]) pc.close()
  await server.close()
})
