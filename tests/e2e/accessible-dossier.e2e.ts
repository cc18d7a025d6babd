import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { LOOKS, violationsIn, withViolations } from './looks.ts'
import { fillIntake } from './take-in.ts'

describe('axe-core has nothing against intake and dossier', () => {
  let browser: Browser
  let loket: LoketUnderTest

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Budi', PIN)
    const keys = await fillIntake(page, 'Rahma Dewi')
    await keys.press('a', 'F6')
    await page.getByRole('dialog').getByRole('textbox', { name: /^Alasan/ }).fill('Pas foto tidak terbaca')
    await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan', exact: true }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas dikembalikan' }).waitFor()
    await page.context().close()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const openDossier = async (page: Page): Promise<void> => {
    await play(page, '»F3')
    await page.getByRole('grid').getByText('Rahma Dewi').click()
    await play(page, '»Enter')
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
  }

  test('in every theme, at two sizes of text', { timeout: 300_000 }, async () => {
    const { page, complaints } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Budi', PIN)
    const found: Record<string, readonly string[]> = {}
    const look = async (screen: string): Promise<void> => { Object.assign(found, await violationsIn(LOOKS, page, screen)) }
    await play(page, '»F2')
    await page.getByText('Surat permohonan bermeterai').waitFor()
    await look('berkas baru')
    await play(page, '»Control+Enter')
    await page.getByRole('alert').waitFor()
    await look('berkas baru, ditolak')
    await openDossier(page)
    for (const leaf of ['Ringkasan', 'Persyaratan', 'Langkah', 'Riwayat', 'Surat & cetakan', 'Disposisi', 'Lampiran']) {
      await page.getByRole('tab', { name: leaf }).press('Enter')
      await look(leaf)
    }
    for (const [key, name] of [['1', /^Pemohon kembali/], ['n', 'Tambah catatan'], ['s', 'Salin untuk SiCantik atau OSS'], ['F9', 'Cetak kertas apa?']] as const) {
      await page.getByRole('heading', { level: 1 }).focus()
      await play(page, `»${key}`)
      await opened(page, name)
      await look(key)
      await play(page, '»Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(Object.keys(found)).toHaveLength(13 * LOOKS.length)
    expect(withViolations(found)).toEqual({})
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
    await openDossier(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'berkas').toBeLessThanOrEqual(683)
    expect(await axeViolations(page), 'berkas').toEqual([])
  })
})
