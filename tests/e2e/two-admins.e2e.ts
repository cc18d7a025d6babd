import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../domain/must.ts'
import type { Officer } from '../../domain/officer/officer.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { opened, play } from './keyboard.ts'
import { goTo, SeveralPcs } from './several-pcs.ts'

let office: SeveralPcs
let front: DeskByCalls
let back: DeskByCalls

const officer = async ({ program }: DeskByCalls, name: string): Promise<Officer> => must((await program.ask('officer.list', {})).officers.find((one) => one.name === name), name)
const ADMIN = { role: ROLES.admin, title: '' }
const [HENDRA, YULI] = ['Hendra Wijaya', 'Yuli Astuti']
const saves = async (desk: DeskByCalls, name: string, roles: Officer['roles']): Promise<void> => { await desk.program.ask('officer.save', { officer: { ...(await officer(desk, name)), roles }, secret: '' }) }

beforeAll(async () => {
  office = await SeveralPcs.opened()
  const hendra = await office.firstJoins()
  await (await office.secondJoins(hendra)).context().close()
  front = await DeskByCalls.at(office.first)
  await front.logIn(HENDRA)
  await saves(front, YULI, [...(await officer(front, YULI)).roles, ADMIN])
  back = await office.secondDesk(YULI)
})
afterAll(async () => { await office.close() })

test('two admins who take each other’s right while the PCs are cut off: one of them stays, is told why on his screen, and says who is admin', async () => {
  await expect.poll(async () => (await officer(back, YULI)).roles, { message: 'told there' }).toContainEqual(ADMIN)
  await office.server.killed()
  await saves(front, YULI, [])
  await saves(back, HENDRA, [])
  await office.server.start()
  const staysAt = async (desk: DeskByCalls) => (await desk.program.ask('officer.list', {})).staysAdmin
  await expect.poll(() => staysAt(front), { message: 'both have sent', timeout: 30_000 }).not.toBeNull()
  await expect.poll(() => staysAt(back), { timeout: 30_000 }).toBe(await staysAt(front))
  const stays = (await officer(front, HENDRA)).roles.length > 0 ? HENDRA : YULI

  const page = await office.at(office.first, stays)
  await goTo(page, 'pengaturan/petugas')
  await page.getByText(`${stays} tetap Admin`, { exact: true }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('grid', { name: 'Petugas' }).getByText(stays, { exact: true }).click()
  await play(page, '»Enter')
  await opened(page, stays)
  await play(page, '»Control+Enter')
  await page.getByText(`${stays} tetap Admin`, { exact: true }).waitFor({ state: 'detached' })
  await expect.poll(() => staysAt(back), { timeout: 30_000 }).toBeNull()
  expect((await officer(back, stays)).roles.map(({ role }) => role), 'now rightly').toEqual([ROLES.admin])
})
