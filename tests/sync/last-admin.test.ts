import { afterAll, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { mayAdminister } from '#domain/officer/rights.ts'
import { ROLES } from '#domain/officer/role.ts'
import { people } from '../domain/people.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

const { nina, mega } = people
const CHIEF: Officer = { ...mega, roles: [...mega.roles, { role: ROLES.admin, title: 'Admin kedua' }] }
const changes = (pc: Pc, by: Officer, officer: Officer): void => { pc.desk.act(by, (tx) => { tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.changed', version: 1, body: officer } }) }) }
const admins = ({ store }: Pc) => [store.settings.officers().filter(mayAdminister).map(({ id }) => id), store.settings.adminWhoStays()]

/** Nina and Mega are admins, and all know it. */
async function withTwoAdmins(): Promise<TwoPcs> {
  const two = await TwoPcs.open()
  await two.level()
  changes(two.front, nina, CHIEF)
  await two.level()
  expect(admins(two.back)).toEqual([[mega.id, nina.id], null])
  return two
}

test.for([
  { first: 'front', stays: nina },
  { first: 'back', stays: mega },
] as const)('S-75 of two admins whose right was taken at two PCs at once the one stays who lost it last in the order of the office: $stays.name, on every PC', { timeout: 60_000 }, async ({ first, stays }) => {
  const two = await withTwoAdmins()
  const { front, back } = two
  changes(front, nina, mega)
  changes(back, CHIEF, { ...nina, desk: 'Arsip', active: false })
  expect(admins(front)).toEqual([[nina.id], null])
  expect(admins(back)).toEqual([[mega.id], null])
  const order = first === 'front' ? [front, back] : [back, front]
  for (const pc of order) await pc.sendsAll()
  for (const pc of order) {
    await pc.takesAll()
    expect(admins(pc), pc.name).toEqual([[stays.id], stays.id])
  }
  const kept = must(front.store.settings.officer(stays.id), 'who stays')
  expect(kept.roles.filter(({ role }) => role === ROLES.admin).map(({ title }) => title)).toEqual([stays === nina ? 'Administrator' : 'Admin kedua'])
  expect([kept.active, kept.desk]).toEqual([true, stays === nina ? 'Arsip' : mega.desk])
  expect(back.folded()).toEqual(front.folded())

  front.reopen()
  expect(admins(front)).toEqual([[stays.id], stays.id])
  changes(back, stays, { ...people.sari, roles: nina.roles })
  await two.level()
  for (const pc of [front, back]) expect(admins(pc), 'somebody has it rightly again').toEqual([[people.sari.id], null])
  await two.close()
})

test('S-75 what a revoked PC did about it without being heard leaves the right where it was', { timeout: 60_000 }, async () => {
  const two = await withTwoAdmins()
  const { front, back } = two
  changes(back, CHIEF, { ...nina, roles: [] })
  changes(front, nina, mega)
  await front.sendsAll()
  await back.revokedAndBack(two.server)
  for (const pc of [back, front]) await pc.catchesUp()
  expect(admins(front)).toEqual([[nina.id], null])
  await two.close()
})
