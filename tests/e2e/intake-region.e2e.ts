import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { beginIntake } from './begin-intake.ts'
import { focusedLabel, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

const TERJUN = 'Kel. Terjun, Kec. Medan Marelan, Kota Medan, Sumatera Utara'

describe('Budi writes village, district and regency in one box, by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(2)
    await past.comesToToday()
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
    await beginIntake(page)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const region = (name: string | RegExp = /^Wilayah \(/) => page.getByRole('main').getByRole('combobox', { name })
  const option = (name: string) => page.getByRole('option', { name, exact: true })

  test('two words of the path find it; ↓ and Enter take it, Enter again goes on', async () => {
    await page.getByRole('main').getByRole('textbox', { name: /^Alamat$/ }).focus()
    await play(page, 'Jalan Marelan Raya 12', '»Tab', 'terjun marelan')
    await option(TERJUN).waitFor()
    await expect.poll(() => region().getAttribute('aria-expanded')).toBe('true')
    expect(await region().inputValue(), 'nothing is taken unasked').toBe('terjun marelan')
    await play(page, '»ArrowDown')
    const chosen = await region().getAttribute('aria-activedescendant')
    await expect.poll(() => page.locator(`[id="${chosen ?? ''}"]`).textContent()).toBe(TERJUN)
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»Enter')
    expect(await region().inputValue()).toBe(TERJUN)
    await expect.poll(() => focusedLabel(page)).toMatch(/^Wilayah/)
    await play(page, '»Enter')
    await expect.poll(() => focusedLabel(page)).toMatch(/^Surel/)
  })

  test('a village that is on no list stands as it was typed; leaving by Enter or Tab takes none of what was found', async () => {
    const work = region(/^Wilayah tempat kerja/)
    await work.focus()
    await play(page, 'Desa Terjun Pemekaran', '»Tab')
    expect(await work.inputValue()).toBe('Desa Terjun Pemekaran')
    await work.focus()
    await play(page, '»Control+a', 'terjun gajah')
    await option('Desa Terjun Gajah, Kec. Betara, Kab. Tanjung Jabung Barat, Jambi').waitFor()
    await play(page, '»Enter')
    expect(await work.inputValue()).toBe('terjun gajah')
  })

  test('Esc closes what was found and leaves neither the page nor the words', async () => {
    const work = region(/^Wilayah tempat kerja/)
    await work.focus()
    await play(page, '»Control+a', 'sukajadi')
    await page.getByRole('option', { name: /^Desa Sukajadi/ }).first().waitFor()
    await play(page, '»Escape')
    await page.getByRole('listbox').waitFor({ state: 'hidden' })
    expect(await work.inputValue()).toBe('sukajadi')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Berkas baru')
  })

  test('one key takes a chosen region back to the words it was found by', async () => {
    const work = region(/^Wilayah tempat kerja/)
    await work.focus()
    await play(page, '»Control+a', 'terjun marelan')
    await option(TERJUN).waitFor()
    await page.evaluate(() => new Promise((pause) => { window.setTimeout(pause, 1100) }))
    await play(page, '»ArrowDown', '»Enter')
    expect(await work.inputValue()).toBe(TERJUN)
    await play(page, '»Control+z')
    expect(await work.inputValue()).toBe('terjun marelan')
    await play(page, '»Control+y')
    expect(await work.inputValue()).toBe(TERJUN)
    expect(complaints).toEqual([])
  })

  test('the dossier has it at the end of its address', async () => {
    const box = (label: RegExp) => page.getByRole('main').getByRole('textbox', { name: label })
    await box(/^NIK/).fill('1471014101900001')
    await box(/^Nama pemohon/).fill('Rahma Dewi')
    await box(/^Nomor STR-RO/).fill('RO 12')
    await page.getByRole('checkbox', { name: 'STR seumur hidup' }).check()
    await box(/^Tempat kerja/).fill('Optik Terang')
    await page.getByRole('region', { name: 'Persyaratan' }).getByRole('radio').first().focus()
    await play(page, 'a', '»Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
    await page.getByRole('button', { name: /^Buka/ }).first().press('Enter')
    await page.getByText(`Jalan Marelan Raya 12, ${TERJUN}`).first().waitFor()
  })
})
