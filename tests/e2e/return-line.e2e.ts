import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, mayPress, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { fillIntake } from './take-in.ts'

describe('a dossier that is not complete goes back to the applicant and returns, by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const stands = (where: string): Promise<void> => page.getByText(where).first().waitFor()
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })

  test('taken in with a requirement missing, it waits for the applicant, and the return slip says what is missing', async () => {
    const keys = await fillIntake(page, 'Sari Wulandari')
    await keys.press('a', '4', 'F6')
    await dialog('Kembalikan berkas ke pemohon?').getByRole('button', { name: 'Kembalikan', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Cetak tanda pengembalian lewat peramban (F9)' }).waitFor()
    await play(page, '»F3')
    await page.getByRole('grid').getByText('Sari Wulandari').click()
    await play(page, '»Enter')
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    await stands('Menunggu pemohon')
    await page.getByRole('tab', { name: 'Surat & cetakan' }).press('Enter')
    await page.getByRole('listitem').filter({ hasText: /^Tanda pengembalian/ }).getByRole('button', { name: 'Lihat' }).press('Enter')
    await page.getByRole('dialog').locator('canvas[data-drawn]').first().waitFor()
    await expect.poll(() => page.locator('[data-page-words]').first().textContent()).toContain('Surat permohonan bermeterai')
    await play(page, '»Escape')
  })

  test('what is ticked and typed when the applicant is back outlives the window', async () => {
    await play(page, '»1')
    await opened(page, /^Pemohon kembali/)
    const note = page.getByRole('textbox', { name: /^Catatan \(opsional\)$/ })
    await note.fill('dibawa suaminya')
    await play(page, '»Escape')
    await dialog(/^Pemohon kembali/).waitFor({ state: 'detached' })
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    await play(page, '»1')
    await opened(page, /^Pemohon kembali/)
    expect(await note.inputValue()).toBe('dibawa suaminya')
    await play(page, '»Control+Enter')
    await stands('Langkah 2')
  })

  test('a return without a mark and without a reason is refused at the field and on top, and keeps the note', async () => {
    await mayPress(page, 'F6')
    await play(page, '»F6')
    const window = await opened(page, /^Kembalikan untuk dilengkapi/)
    await window.getByRole('button', { name: 'Semua ada' }).press('Enter')
    await window.getByRole('textbox', { name: /^Catatan \(opsional\)$/ }).last().fill('pas foto buram')
    await play(page, '»Control+Enter')
    await window.getByRole('alert').getByText('Belum ada alasan pengembalian').waitFor()
    const reason = window.getByRole('textbox', { name: /^Alasan pengembalian/ })
    await expect.poll(() => reason.getAttribute('aria-invalid')).toBe('true')
    await reason.fill('Pas foto tidak terbaca; bawa yang baru')
    expect(await window.getByRole('textbox', { name: /^Catatan \(opsional\)$/ }).last().inputValue()).toBe('pas foto buram')
    await play(page, '»Control+Enter')
    await stands('Menunggu pemohon')
    await expect.poll(() => focusedLabel(page)).toBe('Lihat dan cetak tanda pengembalian')
  })

  test('back again and complete, the same dossier goes on to the next step, and has its number now', async () => {
    await mayPress(page, '1', 'Pemohon kembali')
    await play(page, '»1')
    await opened(page, /^Pemohon kembali/)
    await play(page, '»Control+Enter')
    await stands('Langkah 2')
    await mayPress(page, '1', 'Nyatakan lengkap')
    await play(page, '»1')
    const window = await opened(page, /^Nyatakan lengkap/)
    await window.getByRole('button', { name: 'Semua ada' }).press('Enter')
    await play(page, '»Control+Enter')
    await stands('Langkah 3')
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^0001\/REG\//)
    await page.getByRole('tab', { name: 'Riwayat' }).press('Enter')
    const told = (await page.getByRole('tabpanel').textContent()) ?? ''
    expect(told.match(/ikembalikan/g)?.length).toBeGreaterThanOrEqual(2)
    expect(told).toContain('dibawa suaminya')
  })

  test('withdrawn by the applicant it ends, and its number stays used', async () => {
    await page.getByRole('button', { name: 'Pemohon menarik berkas' }).press('Enter')
    await opened(page, /^Catat penarikan berkas/)
    await play(page, '»Control+Enter')
    await page.getByRole('alert').waitFor()
    await page.getByRole('textbox', { name: /^Alasan pemohon/ }).fill('pindah tempat kerja')
    await play(page, '»Control+Enter')
    await stands('Berkas selesai.')
    await play(page, '»F3')
    const row = page.getByRole('row').filter({ hasText: 'Sari Wulandari' })
    await row.getByText('Ditarik').waitFor()
    await expect.poll(() => row.textContent()).toContain('0001/REG/')
    expect(complaints).toEqual([])
  })
})
