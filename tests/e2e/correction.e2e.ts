import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { atTheDossier } from './at-the-dossier.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { launchBrowser, type LoketUnderTest } from './loket-under-test.ts'

describe('Koreksi, by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let dossier: DossierId

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    const desk = await DeskByCalls.at(loket)
    await desk.logIn('Budi Santoso')
    dossier = await desk.takesIn('SIKRO – pola Pekanbaru', 'Rahma Dewi')
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const at = (name: string): Promise<Page> => atTheDossier(browser, loket, dossier, name)

  test('who does not hold the dossier is offered none', async () => {
    const page = await at('Rina')
    expect(await page.getByRole('button', { name: /Koreksi/ }).count()).toBe(0)
    await page.context().close()
  })

  test('the desk that holds it corrects the name; old and new stay readable, and the receipt is printed again as KOREKSI', async () => {
    const page = await at('Dewi')
    await play(page, '»k')
    const dialog = await opened(page, /^Koreksi data/)
    expect(await dialog.getByRole('textbox', { name: /^NIK/ }).inputValue()).toBe('************0001')
    await play(page, '»Control+Enter')
    await dialog.getByRole('alert').getByText('Tulis alasan koreksi.').waitFor()
    await dialog.getByRole('textbox', { name: /^Nama pemohon/ }).focus()
    await play(page, '»Control+a', 'Rahma Dewi Putri')
    const changes = dialog.getByRole('region', { name: 'Yang akan berubah' })
    await changes.getByText('Rahma Dewi Putri').waitFor()
    await expect.poll(() => changes.textContent()).toContain('Perlu dicetak ulang, bertanda KOREKSI: Resi tanda terima')
    await dialog.getByRole('textbox', { name: /^Alasan koreksi/ }).focus()
    await play(page, 'Salah ketik di loket', '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Rahma Dewi Putri' }).waitFor()
    await play(page, '»w')
    const history = (await page.getByRole('tabpanel', { name: 'Riwayat' }).textContent()) ?? ''
    expect(history).toContain('Nama dari “Rahma Dewi” menjadi “Rahma Dewi Putri”')
    expect(history).toContain('Salah ketik di loket')
    await play(page, '»u')
    await page.getByText('Berubah sejak dibuat').waitFor()
    await page.getByRole('heading', { level: 1 }).focus()
    await play(page, '»F9')
    await (await opened(page, 'Cetak kertas apa?')).getByRole('button', { name: /Resi tanda terima, KOREKSI ke-1/ }).press('Enter')
    await page.getByRole('dialog', { name: /Resi tanda terima, KOREKSI ke-1/ }).waitFor()
    await page.context().close()
  })

  test('a whole new NIK is taken, the telephone left masked stays', async () => {
    const page = await at('Dewi')
    await play(page, '»k')
    const dialog = await opened(page, /^Koreksi data/)
    await dialog.getByRole('textbox', { name: /^NIK/ }).focus()
    await play(page, '»Control+a', '1471014502950009')
    await dialog.getByRole('textbox', { name: /^Alasan koreksi/ }).focus()
    await play(page, 'Sesuai KTP', '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('************0009').first().waitFor()
    await page.getByRole('button', { name: /Lihat NIK utuh/ }).press('Enter')
    await page.getByText('NIK 1471014502950009 · telepon 0812-7654-3210').waitFor()
    await page.context().close()
  })
})
