import Database from 'better-sqlite3'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { officeLanes } from '../../electron/sync/office/office-lanes.ts'
import type { Lane } from '../../electron/sync/lanes/lane.ts'
import { must } from '#domain/must.ts'
import type { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

let office: TwoPcs
let front: Pc
let back: Pc
let dossier: DossierId

beforeEach(async () => {
  office = await TwoPcs.open()
  ;({ front, back } = office)
  dossier = front.receives('Siti Rahmawati')
  front.notes(dossier, 'Tamu datang pukul sembilan.')
  for (const pc of [front, back]) await pc.catchesUp()
}, 60_000)

afterEach(() => office.close())

/** What a failing disk does to a file that is open. */
function altered(sql: string): void {
  const stream = new Database(join(back.folders.data, 'stream.db'))
  try {
    expect(stream.prepare(sql).run().changes).toBeGreaterThan(0)
  } finally {
    stream.close()
  }
}

const never = new AbortController().signal

/** The lane as the app drives it, which looks at what lies on the disk when there is nothing to pull. */
async function idles(lane: Lane, steps: number): Promise<void> {
  for (let done = 0; done < steps; done += 1) expect((await lane.step(never)).did).not.toMatch(/failed|stopped/)
}

const pulling = (): Lane => must(officeLanes(back.parts, () => {}, 0).find(({ name }) => name === 'pull'), 'the lane that pulls')

const ALTERED = [
  ['a body', `update stream_event set body = cast(replace(cast(body as text), 'sembilan', 'sepuluh') as blob) where type = 'note.added'`],
  ['who did it', `update stream_event set actor = 'rina' where type = 'note.added'`],
  ['the order', `update stream_event set stream_hash = zeroblob(32) where g = 5`],
  ['a row', 'delete from stream_event where g = 7'],
] as const

test.for(ALTERED)('S-24 rows that changed on the disk are found without anybody asking (%s), fetched again from there, and an admin is told', { timeout: 60_000 }, async ([, sql]) => {
  const before = back.folded()
  const whole = back.sync.head()
  await idles(pulling(), 4)
  expect(back.store.incidents).toEqual([])
  altered(sql)
  const lane = pulling()
  await idles(lane, 6)
  expect(back.sync.head()).toEqual(whole)
  const [incident] = back.store.incidents
  expect(incident?.text).toMatch(/salinan urutan kantor .* tidak lagi seperti waktu diterima.*diambil lagi dari server kantor/)
  back.desk.act(people.nina, (tx) => { tx.acknowledge(must(incident, 'an incident').ref) })
  expect(back.store.incidents).toEqual([])
  await idles(lane, 4)
  for (const pc of [back, front, back]) await pc.catchesUp()
  expect(back.store.incidents).toEqual([])
  expect(back.folded()['dossiers']).toEqual(before['dossiers'])
  expect(back.folded()).toEqual(front.folded())
})
