import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { choose, focusedLabel, offered, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

describe('Budi arranges his lists, and finds them so the next morning', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(3)
    await past.takesIn('Rahma Dewi')
    await past.takesIn('Eko Saputra', { verdict: 'incomplete', reason: 'Ijazah belum dilegalisir.' })
    await past.comesToToday()
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
    await register(2)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const heads = (): Promise<readonly string[]> => page.getByRole('grid').getByRole('columnheader').allTextContents()
  const widthOf = async (name: string): Promise<number> => (await page.getByRole('columnheader', { name }).boundingBox())?.width ?? 0

  async function register(count: number): Promise<void> {
    await play(page, '»F3')
    await page.getByText(`${count} berkas`, { exact: true }).waitFor()
  }

  test('a column goes and another is widened, by keyboard, at once', async () => {
    const before = await widthOf('Pemohon')
    await play(page, '»Alt+k')
    const dialog = await opened(page, 'Kolom tabel')
    await expect.poll(() => focusedLabel(page)).toBe('Pemohon')
    expect(await dialog.getByRole('checkbox', { name: 'Nomor register' }).isDisabled()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Perlebar Pemohon' }).press('Enter')
    await dialog.getByRole('checkbox', { name: 'Nomor izin dan layanan' }).press('Space')
    await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await heads()).toEqual(['Nomor register', 'Pemohon', 'Keadaan dan pemegang', 'Jatuh tempo'])
    expect(await widthOf('Pemohon')).toBeGreaterThan(before)
  })

  test('the part of the register shown and its columns are there after a new start; what was searched for is not', async () => {
    await page.getByRole('combobox', { name: 'Keadaan' }).selectOption({ label: 'Menunggu pemohon' })
    await page.getByText('1 berkas', { exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Cari' }).fill('eko')
    await page.reload()
    await page.getByText('1 berkas', { exact: true }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Keadaan' }).inputValue()).toBe('waiting-applicant')
    expect(await page.getByRole('textbox', { name: 'Cari' }).inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(window.localStorage))).not.toContain('eko')
    expect((await heads()).length).toBe(4)
  })

  test('each of the lists, and the number books, have their own columns, and are found as they were left', async () => {
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
    const link = (name: string) => page.getByRole('link', { name }).first()
    const hide = async (column: string): Promise<void> => {
      await page.getByRole('columnheader', { name: column }).waitFor()
      await play(page, '»Alt+k')
      const dialog = await opened(page, 'Kolom tabel')
      await dialog.getByRole('checkbox', { name: column }).press('Space')
      await play(page, '»Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await link('Daftar').press('Enter')
    await heading('Daftar')
    await play(page, '4')
    await page.getByRole('combobox', { name: 'Berakhir dalam' }).selectOption({ label: '12 bulan' })
    await hide('Pemohon')
    expect(await heads()).toEqual(['Nomor izin', 'Berlaku sampai'])
    await play(page, '1')
    await page.getByRole('grid', { name: 'Menunggu pemohon' }).waitFor()
    expect(await heads()).toContain('Pemohon')
    await play(page, '4')
    await link('Nomor').press('Enter')
    await heading('Nomor')
    const year = page.getByRole('combobox', { name: 'Tahun' })
    const lastYear = await year.locator('option').nth(2).getAttribute('value')
    await page.getByRole('navigation', { name: 'Buku nomor' }).getByRole('button').nth(1).press('Enter')
    await year.selectOption(lastYear)
    const book = await page.getByRole('heading', { level: 2 }).first().textContent()
    await hide('Petugas')
    await page.reload()
    await heading('Nomor')
    await page.getByRole('columnheader', { name: 'Untuk' }).waitFor()
    await expect.poll(() => page.getByRole('heading', { level: 2 }).first().textContent()).toBe(book)
    expect(await year.inputValue()).toBe(lastYear)
    expect(await heads()).not.toContain('Petugas')
    await link('Daftar').press('Enter')
    await page.getByRole('grid', { name: 'Akan berakhir' }).waitFor()
    expect(await page.getByRole('combobox', { name: 'Berakhir dalam' }).inputValue()).toBe('12')
    expect(await heads()).toEqual(['Nomor izin', 'Berlaku sampai'])
  })

  test('they are Budi’s: Dewi at the same PC has the usual ones', async () => {
    await play(page, '»F10')
    await choose(page, 'Ganti petugas')
    await page.getByRole('heading', { level: 1, name: 'Ganti petugas' }).waitFor()
    await play(page, 'dewi')
    await offered(page, 'Dewi')
    await play(page, '»Enter', PIN, '»Enter')
    await page.getByRole('heading', { level: 1, name: 'Ganti petugas' }).waitFor({ state: 'detached' })
    await register(2)
    await page.locator('main:visible').getByRole('columnheader', { name: 'Nomor izin dan layanan' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('one button sets everything back', async () => {
    const mine = page.locator('main:visible')
    await play(page, '»F4')
    await mine.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    const usual = await mine.getByRole('columnheader').count()
    await mine.getByRole('button', { name: 'Atur kolom (Alt+K)' }).press('Enter')
    const dialog = await opened(page, 'Kolom tabel')
    await dialog.getByRole('checkbox', { name: 'Jatuh tempo' }).press('Space')
    await mine.getByRole('columnheader', { name: 'Jatuh tempo' }).waitFor({ state: 'detached' })
    await dialog.getByRole('button', { name: 'Kembalikan seperti semula' }).press('Enter')
    await dialog.getByRole('button', { name: 'Selesai' }).press('Enter')
    await expect.poll(() => mine.getByRole('columnheader').count()).toBe(usual)
  })
})
