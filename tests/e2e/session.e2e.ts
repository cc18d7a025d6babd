import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleOffice } from '../../electron/sample/office.ts'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { choose, focusedLabel, offered, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

const pinField = (page: Page) => page.getByRole('textbox', { name: /^PIN atau kata sandi/ })
const applicant = (page: Page) => page.getByRole('textbox', { name: /^Nama pemohon/ })

/** F10 opens the menu; its first line is "Ganti petugas". */
async function changeOfficer(page: Page, name: string, pin: string): Promise<void> {
  await play(page, '»F10')
  await choose(page, 'Ganti petugas')
  await page.getByRole('heading', { level: 1, name: 'Ganti petugas' }).waitFor()
  await play(page, name)
  await offered(page, new RegExp(name, 'i'))
  await play(page, '»Enter', pin, '»Enter')
  await page.getByRole('heading', { level: 1, name: 'Ganti petugas' }).waitFor({ state: 'detached' })
}

describe('Budi and Dewi share a PC', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('a wrong PIN is told, marked for overwriting, and the right one opens', async () => {
    await page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Nama petugas/)
    await play(page, 'bud')
    await offered(page, 'Budi')
    await play(page, '»Enter', '111111', '»Enter')
    await page.getByRole('alert').getByText('PIN atau kata sandi tidak cocok').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await expect.poll(() => pinField(page).evaluate((field: HTMLInputElement) => [field === document.activeElement, field.selectionStart, field.selectionEnd])).toEqual([true, 0, 6])
    await play(page, PIN, '»Enter')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
  })

  test('a lock covers the page, the window title and the keys; what is typed stays', async () => {
    await play(page, '»F2')
    await applicant(page).fill('Sari Indah')
    await play(page, '»F10')
    await page.getByRole('menuitem', { name: 'Kunci layar' }).waitFor()
    await choose(page, 'Kunci layar')
    await pinField(page).waitFor()
    expect(await page.getByText('Sari Indah').count()).toBe(0)
    expect(await applicant(page).isVisible()).toBe(false)
    expect(await page.title()).not.toContain('Sari')
    await play(page, '»F4', '»Control+k')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await play(page, PIN, '»Enter')
    await pinField(page).waitFor({ state: 'detached' })
    expect(await applicant(page).inputValue()).toBe('Sari Indah')
  })

  test('Dewi takes the seat by keyboard and sees her own screens; Budi finds his form as he left it', async () => {
    await changeOfficer(page, 'dewi', PIN)
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await expect.poll(() => page.getByRole('banner').textContent()).toContain('Dewi Lestari')
    expect(await page.locator('main:visible').textContent()).not.toContain('Sari Indah')
    await play(page, '»F1')
    await opened(page, /^Bantuan/)
    // Budi's desk lies unseen in the page before hers.
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await changeOfficer(page, 'budi', PIN)
    await page.getByRole('heading', { level: 1, name: 'Berkas baru' }).waitFor()
    expect(await page.locator('main:visible').getByRole('textbox', { name: /^Nama pemohon/ }).inputValue()).toBe('Sari Indah')
    expect(complaints).toEqual([])
  })

  test('a session locked by the counter covers the screen at the next question', async () => {
    await page.evaluate(() => fetch('/calls/session.lock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"input":{}}' }))
    await pinField(page).waitFor()
    await play(page, PIN, '»Enter')
    await pinField(page).waitFor({ state: 'detached' })
    expect(await page.locator('main:visible').getByRole('textbox', { name: /^Nama pemohon/ }).inputValue()).toBe('Sari Indah')
  })

  test('a PIN typed while nothing has the focus goes to its field', async () => {
    await page.evaluate(() => fetch('/calls/session.lock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"input":{}}' }))
    await play(page, '»F5')
    await pinField(page).waitFor()
    await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur() })
    await play(page, PIN, '»Enter')
    await pinField(page).waitFor({ state: 'detached' })
  })

  test('too many wrong PINs are locked out with words that say for how long', async () => {
    const { page: other } = await clerkWindow(browser, await loket.freshLink())
    await other.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    await expect.poll(() => focusedLabel(other)).toMatch(/^Nama petugas/)
    await play(other, 'bambang')
    await offered(other, 'Bambang')
    await play(other, '»Enter')
    for (let attempt = 0; attempt < 12 && (await other.getByText(/menit|detik/).count()) === 0; attempt += 1) {
      await play(other, `99999${attempt}`, '»Enter')
      await other.getByRole('alert').waitFor()
      await other.getByRole('button', { name: 'Masuk' }).and(other.locator(':not([data-loading])')).waitFor()
    }
    await expect.poll(() => other.getByRole('alert').textContent()).toMatch(/menit|detik/)
  })
})

describe('nobody at the PC', () => {
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

  test('the screen locks by itself after the minutes the office set, not before', async () => {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Budi', PIN)
    // The page's own clock, set ahead as it is after a PC slept: the watch looks every few seconds.
    const ahead = (minutes: number): Promise<void> =>
      page.evaluate((by) => {
        const real = Date.now()
        const start = performance.now()
        Date.now = () => real + by * 60_000 + (performance.now() - start)
      }, minutes)
    await ahead(sampleOffice.policy.idleMinutes - 1)
    await page.waitForTimeout(6000)
    expect(await pinField(page).count()).toBe(0)
    await ahead(2)
    await pinField(page).waitFor()
  })
})
