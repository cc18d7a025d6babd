import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

const SCREENS = ['meja', 'register', 'nomor', 'pengaturan/kantor', 'pengaturan/petugas', 'pengaturan/layanan', 'pengaturan/kalender', 'pengaturan/buku', 'pengaturan/tampilan', 'pengaturan/pin']
const LOOKS = ['light', 'dark', 'contrast'].flatMap((theme) => [100, 150].map((text) => ({ theme, text })))

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
    const { page, complaints } = await clerkWindow(browser, await loket.freshLink())
    await page.evaluate((look) => window.localStorage.setItem('loket.tampilan.', JSON.stringify({ ...look, rows: 'comfortable' })), { theme, text })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme)
    const found: Record<string, readonly string[]> = { masuk: await axeViolations(page) }
    await logIn(page, 'Hendra', PIN)
    for (const screen of SCREENS) {
      await page.goto(`${page.url().split('#')[0] ?? ''}#/${screen}`)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => document.querySelector('main output [class*=Loader]') === null)
      found[screen] = await axeViolations(page)
    }
    for (const [key, name] of [['F1', /^Bantuan/], ['?', 'Daftar tombol'], ['Control+k', 'Cari atau jalankan perintah']] as const) {
      await page.getByRole('heading', { level: 1 }).focus()
      await play(page, `»${key}`)
      await page.getByRole('dialog', { name }).waitFor()
      found[key] = await axeViolations(page)
      await play(page, '»Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, violations]) => violations.length > 0))).toEqual({})
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('at 200 % nothing is cut off at the side', async () => {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await page.setViewportSize({ width: 683, height: 384 })
    await logIn(page, 'Budi', PIN)
    for (const screen of ['meja', 'berkas-baru', 'register', 'nomor', 'pengaturan/tampilan']) {
      await page.goto(`${page.url().split('#')[0] ?? ''}#/${screen}`)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(683)
      expect(await axeViolations(page), screen).toEqual([])
    }
  })
})
