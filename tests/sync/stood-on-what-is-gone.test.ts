import { afterAll, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { HAND_OVER } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

const HANDED = { type: 'document.handed-over', version: 1, body: { ...HAND_OVER, document: 'permit' as DocumentId } } as const

test('S-22 what counted by rows that lost their place alone counts no more: a hand-over, what an admission let in, and the name it gave; with their places all of it counts again', { timeout: 90_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  const [dossier, other] = [front.receives('Siti Rahmawati'), front.receives('Joko')]
  await two.level()
  back.desk.act(people.nina, (tx) => {
    tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.budi, name: 'Budi Lain' } } })
    tx.append({ aggregate: `dossier:${dossier}`, base: null, event: HANDED })
  })
  const was = await back.revokedAndBack(server)
  await two.level()
  back.notes(other, 'Oleh Budi.')
  for (const pc of [back, front]) await pc.catchesUp()
  await server.backUp()
  const [held] = [front.folded()]
  front.desk.act(people.nina, (tx) => { tx.admitQuarantined(was, must(front.sync.quarantinedOf(was).at(-1), 'a held event').seq) })
  await two.level()
  back.desk.act(people.sari, (tx) => { tx.append({ aggregate: `dossier:${other}`, base: null, event: HANDED }) })
  for (const pc of [back, front]) await pc.catchesUp()
  const admitted = front.folded()
  expect([held['handOvers'], admitted['handOvers']].map((rows) => rows?.length)).toEqual([0, 2])
  await server.putBack()
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  const gone = front.folded()
  expect(gone['handOvers']).toEqual([])
  expect(JSON.stringify(gone['events'])).not.toContain('Budi Lain')
  expect(front.foldedFromNothing()).toEqual(gone)
  for (const pc of [front, back, third, front, back, third]) await pc.catchesUp()
  for (const pc of [front, back, third]) expect(pc.folded()['handOvers']).toEqual(admitted['handOvers'])
  for (const pc of [back, third]) expect(pc.folded()).toEqual(front.folded())
  third.close()
  await two.close()
})
