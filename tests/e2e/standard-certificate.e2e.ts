import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

describe('a standard certificate is taken in by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice('mempawah-standard-certificate')
    ;({ page } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  /** Up to the KBLI: the company's own business is filled in by one key. */
  async function fillCompany(): Promise<void> {
    await play(page, '»F2')
    await page.getByRole('heading', { level: 1, name: 'Berkas baru' }).waitFor()
    await page.getByRole('textbox', { name: /^KBLI/ }).waitFor()
    await play(page, '»Enter', '»Enter', '»ArrowRight', '»Enter')
    await expect.poll(() => focusedLabel(page)).toMatch(/^NIB/)
    await play(page, '1234567890123', '»Enter', '»Enter', '081234567890', '»Enter', 'PT Padi Subur', '»Enter', 'Wahyu Gunawan', '»Enter', 'Jalan Sawah Nomor 1', '»Tab', '»Enter', '»Enter', '»Enter')
    await play(page, '»Control+b')
    expect(await page.getByRole('textbox', { name: /^Nama usaha/ }).inputValue()).toBe('PT Padi Subur')
    await expect.poll(() => focusedLabel(page)).toMatch(/^NIB/)
    await play(page, '»Enter')
    await expect.poll(() => focusedLabel(page)).toMatch(/^KBLI/)
  }

  test('a KBLI keeps its leading zero; one too short is told of on leaving the field', async () => {
    await fillCompany()
    await play(page, '1121', '»Enter')
    await page.getByText('KBLI harus 5 angka, nol di depan ikut ditulis.').waitFor()
    await play(page, '»Shift+Tab', '»Control+a', '01121', '»Enter')
    await expect.poll(() => focusedLabel(page)).toMatch(/^Tingkat risiko/)
    await play(page, 'Menengah t', '»Enter', '»Enter', 'I-202611200001', '»Enter', 'a', '»Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
    await play(page, '»F3')
    await page.getByRole('grid').getByText('PT Padi Subur').click()
    await play(page, '»Enter')
    const permit = page.getByRole('region', { name: 'Data izin' })
    await permit.waitFor()
    await expect.poll(() => permit.textContent()).toMatch(/NIB1234567890123KBLI01121.*Menengah tinggi.*I-202611200001/)
  })

  test('the same business and KBLI under way is told of; another KBLI is not', async () => {
    await fillCompany()
    const warning = page.getByText('Pemohon ini masih punya berkas yang berjalan untuk layanan ini.')
    await warning.waitFor()
    await play(page, '01122', '»Enter')
    await warning.waitFor({ state: 'detached' })
    await play(page, '»Shift+Tab', '»Control+a', '01121', '»Enter')
    await warning.waitFor()
  })
})
