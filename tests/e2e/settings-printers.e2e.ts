import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

describe('printers, where the browser prints', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
    await page.goto(`${page.url().split('#')[0] ?? ''}#/pengaturan/pencetak`)
    await page.getByRole('region', { name: 'Pencetak' }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('it is said who chooses the printer, and nothing is offered that the browser cannot do', async () => {
    await page.getByText('Di peramban, pencetak dan ukuran kertas dipilih di jendela cetak peramban.').waitFor()
    expect(await page.getByRole('button', { name: 'Pilih pencetak' }).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })

  test('each kind of sheet has a test page: looked at, then printed by the key its button names', async () => {
    for (const sheet of ['Resi dan tanda terima', 'Surat dan lembar', 'Halaman buku dan daftar']) {
      await page.getByRole('group', { name: sheet }).getByRole('button', { name: 'Halaman uji' }).press('Enter')
      const dialog = await opened(page, `Halaman uji: ${sheet.toLowerCase()}`)
      await dialog.locator('canvas[data-drawn]').first().waitFor()
      await expect.poll(() => dialog.getByText('HALAMAN UJI CETAK').first().textContent()).toContain(sheet)
      await expect.poll(() => focusedLabel(page)).toBe('Cetak lewat peramban (F9)')
      const [tab] = await Promise.all([page.context().waitForEvent('page'), play(page, '»F9')])
      await tab.close()
      await dialog.getByText('PDF dibuka di tab baru. Cetak dari sana.').waitFor()
      await play(page, '»Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(complaints).toEqual([])
  })
})
