import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isTransition } from '#domain/dossier/transition.ts'
import type { DossierId, EventRef, IsoDate } from '#domain/ids.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'
import { people } from '../domain/people.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { issues } from './issued-permit.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const PROCEDURE = { ...pekanbaruSikro, documents: pekanbaruSikro.documents.map((document) => (document.paper === 'permit' ? { ...document, book: null } : document)) }
const UNDER = procedureRef(PROCEDURE)

/** The same permit of the same person asked for again, under a procedure that nobody has published yet. */
function doesAgainUnder({ desk, store }: Pc, permit: DossierId, renewal: DossierId): void {
  desk.act(people.budi, (tx) => {
    let base: EventRef | null = null
    for (const { event } of store.dossiers.history(permit)) {
      if (!isTransition(event.type) && event.type !== 'document.signed') continue
      const told: typeof event = event.type === 'dossier.received' ? { ...event, body: { ...event.body, procedure: UNDER } } : event
      const ref = tx.append({ aggregate: `dossier:${renewal}`, base: isTransition(event.type) ? base : null, event: told })
      if (isTransition(event.type)) base = ref
    }
  })
}

const ending = (pc: Pc) => pc.store.lists.page({ list: 'ending', from: '2026-11-10' as IsoDate, to: '2099-01-01' as IsoDate }, '', 10).ids

async function catchUp(...pcs: readonly Pc[]): Promise<void> {
  for (const pc of pcs) await pc.sendsAll()
  for (const pc of pcs) await pc.takesAll()
}

test('S-41 rows of dossiers under a procedure that the office heard of later are written with it, at once and on every PC', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const permit = issues(front, '2026-12-01' as IsoDate)
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  await catchUp(front, back)
  const renewal = 'perpanjangan' as DossierId
  back.desk.at('2026-11-04T02:00:00.000Z')
  doesAgainUnder(back, permit, renewal)
  await catchUp(back, front)
  for (const pc of [front, back]) expect(ending(pc), 'as long as nobody knows the procedure').toEqual([permit])
  front.desk.act(people.nina, (tx) => tx.append({ aggregate: `procedure:${UNDER.hash}`, base: null, event: { type: 'procedure.published', version: 1, body: PROCEDURE } }))
  expect(ending(front), 'where it is published').toEqual([renewal])
  await catchUp(front, back)
  expect(ending(back)).toEqual([renewal])
  expect(back.folded()).toEqual(front.folded())
  expect(front.folded()['awaited']).toEqual([])
  for (const pc of [front, back]) {
    const before = pc.folded()
    pc.reopen(({ data }) => { for (const part of ['', '-wal', '-shm']) rmSync(join(data, `register.db${part}`), { force: true }) })
    expect(pc.folded(), 'folded from nothing').toEqual(before)
    pc.close()
  }
  await server.close()
})
