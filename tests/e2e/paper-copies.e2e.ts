import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { goTo } from './several-pcs.ts'

let browser: Browser
let loket: LoketUnderTest
let page: Page
beforeAll(async () => { [browser, loket] = await Promise.all([launchBrowser(), establishedOffice('dairi-sikro')]) })
afterAll(async () => {
  await browser.close()
  await loket.remove()
})

/** What F9 offers first. */
async function offers(): Promise<string> {
  await play(page, '»F9')
  const dialog = await opened(page, 'Cetak kertas apa?')
  const words = await dialog.getByRole('button', { name: /Lembar kendali/ }).textContent()
  await play(page, '»Escape')
  await dialog.waitFor({ state: 'detached' })
  return words?.replace(/^1/, '') ?? ''
}

test('a paper that was made and not looked at is printed as it is, once somebody has a copy says so', async () => {
  const desk = await DeskByCalls.at(loket)
  await desk.logIn('Budi Santoso')
  const dossier = await desk.takesIn('SIKRO – pola Dairi', 'Siti Rahmawati')
  await desk.program.ask('paper.issue', { dossier, kind: 'control-sheet' })
  ;({ page } = await clerkWindow(browser, await loket.freshLink()))
  await logIn(page, 'Budi', PIN)
  await goTo(page, `berkas/${dossier}`)
  await page.getByRole('tab', { name: 'Riwayat' }).waitFor()
  expect(await offers()).toBe('Lembar kendali (sudah dibuat, belum pernah dicetak)')
  await play(page, '»F9')
  await opened(page, 'Cetak kertas apa?')
  await play(page, '»1')
  const paper = await opened(page, 'Lembar kendali')
  await paper.getByText('1 halaman').waitFor()
  await play(page, '»Escape')
  await paper.waitFor({ state: 'detached' })
  await expect.poll(() => offers()).toBe('Lembar kendali, SALINAN ke-1')
})
