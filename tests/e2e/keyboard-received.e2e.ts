import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { fillIntake } from './take-in.ts'

describe('the number is on screen: three keys, and Enter on a button is that button’s', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()

  async function received(name: string): Promise<void> {
    const keys = await fillIntake(page, name)
    await keys.press('a', 'Control+Enter')
    await heading('Berkas diterima')
  }

  test('F9 prints the receipt and says what became of it; it is looked at before, and printed from there by the same key', async () => {
    await received('Rahma Dewi')
    await play(page, '»F9')
    await page.getByText('PDF dibuka di tab baru. Cetak dari sana.').waitFor()
    await page.getByRole('button', { name: 'Coba lagi' }).waitFor()
    await page.getByRole('button', { name: 'Buka PDF' }).press('Enter')
    const dialog = await opened(page, 'Lihat resi')
    await dialog.locator('canvas[data-drawn]').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    const askedFor = page.context().waitForEvent('request', (request) => /\/papers\/[0-9a-f-]+\.pdf$/.test(request.url()))
    const [tab] = await Promise.all([page.context().waitForEvent('page'), askedFor, play(page, '»F9')])
    await tab.close()
    await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
    await heading('Berkas diterima')
  })

  test('Enter on "Berkas baru" begins a new one, and does not open the dossier', async () => {
    await page.getByRole('button', { name: 'Berkas baru (F2)' }).focus()
    await play(page, '»Enter')
    await heading('Berkas baru')
    await page.waitForTimeout(200)
    await heading('Berkas baru')
  })

  test('Enter anywhere else opens the dossier, which says who did what last', async () => {
    await received('Citra Lubis')
    await play(page, '»Enter')
    await heading(/Citra Lubis/)
    await expect.poll(() => page.getByRole('region', { name: 'Siapa memegang berkas' }).textContent()).toMatch(/Terakhir.*Budi Santoso, \d\d\.\d\d$/)
  })
})
