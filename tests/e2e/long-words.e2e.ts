import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const [cell, words, below] = await Promise.all([row.boundingBox(), step.boundingBox(), row.locator('small').filter({ hasText: /^sejak/ }).boundingBox()])
  expect([cell && words && words.y >= cell.y, cell && below && below.y + below.height <= cell.y + cell.height]).toEqual([true, true])
})
