import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { LOOKS, lookingAt, withViolations } from './looks.ts'
import { launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

const SCREENS = ['meja', 'register', 'daftar', 'nomor', 'pengaturan/kantor', 'pengaturan/petugas', 'pengaturan/layanan', 'pengaturan/kalender', 'pengaturan/buku', 'pengaturan/pemulihan', 'pengaturan/tampilan', 'pengaturan/pin', 'pengaturan/akses']

describe('axe-core has nothing against any screen', () => {
  let browser: Browser
  let loket: LoketUnderTest

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test.each(LOOKS)('theme $theme, text $text %', async ({ theme, text }) => {
    const { page, complaints } = await lookingAt(browser, loket, { theme, text })
    const found: Record<string, readonly string[]> = { masuk: await axeViolations(page) }
    await logIn(page, 'Hendra', PIN)
    for (const screen of SCREENS) {
      await page.goto(`${page.url().split('#')[0] ?? ''}#/${screen}`)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => document.querySelector('main output [class*=Loader]') === null)
      found[screen] = await axeViolations(page)
    }
    await play(page, '»F3')
    await page.getByRole('grid', { name: 'Buku Register' }).waitFor()
    for (const [key, name] of [['F1', /^Bantuan/], ['?', 'Daftar tombol'], ['Control+k', 'Cari atau jalankan perintah'], ['Alt+k', 'Kolom tabel']] as const) {
      await page.getByRole('heading', { level: 1 }).focus()
      await play(page, `»${key}`)
      await opened(page, name)
      found[key] = await axeViolations(page)
      await play(page, '»Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(withViolations(found)).toEqual({})
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
