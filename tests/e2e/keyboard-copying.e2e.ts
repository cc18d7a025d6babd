import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { paperCode } from '../../electron/calls/papers/paper-code.ts'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { focusedLabel, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'
import { scans } from './scanner.ts'

describe('Budi copies a dossier into SiCantik, field by field, by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]
  const rahma = randomUUID() as DossierId
  const TITLE = 'Salin untuk SiCantik atau OSS'

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(2)
    await past.takesIn('Rahma Dewi', { dossier: rahma }, { nik: '1471014101900002', phone: '+6281234000890' })
    await past.comesToToday()
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await logIn(page, 'Budi', PIN)
    await scans(page, paperCode(rahma))
    await page.getByRole('heading', { level: 1, name: 'Rahma Dewi' }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
  const said = (words: string): Promise<void> => page.getByRole('dialog').getByText(words, { exact: true }).waitFor()

  test('Enter copies a line and goes on to the next; what was copied is ticked', async () => {
    await play(page, 's')
    await opened(page, TITLE)
    await expect.poll(() => focusedLabel(page)).toBe('Salin Jenis permohonan')
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»Enter')
    await said('Jenis permohonan tersalin.')
    expect(await clipboard()).toBe('Baru')
    await expect.poll(() => focusedLabel(page)).toBe('Salin Nomor register')
    await page.getByRole('button', { name: 'Jenis permohonan: sudah disalin, salin lagi' }).waitFor()
    await play(page, '»ArrowDown', '»ArrowDown', '»ArrowUp')
    await expect.poll(() => focusedLabel(page)).toBe('Salin NIK')
  })

  test('the NIK is masked until it is copied, then whole, and the look is logged as such', async () => {
    const dialog = page.getByRole('dialog', { name: TITLE })
    expect(await dialog.textContent()).not.toContain('1471014101900002')
    const looks: string[] = []
    page.on('request', (request) => { if (request.url().endsWith('/calls/dossier.reveal')) looks.push(request.url()) })
    await play(page, '»Enter')
    await said('NIK tersalin.')
    expect(await clipboard()).toBe('1471014101900002')
    await dialog.getByText('1471014101900002').waitFor()
    await page.getByRole('button', { name: 'Salin Telepon' }).press('Enter')
    await said('Telepon tersalin.')
    expect(await clipboard()).toBe('081234000890')
    expect(looks).toHaveLength(1)
  })

  test('each line has a key of its own; what was copied is remembered when the window is opened again, the NIK is masked again', async () => {
    await play(page, '4')
    await said('Nama lengkap tersalin.')
    expect(await clipboard()).toBe('Rahma Dewi')
    await play(page, '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await play(page, 's')
    const dialog = await opened(page, TITLE)
    await expect.poll(() => focusedLabel(page)).toBe('Salin Nomor register')
    await expect.poll(() => dialog.getByRole('button', { name: /sudah disalin/ }).count()).toBe(4)
    expect(await dialog.textContent()).not.toContain('1471014101900002')
    await dialog.getByRole('button', { name: 'Mulai lagi dari awal' }).press('Enter')
    expect(await dialog.getByRole('button', { name: /sudah disalin/ }).count()).toBe(0)
  })

  test('for OSS the lines are those of OSS', async () => {
    const dialog = page.getByRole('dialog', { name: TITLE })
    await dialog.getByRole('button', { name: 'OSS', exact: true }).press('Enter')
    await dialog.getByRole('button', { name: 'Salin NIK' }).waitFor()
    expect(await dialog.getByRole('button', { name: /STR/ }).count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
