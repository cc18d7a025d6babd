import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atTheDossier } from './at-the-dossier.ts'
import { cutRings } from './cut-ring.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { launchBrowser, type LoketUnderTest } from './loket-under-test.ts'

let browser: Browser
let loket: LoketUnderTest
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  loket = await establishedOffice()
  const desk = await DeskByCalls.at(loket)
  await desk.logIn('Budi Santoso')
  page = await atTheDossier(browser, loket, await desk.takesIn('SIKRO – pola Pekanbaru', 'Siti Rahmawati'), 'Dewi')
})
afterAll(async () => {
  await browser.close()
  await loket.remove()
})

for (const [key, name, stops] of [['F9', 'Cetak kertas apa?', 6], ['s', 'Salin untuk SiCantik atau OSS', 8], ['k', /^Koreksi data/, 28]] as const)
  test(`the ring around what has the focus is seen whole in ${key}, one way and the other`, async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await play(page, `»${key}`)
    const dialog = await opened(page, name)
    const cut = await cutRings(page, stops)
    await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(cut).toEqual([])
  })
