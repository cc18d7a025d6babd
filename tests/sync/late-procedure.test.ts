import { afterAll, expect, test } from 'vitest'
import type { DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { issues, issuesAgain } from './issued-permit.ts'
import type { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

const PROCEDURE = { ...pekanbaruSikro, documents: pekanbaruSikro.documents.map((document) => (document.paper === 'permit' ? { ...document, book: null } : document)) }
const UNDER = procedureRef(PROCEDURE)

const ending = (pc: Pc) => pc.store.lists.page({ list: 'ending', from: '2026-11-10' as IsoDate, to: '2099-01-01' as IsoDate }, '', 10).ids

test('S-41 rows of dossiers under a procedure that the office heard of later are written with it, at once and on every PC', { timeout: 60_000 }, async () => {
  const permits: DossierId[] = []
  const two = await TwoPcs.open((pc) => permits.push(issues(pc, '2026-12-01' as IsoDate)))
  const { front, back } = two
  await two.level()
  const renewal = 'perpanjangan' as DossierId
  back.desk.at('2026-11-04T02:00:00.000Z')
  issuesAgain(back, { permit: must(permits[0], 'a permit'), renewal, under: UNDER })
  await two.level()
  for (const pc of [front, back]) expect(ending(pc), 'as long as nobody knows the procedure').toEqual(permits)
  front.desk.act(people.nina, (tx) => tx.append({ aggregate: `procedure:${UNDER.hash}`, base: null, event: { type: 'procedure.published', version: 1, body: PROCEDURE } }))
  expect(ending(front), 'where it is published').toEqual([renewal])
  await two.level()
  expect(ending(back)).toEqual([renewal])
  expect(back.folded()).toEqual(front.folded())
  expect(front.folded()['awaited']).toEqual([])
  for (const pc of [front, back]) {
    const before = pc.folded()
    expect(pc.foldedFromNothing()).toEqual(before)
  }
  await two.close()
})
