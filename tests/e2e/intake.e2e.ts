import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { clerkWindow, launchBrowser, linkIn, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { fillIntake, Keys } from './take-in.ts'

describe('a clerk takes a dossier in by keyboard alone', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('complete: number, promised date, receipt; few keys beside the data', async () => {
    const keys = await fillIntake(page, 'Rahma Dewi')
    await keys.press('a', 'Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
    const main = page.getByRole('main')
    await expect.poll(() => main.locator('[data-register-number]').textContent()).toMatch(/^0001\/REG\/[IVX]+\/\d{4}$/)
    await expect.poll(() => main.textContent()).toContain('Rahma Dewi')
    await expect.poll(() => main.textContent()).toContain('2 hari kerja sejak lengkap')
    expect(keys.presses).toBeLessThanOrEqual(45)
    expect(complaints).toEqual([])
  })

  test('the known applicant is offered; an incomplete dossier is refused with words at the list, and nothing typed is gone', async () => {
    const keys = new Keys(page)
    await keys.press('F2')
    await page.getByRole('heading', { level: 1, name: 'Berkas baru' }).waitFor()
    await keys.press('Enter', 'Enter', 'Enter')
    await keys.type('1471014101900001')
    await page.getByText('Rahma Dewi pernah datang').waitFor()
    await keys.press('Control+Enter')
    await page.getByRole('alert').getByText('Isi nama pemohon seperti di KTP.').first().waitFor()
    expect(await page.getByRole('textbox', { name: /^NIK/ }).inputValue()).toBe('1471014101900001')
    await keys.press('Control+d')
    expect(await page.getByRole('textbox', { name: /^Nama pemohon/ }).inputValue()).toBe('Rahma Dewi')
    await keys.press('Control+Enter')
    await page.getByRole('alert').getByText(/^Belum bisa diterima: /).first().waitFor()
  })

  test('the draft is there again after the program was killed in the middle', async () => {
    const kept = page.waitForResponse((response) => response.url().endsWith('/calls/draft.save') && (response.request().postData() ?? '').includes('Baru sampai sini'))
    await page.getByRole('textbox', { name: /^Catatan/ }).fill('Baru sampai sini')
    expect((await kept).ok()).toBe(true)
    await loket.kill()
    const link = linkIn(await loket.start())
    const { page: after } = await clerkWindow(browser, link)
    await logIn(after, 'Budi', PIN)
    await after.keyboard.press('F2')
    await after.getByRole('button', { name: /^Draf \(1\)/ }).click()
    await after.getByRole('menuitem', { name: /Rahma Dewi/ }).click()
    await after.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'Rahma Dewi'))
    expect(await after.getByRole('textbox', { name: /^NIK/ }).inputValue()).toBe('1471014101900001')
    expect(await after.getByRole('textbox', { name: /^Catatan/ }).inputValue()).toBe('Baru sampai sini')
  })

  test('what was taken in stands in the Buku Register, NIK masked', async () => {
    const { page: after } = await clerkWindow(browser, await loket.freshLink())
    await logIn(after, 'Budi', PIN)
    await after.keyboard.press('F3')
    await after.getByRole('textbox', { name: 'Cari' }).fill('rahm')
    const table = after.getByRole('grid', { name: 'Buku Register' })
    await table.getByText('Rahma Dewi').waitFor()
    await expect.poll(() => table.textContent()).toContain('…0001')
    expect(await table.textContent()).not.toContain('1471014101900001')
  })
})
