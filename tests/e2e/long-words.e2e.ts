import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../domain/must.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice } from './established-office.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PIN } from '../calls/open-office.ts'
import { roomWanting } from './room-wanting.ts'
import { goTo } from './several-pcs.ts'

const NAME = 'Muhammad Rizky Ramadhan'
const STEP = 'Langkah 4 · Entri data dan penerusan ke Back Office'

let browser: Browser
let loket: LoketUnderTest
let page: Page
beforeAll(async () => {
  ;[browser, loket] = await Promise.all([launchBrowser(), establishedOffice('dairi-sikro')])
  const desk = await DeskByCalls.at(loket)
  await desk.logIn('Budi Santoso')
  await desk.passes(await desk.takesIn('SIKRO – pola Dairi', NAME, 'to-check'), 'Budi Santoso', 'Budi Santoso')
  await desk.logIn('Budi Santoso')
  await desk.takesIn('SIKRO – pola Dairi', 'Gigih Pranggono')
  ;({ page } = await clerkWindow(browser, await loket.freshLink()))
  await logIn(page, 'Budi Santoso', PIN)
})
afterAll(async () => {
  await browser.close()
  await loket.remove()
})

test.each(['meja', 'register'])('on a counter’s usual screen a long name and the name of a long step are read whole, in a row no higher than the others: %s', async (screen) => {
  await goTo(page, screen)
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: NAME })
  await row.waitFor()
  const [name, step] = [row.getByText(NAME, { exact: true }), row.getByText(STEP, { exact: true })]
  expect(await Promise.all([roomWanting(name), roomWanting(step)])).toEqual([0, 0])
  for (const each of await page.getByRole('grid').getByRole('row').filter({ has: page.locator('small').filter({ hasText: /^sejak/ }) }).all()) {
    const boxOf = async (part: Locator) => must(await part.boundingBox(), 'its place')
    const [cell, badge, below] = await Promise.all([boxOf(each), boxOf(each.getByText(/^Langkah/).locator('xpath=..')), boxOf(each.locator('small').filter({ hasText: /^sejak/ }))])
    expect([badge.y >= cell.y, below.y >= badge.y + badge.height - 1, below.y + below.height <= cell.y + cell.height]).toEqual([true, true, true])
  }
})
