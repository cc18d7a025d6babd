import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

describe('one submission has one effect', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  const ids: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Hendra', PIN)
    await page.goto(`${page.url().split('#')[0] ?? ''}#/pengaturan/kantor`)
    await page.getByRole('textbox', { name: /^Kota penanggalan surat/ }).waitFor()
    page.on('request', (request) => {
      if (request.url().endsWith('/calls/office.change')) ids.push((request.postDataJSON() as { commandId: string }).commandId)
    })
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('pressed twice while the first is under way, it is sent once', async () => {
    let mayGo = (): void => {}
    const released = new Promise<void>((resolve) => { mayGo = resolve })
    await page.route('**/calls/office.change', async (route) => {
      await released
      await route.continue()
    })
    await page.getByRole('textbox', { name: /^Kota penanggalan surat/ }).fill('Dumai')
    await play(page, '»Control+Enter', '»Control+Enter', '»F5', '»Control+Enter')
    mayGo()
    await page.getByText('Tidak ada perubahan').waitFor()
    expect(ids).toHaveLength(1)
    await page.unroute('**/calls/office.change')
  })

  test('tried again after the answer was lost, it carries the same command id; a new submission has a new one', async () => {
    ids.length = 0
    await page.route('**/calls/office.change', (route) => route.abort(), { times: 1 })
    await page.getByRole('textbox', { name: /^Kota penanggalan surat/ }).fill('Bengkalis')
    await play(page, '»Control+Enter')
    await opened(page, 'Ada gangguan')
    await play(page, '»Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: /^Kota penanggalan surat/ }).inputValue()).toBe('Bengkalis')
    await play(page, '»Control+Enter')
    await page.getByText('Tidak ada perubahan').waitFor()
    await page.getByRole('textbox', { name: /^Kota penanggalan surat/ }).fill('Siak')
    await play(page, '»Control+Enter')
    await page.getByText('Tidak ada perubahan').waitFor()
    expect(ids).toHaveLength(3)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  test('F5 reads again and sends nothing', async () => {
    ids.length = 0
    const reads: string[] = []
    page.on('request', (request) => { reads.push(request.url().split('/calls/')[1] ?? '') })
    await play(page, '»F5')
    await page.getByText('Data dibaca ulang').waitFor()
    expect(reads).toContain('office.read')
    expect(ids).toEqual([])
  })
})
