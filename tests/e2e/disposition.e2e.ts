import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { atTheDossier } from './at-the-dossier.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { offered, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

describe('a disposition to several, by keyboard', () => {
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

  const leaf = (page: Page) => page.getByRole('tabpanel', { name: /^Disposisi/ })

  test('the head asks two officers with a phrase by one key, urgent, with a deadline; a slip is refused at its field', async () => {
    const page = await at('Ratna')
    await play(page, '»F7')
    const dialog = await opened(page, 'Disposisi: Rahma Dewi')
    await play(page, '»Control+Enter')
    await dialog.getByRole('alert').getByText('Pilih sekurang-kurangnya satu penerima.').waitFor()
    await dialog.getByRole('combobox', { name: /^Kepada/ }).focus()
    for (const name of ['Nurul', 'Dewi']) {
      await play(page, name)
      await offered(page, name)
      await play(page, '»Enter')
    }
    await play(page, '»Alt+1', '»Alt+6', '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await play(page, '»F7')
    await opened(page, 'Disposisi: Rahma Dewi')
    expect(await dialog.getByRole('textbox', { name: /^Isi disposisi/ }).inputValue()).toBe('Untuk diproses. Laporkan hasilnya.')
    await dialog.getByRole('radio', { name: 'Segera', exact: true }).focus()
    await play(page, '»Space')
    await dialog.getByRole('textbox', { name: /^Batas waktu/ }).focus()
    await play(page, '+3', '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await play(page, '»d')
    await leaf(page).getByText('Sifat: Segera').waitFor()
    await expect.poll(() => leaf(page).getByText('Belum dibaca').count()).toBe(2)
    await page.context().close()
  })

  test('its receiver finds it at the desk, reads it, passes it on to a name typed before the list is there, and reports', async () => {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Nurul', PIN)
    await page.getByRole('navigation', { name: 'Antrean' }).getByRole('button', { name: 'Disposisi untuk saya' }).press('Enter')
    await page.getByRole('grid', { name: 'Disposisi untuk saya' }).getByText('Rahma Dewi').waitFor()
    await page.getByRole('grid').focus()
    await play(page, '»Enter')
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    await play(page, '»d')
    await expect.poll(() => leaf(page).getByText('Belum dibaca').count()).toBe(2)
    await play(page, '»b')
    await leaf(page).getByText(/^Dibaca/).waitFor()
    let namesMayCome = (): void => {}
    const released = new Promise<void>((resolve) => { namesMayCome = resolve })
    await page.route('**/calls/officer.list', async (route) => {
      await released
      await route.continue()
    })
    await play(page, '»x')
    const passing = await opened(page, 'Teruskan disposisi Ratna Dewanti: Rahma Dewi')
    await play(page, 'Rina')
    namesMayCome()
    await offered(page, 'Rina')
    await play(page, '»Enter', '»Alt+2', '»Control+Enter')
    await passing.waitFor({ state: 'detached' })
    await leaf(page).getByText(/^Diteruskan/).waitFor()
    await play(page, '»z')
    const done = await opened(page, 'Disposisi Ratna Dewanti selesai')
    await play(page, 'Sudah diperiksa.', '»Control+Enter')
    await done.waitFor({ state: 'detached' })
    await leaf(page).getByText('Sudah diperiksa.').waitFor()
    await play(page, '»F4')
    await page.getByRole('navigation', { name: 'Antrean' }).getByRole('button', { name: /Disposisi untuk saya\s*0/ }).waitFor()
    await page.context().close()
  })
})
