import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { beginIntake } from './begin-intake.ts'
import { focusedLabel, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

describe('Budi takes back what he did in a form, instead of being asked before', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(2)
    await past.takesIn('Rahma Dewi', {}, { nik: '1471014101900002', address: 'Gang Cempaka 12' })
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

  const box = (label: RegExp) => page.getByRole('main').getByRole('textbox', { name: label })
  const fits = () => page.getByRole('region', { name: 'Persyaratan' }).getByRole('radio', { name: 'Ada, sesuai', checked: true }).count()

  test('what was typed in one go goes in one go, and comes back', async () => {
    // In one go is what follows within a second: for a busy machine it stands still.
    await page.evaluate(() => {
      const now = Date.now()
      Date.now = () => now
    })
    await box(/^Nama pemohon/).focus()
    await play(page, 'Siti')
    await box(/^Catatan/).focus()
    await play(page, 'besok', '»Control+z')
    expect([await box(/^Nama pemohon/).inputValue(), await box(/^Catatan/).inputValue()]).toEqual(['Siti', ''])
    await play(page, '»Control+z')
    expect(await box(/^Nama pemohon/).inputValue()).toBe('')
    await expect.poll(() => focusedLabel(page)).toMatch(/^Nama pemohon/)
    await play(page, '»Control+y', '»Control+y')
    expect([await box(/^Nama pemohon/).inputValue(), await box(/^Catatan/).inputValue()]).toEqual(['Siti', 'besok'])
    await page.evaluate(() => { Reflect.set(Date, 'now', () => new Date().getTime()) })
  })

  test('an applicant copied over what was typed: one key, and all that was typed is there', async () => {
    await box(/^NIK/).focus()
    await play(page, '1471014101900002')
    await page.getByText('Rahma Dewi pernah datang').waitFor()
    await play(page, '»Control+d')
    expect([await box(/^Nama pemohon/).inputValue(), await box(/^Alamat$/).inputValue()]).toEqual(['Rahma Dewi', 'Gang Cempaka 12'])
    await play(page, '»Control+z')
    expect([await box(/^Nama pemohon/).inputValue(), await box(/^Alamat$/).inputValue(), await box(/^NIK/).inputValue()]).toEqual(['Siti', '', '1471014101900002'])
  })

  test('all requirements marked at once', async () => {
    await page.getByRole('region', { name: 'Persyaratan' }).getByRole('radio').first().focus()
    await play(page, 'a')
    expect(await fits()).toBeGreaterThan(5)
    await play(page, '»Control+z')
    expect(await fits()).toBe(0)
  })

  test('a draft thrown away is said, is gone from the list, and one key brings it back to the last letter', async () => {
    let mayAnswer = (): void => {}
    const released = new Promise<void>((resolve) => { mayAnswer = resolve })
    await page.route('**/calls/draft.list', async (route) => {
      await released
      await route.continue()
    })
    await page.getByRole('button', { name: 'Buang draf' }).press('Enter')
    await page.getByText(/^Draf “Siti · .*” dibuang\.$/).waitFor()
    expect([await box(/^Nama pemohon/).inputValue(), await page.getByRole('button', { name: /^Draf \(/ }).count()]).toEqual(['', 0])
    mayAnswer()
    await page.unrouteAll({ behavior: 'wait' })
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»Control+z')
    await page.getByText(/dibuang\.$/).waitFor({ state: 'detached' })
    expect([await box(/^Nama pemohon/).inputValue(), await box(/^NIK/).inputValue(), await box(/^Catatan/).inputValue()]).toEqual(['Siti', '1471014101900002', 'besok'])
  })

  test('brought back while another form is begun, it waits in the list of drafts, and the form begun stays', async () => {
    await page.getByRole('button', { name: 'Buang draf' }).press('Enter')
    await page.getByText(/dibuang\.$/).waitFor()
    await box(/^Nama pemohon/).fill('Dian')
    await page.getByRole('button', { name: 'Urungkan (Ctrl+Z)' }).press('Enter')
    await page.getByRole('button', { name: 'Draf (1)' }).press('Enter')
    await page.getByRole('menuitem', { name: /^Siti · / }).waitFor()
    await play(page, '»Escape')
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Dian')
    await page.reload()
    await page.getByRole('button', { name: 'Draf (2)' }).waitFor()
    expect(complaints).toEqual([])
  })
})
