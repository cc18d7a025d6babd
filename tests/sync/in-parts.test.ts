import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { TimeZone } from '#domain/ids.ts'
import { people } from '../domain/people.ts'
import { type Folders, OFFICE, OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'
import { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

/** More than one part takes on. */
const [DOSSIERS, ROWS] = [130, 1200]

const found = ({ store }: Pick<OfficeOnDisk, 'store'>, text = '', year: number | null = null): number => store.dossiers.search({ text, status: 'all', year, after: '', limit: 10 }).total

async function until(holds: () => boolean): Promise<number> {
  for (let turns = 0; turns < 10_000; turns += 1) {
    if (holds()) return turns
    await nextTurn()
  }
  throw new Error('no end')
}

/** As the disk of a Loket that is killed now. */
function killed({ data, keys }: Folders): Folders {
  const left = { data: join(temporaryFolder(), 'data'), keys: join(temporaryFolder(), 'keys') }
  cpSync(data, left.data, { recursive: true })
  cpSync(keys, left.keys, { recursive: true })
  return left
}

test('S-22 a PC that goes back a long way folds part by part: calls are answered meanwhile, one that is killed in the middle comes to the same, and all have their places again', { timeout: 120_000 }, async () => {
  // The first number, whose run it goes on with.
  const two = await TwoPcs.open((pc) => pc.desk.receives({ name: 'Nona Pertama' }))
  const { server, front, back } = two
  for (const pc of [front, back]) await pc.catchesUp()
  await server.backUp()
  for (let nth = 1; nth <= DOSSIERS; nth += 1) back.receives(`Tamu ${nth}`)
  const numbered = front.desk.receives({ name: 'Nona Bernomor' })
  for (const pc of [back, front]) await pc.catchesUp()
  expect(front.desk.state(numbered).registerNumber).not.toBeNull()
  await server.putBack()
  const third = await Pc.fresh('Kepala Dinas', server)
  await third.catchesUp()
  third.receives('Rini Baru')
  await third.catchesUp()
  expect(front.sync.foldingAgain).toBeNull()
  const told: unknown[] = []
  front.sync.onFoldedAgain((through) => { told.push(through ? { through, news: found(front.desk, 'rini') } : front.sync.foldingAgain) })
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  const half = found(front.desk, 'tamu')
  expect(half, 'some are gone, some not yet').toBeGreaterThan(0)
  expect(half).toBeLessThan(DOSSIERS)
  const meanwhile = front.receives('Siti Rahmawati')
  expect(front.store.dossiers.state(meanwhile)).toMatchObject({ applicant: { name: 'Siti Rahmawati' } })
  const left = killed(front.folders)
  await front.pulls()
  expect(found(front.desk, 'rini'), 'waits until the rest is folded').toBe(0)
  expect(await until(() => found(front.desk, 'tamu') === 0)).toBeGreaterThan(0)
  await until(() => found(front.desk, 'rini') === 1)
  expect(front.sync.foldingAgain).toBeNull()
  const total = (told[0] as { readonly total: number }).total
  expect(total).toBeGreaterThanOrEqual(DOSSIERS)
  expect(told, 'what came since is there when it is told that it is through').toEqual([{ what: 'register', done: 100, total }, { through: true, news: 1 }])
  const before = front.folded()
  expect(front.foldedFromNothing()).toEqual(before)
  const reopened = new OfficeOnDisk(left, { joined: true })
  expect([found(reopened, 'tamu'), found(reopened, 'siti')]).toEqual([0, 1])
  reopened.store.close()
  for (const pc of [front, back, third, front, back, third]) await pc.catchesUp()
  expect(found(front.desk, 'tamu')).toBe(DOSSIERS)
  for (const pc of [back, third]) expect(pc.folded()).toEqual(front.folded())
  third.close()
  await two.close()
})

test('S-41 a large office that moves to another time zone writes its rows again part by part: calls are answered meanwhile, and one that is killed in the middle comes to the same', { timeout: 120_000 }, async () => {
  const office = new OfficeOnDisk()
  // The last hour of the year in Jakarta, the first of the next one in Jayapura.
  office.at('2026-12-31T16:30:00.000Z')
  for (let nth = 1; nth <= ROWS; nth += 1) office.receives({ name: `Tamu ${nth}` }, 'to-check')
  office.act(people.nina, (tx) => { tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...OFFICE, timeZone: 'Asia/Jayapura' as TimeZone } } }) })
  const half = found(office, '', 2027)
  expect(half, 'some stand by it, some not yet').toBeGreaterThan(0)
  expect(half).toBeLessThan(ROWS)
  office.receives({ name: 'Siti Rahmawati' }, 'to-check')
  expect(found(office, '', 2027)).toBe(half + 1)
  const left = killed(office.folders)
  expect(await until(() => found(office, '', 2027) === ROWS + 1)).toBeGreaterThan(0)
  office.store.close()
  for (const folders of [left, office.folders]) {
    const reopened = new OfficeOnDisk(folders)
    expect(found(reopened, '', 2027)).toBe(ROWS + 1)
    reopened.store.close()
  }
})
