import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, linkIn, logIn, type LoketUnderTest } from './loket-under-test.ts'

describe('Hendra finds the data on a computer that has no mark of theirs', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    await loket.kill()
    rmSync(path.join(loket.folder, 'keys'), { recursive: true })
    const link = linkIn(await loket.start())
    ;({ page, complaints } = await clerkWindow(browser, link))
    await logIn(page, 'Hendra', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const waiting = () => page.getByText('Nomor belum bisa diberikan di komputer ini.')

  test('the desk says what happened, until he says to know of it', async () => {
    const warning = page.getByText('mungkin salinan dari komputer lain')
    await warning.waitFor()
    await waiting().waitFor()
    // A page that has just opened takes the focus, also from a button outside it that has it by then.
    await page.locator('[data-page] :focus').waitFor()
    await page.getByRole('button', { name: 'Sudah diketahui' }).press('Enter')
    await warning.waitFor({ state: 'detached' })
    await waiting().waitFor()
  })

  test('he goes on with book after book, by keyboard, above its last number on paper; then nothing waits any more', async () => {
    await page.evaluate(() => { location.hash = '#/pengaturan/pemulihan' })
    for (const [book, last] of [['Buku Register', '12'], ['Buku Agenda Izin', '0'], ['Buku Agenda Surat Keluar', '0'], ['Buku Agenda Surat Tugas', '0'], ['Buku Agenda Berita Acara', '0']] as const) {
      const field = page.getByRole('textbox', { name: new RegExp(`^Nomor terakhir ${book} `) })
      await field.focus()
      await play(page, last, '»Enter')
      await opened(page, new RegExp(`^Teruskan ${book} `))
      if (book === 'Buku Register') {
        await page.getByText('Nomor berikutnya menjadi 13. Nomor 1 sampai 12 tercatat hilang').waitFor()
        expect(await axeViolations(page)).toEqual([])
      }
      await page.getByRole('button', { name: /^Ya/ }).press('Enter')
      await field.waitFor({ state: 'detached' })
    }
    await page.getByText('Penomoran berjalan seperti biasa').waitFor()
    await waiting().waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Nomor', exact: true }).press('Enter')
    await page.getByText('nomor 1–12 (12 nomor)').waitFor()
    expect(complaints).toEqual([])
  })
})
