import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { play, runCommand } from './keyboard.ts'
import { clerkWindow, launchBrowser, linkIn, LoketUnderTest } from './loket-under-test.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('Rina sets the office up by keyboard alone', () => {
  const loket = new LoketUnderTest()
  let browser: Browser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    ;({ page, complaints } = await clerkWindow(browser, linkIn(await loket.start())))
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('an empty page is told at its fields and on top, in the same words', async () => {
    await heading(page, 'Kantor dan kop surat')
    await play(page, '»Control+Enter')
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: 'Nama kantor belum diisi.' }).waitFor()
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await expect.poll(() => page.getByText('Nama kantor belum diisi.').count()).toBe(2)
    expect(await axeViolations(page)).toEqual([])
  })

  test('office and letterhead; answers outlive a reload', async () => {
    await page.getByRole('link', { name: 'Nama pemerintah daerah belum diisi.' }).press('Enter')
    await play(page, 'PEMERINTAH KOTA PEKANBARU', '»Enter', 'DINAS PENANAMAN MODAL DAN PTSP', '»Enter', 'DPMPTSP', '»Enter', 'Pekanbaru', '»Enter', 'Jalan Sudirman 464', '»Enter')
    await page.reload()
    await heading(page, 'Kantor dan kop surat')
    expect(await page.getByRole('textbox', { name: /^Nama kantor/ }).inputValue()).toBe('DINAS PENANAMAN MODAL DAN PTSP')
    await page.getByRole('textbox', { name: /^Nama kepala kantor/ }).focus()
    await play(page, 'Ratna Dewanti', '»Enter', 'KEPALA DINAS', '»Control+Enter')
    await heading(page, 'Petugas pertama')
  })

  test('first officer with a PIN anyone could guess, services, next numbers', async () => {
    await play(page, 'Rina Wulandari', '»Enter', 'Loket pendaftaran', '»Enter', '»Enter', '»Enter', '123456', '»Enter', '123456', '»Enter', '»Space', '»Control+Enter')
    await heading(page, 'Layanan')
    await play(page, '»Control+Enter')
    await heading(page, 'Nomor berikutnya')
    const books = await page.getByRole('group').filter({ hasText: 'Templat nomor' }).count()
    expect(books).toBeGreaterThan(1)
    for (let book = 0; book < books; book += 1) await play(page, '124', '»Enter', '»Enter', '»Enter')
    await page.getByText(/^Nomor yang akan tercetak: 0124\/REG\//).waitFor()
    await play(page, '»Space', '»Control+Enter')
    await heading(page, 'Periksa jawaban')
    await expect.poll(() => page.getByRole('main').textContent()).toContain('0124/REG/')
    expect(await axeViolations(page)).toEqual([])
  })

  test('the PIN is refused at its field, and nothing else is gone', async () => {
    await play(page, '»Control+Enter')
    await heading(page, 'Petugas pertama')
    await page.getByRole('alert').getByRole('link', { name: /^PIN ini terlalu mudah ditebak/ }).waitFor()
    expect(await page.getByRole('textbox', { name: /^Nama/ }).inputValue()).toBe('Rina Wulandari')
    await page.getByRole('alert').getByRole('link').press('Enter')
    await play(page, '»Control+a', '482913', '»Enter', '»Control+a', '482913', '»Control+Enter', '»Control+Enter', '»Control+Enter')
    await heading(page, 'Periksa jawaban')
  })

  test('Loket opens with Rina at her desk, and the next number is the one she wrote', async () => {
    await play(page, '»Control+Enter')
    await heading(page, 'Meja saya')
    await expect.poll(() => page.getByRole('banner').textContent()).toContain('Rina Wulandari')
    expect(await page.evaluate(() => window.localStorage.getItem('loket.penyiapan'))).toBeNull()
    expect(await page.evaluate(() => JSON.stringify(window.localStorage))).not.toContain('482913')
    await runCommand(page, 'nomor', 'Nomor')
    await heading(page, 'Nomor')
    await page.getByText(/0124\/REG/).first().waitFor()
    expect(complaints).toEqual([])
  })
})
