import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longDateWithDay } from '../../domain/calendar/indonesian-date.ts'
import { dateFromParts } from '../../domain/calendar/iso-date.ts'
import { must } from '../../domain/must.ts'
import { today } from './does-outcome.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, opened, play, runCommand } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'

const open = async (page: Page, section: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name: section }).press('Enter')
}

describe('Hendra, the admin, sets the office right by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Hendra', PIN)
    await runCommand(page, 'pengaturan', 'Pengaturan')
    await page.getByRole('heading', { level: 1, name: 'Pengaturan' }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('what is typed and not saved is there again after another screen', async () => {
    const town = page.getByRole('textbox', { name: /^Kota penanggalan surat/ })
    await town.fill('Dumai')
    await page.getByText('Belum disimpan').waitFor()
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await page.goBack()
    await page.getByText('Belum disimpan').waitFor()
    expect(await town.inputValue()).toBe('Dumai')
    const shown = await page.evaluateHandle(() => {
      const seen = new Set<string>()
      const field = [...document.querySelectorAll('input')].find((input) => input.value === 'Dumai')
      const look = (): void => {
        seen.add(field?.value ?? '')
        requestAnimationFrame(look)
      }
      look()
      return seen
    })
    await play(page, '»Control+Enter')
    await page.getByText('Tidak ada perubahan').waitFor()
    await page.getByText('Kantor tersimpan').waitFor()
    expect(await town.inputValue()).toBe('Dumai')
    expect(await shown.evaluate((seen) => [...seen])).toEqual(['Dumai'])
  })

  test('a compulsory field emptied is refused at the field and on top, and stays empty', async () => {
    const town = page.getByRole('textbox', { name: /^Kota penanggalan surat/ })
    await town.fill('')
    await play(page, '»Control+Enter')
    await page.getByRole('alert').getByText('Kota penanggalan surat belum diisi.').waitFor()
    await page.getByRole('button', { name: 'Batalkan perubahan' }).press('Enter')
    expect(await town.inputValue()).toBe('Dumai')
  })

  test('a new officer with two roles may log in; a twin press registers one', async () => {
    await open(page, 'Petugas')
    await page.getByRole('grid', { name: 'Petugas' }).waitFor()
    await play(page, '»Insert')
    await opened(page, 'Petugas baru')
    await expect.poll(() => focusedLabel(page)).toMatch(/^Nama/)
    await play(page, 'Fajar Nugroho', '»Enter', 'Tim teknis')
    await page.getByRole('checkbox', { name: 'Tim Teknis' }).press('Space')
    await page.getByRole('checkbox', { name: 'Penyelia' }).press('Space')
    await page.getByRole('textbox', { name: /^Jabatan sebagai Penyelia/ }).fill('Kepala Bidang')
    await page.getByRole('textbox', { name: /^PIN atau kata sandi/ }).fill('730518')
    await play(page, '»Control+Enter', '»Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('grid', { name: 'Petugas' }).getByText('Fajar Nugroho').first().waitFor()
    await expect.poll(() => page.getByRole('grid', { name: 'Petugas' }).getByText('Fajar Nugroho').count()).toBe(1)
    const { page: his } = await clerkWindow(browser, await loket.freshLink())
    await logIn(his, 'Fajar', '730518')
    await his.goto(`${his.url().split('#')[0] ?? ''}#/pengaturan/kantor`)
    await his.getByText('diatur oleh admin').waitFor()
    expect(await his.getByRole('textbox', { name: /^Nama kantor/ }).count()).toBe(0)
  })

  test('the last admin cannot be put away', async () => {
    const table = page.getByRole('grid', { name: 'Petugas' })
    await table.getByText('Hendra Wijaya').click()
    await table.press('Enter')
    await opened(page, 'Hendra Wijaya')
    await page.getByRole('checkbox', { name: /^Aktif/ }).press('Space')
    await play(page, '»Control+Enter')
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await expect.poll(() => page.getByRole('dialog').getByRole('alert').textContent()).toMatch(/admin/i)
    await page.getByRole('button', { name: 'Batalkan perubahan' }).press('Enter')
    await play(page, '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a holiday is typed as an officer writes a date, and 31 February is not', async () => {
    await open(page, 'Hari libur')
    const date = page.getByRole('textbox', { name: /^Tanggal libur/ })
    await date.fill('31/2/2027')
    await play(page, '»Tab')
    await page.getByText('31 Februari 2027 tidak ada.').waitFor()
    const next = Number(today().slice(0, 4)) + 1
    const newYear = must(dateFromParts(next, 1, 1), 'a date')
    await date.fill(`1 jan ${next}`)
    await page.getByText(longDateWithDay(newYear)).waitFor()
    await page.getByRole('textbox', { name: /^Nama hari libur/ }).fill(`Tahun Baru ${next} Masehi`)
    await page.getByRole('button', { name: 'Tambahkan ke daftar' }).press('Enter')
    await play(page, '»Control+Enter')
    await page.getByText('Tidak ada perubahan').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Tahun berikutnya' }).press('Enter')
    await page.getByText(`Tahun Baru ${next} Masehi`).waitFor()
  })

  test('a book shows the number it would give while its template is typed', async () => {
    await open(page, 'Buku nomor')
    const table = page.getByRole('grid', { name: 'Buku nomor' })
    await table.press('Enter')
    const template = page.getByRole('textbox', { name: /^Templat nomor/ })
    await template.fill('{urut:5}-REG/{tahun}')
    await page.getByText(/^Nomor berikutnya: 00001-REG\/\d{4}$/).waitFor()
    await template.fill('{urut:5}-REG/{tahn}')
    await page.getByText('Penanda {tahn} tidak dikenal.').first().waitFor()
    await page.getByRole('button', { name: 'Batalkan perubahan' }).press('Enter')
    await play(page, '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a requirement is added to a service', async () => {
    await open(page, 'Layanan')
    await page.getByRole('grid', { name: 'Layanan' }).press('Enter')
    const dialog = await opened(page, /./)
    const before = await dialog.getByRole('listitem').count()
    await dialog.getByRole('button', { name: 'Tambah persyaratan' }).press('Enter')
    await play(page, 'Surat keterangan domisili')
    await play(page, '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('grid', { name: 'Layanan' }).press('Enter')
    await page.getByRole('dialog').getByText(`${before + 1}. Surat keterangan domisili`).waitFor()
    await play(page, '»Escape')
  })

  test('text size and colours hold for the officer, not for the next', async () => {
    await open(page, 'Tampilan')
    await page.getByRole('radio', { name: 'Gelap' }).check()
    await play(page, '»Control+=')
    expect(await page.evaluate(() => Object.assign({}, document.documentElement.dataset))).toMatchObject({ theme: 'dark', text: '115' })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Pengaturan' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    expect(complaints).toEqual([])
  })
})
