import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, expect, test, vi } from 'vitest'
import type { TimeZone } from '#domain/ids.ts'
import { FoldedAgain } from '#store/register/folded-again.ts'
import { people } from '../domain/people.ts'
import { type Folders, OFFICE, OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'
import { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

/** More than one part takes on. */
const [DOSSIERS, ROWS, NOTES] = [130, 1200, 2200]

const found = ({ store }: Pick<OfficeOnDisk, 'store'>, text = '', year: number | null = null): number => store.dossiers.search({ text, status: 'all', year, after: '', limit: 10 }).total

/** Rows of the stream that are kept until they have a place again. */
function keptAside({ data }: Folders): number {
  const log = new Database(join(data, 'log.db'), { readonly: true })
  try {
    return Number(log.prepare('select count(*) from orphan').pluck().get())
  } finally {
    log.close()
  }
}

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

test('S-22 a server put back once more while a PC still folds: nothing is left of what it was at, nor passed over of what it had not come to', { timeout: 120_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await two.level()
  await server.backUp()
  for (let nth = 1; nth <= DOSSIERS; nth += 1) back.receives(`Tamu ${nth}`)
  for (const pc of [back, front]) await pc.catchesUp()
  await server.putBack()
  const third = await Pc.fresh('Kepala Dinas', server)
  await third.catchesUp()
  third.receives('Rini Baru')
  await third.catchesUp()
  await server.backUp()
  third.receives('Sri Baru')
  await third.catchesUp()
  const waits = vi.spyOn(FoldedAgain.prototype, 'goOnSoon').mockImplementation(() => {})
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  expect(await front.pulls()).toMatchObject({ did: 'taken' })
  await server.putBack()
  await server.rename(back.store.device, 'Belakang')
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  waits.mockRestore()
  await front.takesAll()
  await until(() => front.sync.foldingAgain === null && front.sync.folded() === front.sync.head().g)
  expect([found(front.desk, 'tamu'), found(front.desk, 'rini'), found(front.desk, 'sri')]).toEqual([0, 1, 0])
  const before = front.folded()
  expect(front.foldedFromNothing()).toEqual(before)
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

test('S-22 what loses its place is set aside part by part: calls are answered meanwhile, and of a PC that is killed in the middle nothing is lost', { timeout: 120_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  const dossier = front.receives('Siti Rahmawati')
  for (const pc of [front, back, front]) await pc.catchesUp()
  await server.backUp()
  for (let nth = 1; nth <= NOTES; nth += 1) back.notes(dossier, `Catatan ${nth}`)
  for (const pc of [back, front]) await pc.catchesUp()
  await server.putBack()
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  const head = front.sync.head()
  const going = front.pulls()
  await until(() => front.sync.lost(0, 1) === null && keptAside(front.folders) > 0)
  expect(keptAside(front.folders)).toBeLessThan(NOTES)
  expect(front.sync.head(), 'nothing is cut yet').toEqual(head)
  front.notes(dossier, 'Ditulis sementara itu.')
  const left = killed(front.folders)
  expect(await going).toMatchObject({ did: 'rewound' })
  front.reopen((folders) => {
    for (const [there, here] of [[left.data, folders.data], [left.keys, folders.keys]] as const) {
      rmSync(here, { recursive: true })
      cpSync(there, here, { recursive: true })
    }
  })
  expect(front.sync.head(), 'as it was when it was killed').toEqual(head)
  // The Back Office stays away: what it did is brought by the one that was killed.
  for (const pc of [front, third, front, third]) await pc.catchesUp()
  expect(third.store.dossiers.history(dossier).filter(({ event }) => event.type === 'note.added')).toHaveLength(NOTES + 2)
  expect(third.folded()).toEqual(front.folded())
  third.close()
  await two.close()
})
