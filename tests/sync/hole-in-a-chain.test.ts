import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { salvage } from '#store/salvage/salvage.ts'
import { marksOf } from '../../electron/calls/sync/marks-of.ts'
import { type Folders, OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const PAGE = 4096
const LATER = '2026-11-05T02:00:00.000Z' as IsoInstant

/** Its disk loses a page of events in the middle; an admin saves what can be read. */
function damagedAndSaved({ data, keys }: Folders): void {
  const file = join(data, 'log.db')
  const log = new Database(file, { readonly: true })
  const pages = log.prepare<[], number>("select pageno from dbstat where name = 'event' and pagetype = 'leaf' order by path").pluck().all()
  log.close()
  const page = must(pages[Math.floor(pages.length / 2)], 'a page')
  const bytes = readFileSync(file)
  bytes.fill(0, (page - 1) * PAGE, page * PAGE)
  writeFileSync(file, bytes)
  expect(salvage({ data, keys, now: LATER }).lost).not.toEqual([])
}

test('S-15 what stands behind a hole in an earlier chain is never sent, holds nothing up, and the PC says of which acts that is so', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const dossiers = Array.from({ length: 30 }, (_, no) => front.receives(`Pemohon Ke${no}`))
  front.reopen(damagedAndSaved)
  front.desk.at(LATER)
  const since = front.receives('Sesudah rusak')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  await front.catchesUp()
  await back.catchesUp()
  const isThere = (pc: Pc) => (dossier: typeof since) => pc.store.dossiers.state(dossier) !== null
  const [here, there] = [front, back].map((pc) => dossiers.filter(isThere(pc))) as [typeof dossiers, typeof dossiers]
  const alone = here.filter((dossier) => !there.includes(dossier))
  expect([there.length > 5, alone.length > 5, isThere(back)(since)]).toEqual([true, true, true])
  expect(front.sync.waiting()).toMatchObject({ kept: 0, sent: 0, hereOnly: alone.length })
  for (const dossier of here) expect(marksOf(front.store, dossier).map(({ mark }) => mark)).toEqual(alone.includes(dossier) ? ['here-only'] : [])
  // Another start changes nothing, nor does going back.
  front.reopen()
  await front.catchesUp()
  front.sync.goBackTo(0)
  await front.catchesUp()
  expect(dossiers.filter(isThere(front))).toEqual(here)
  expect(front.sync.waiting()).toMatchObject({ kept: 0, sent: 0, hereOnly: alone.length })
  for (const pc of [front, back]) pc.close()
  await server.close()
})
