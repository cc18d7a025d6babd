import { readFile } from 'node:fs/promises'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { readPdf } from '../documents/read-pdf.ts'
import { axeViolations } from './axe-violations.ts'
import { choose, focusedLabel, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

const SIBLINGS = 235
const ALL = SIBLINGS + 5

describe('Budi looks things up in the register by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]
  let rahmas: string

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(40)
    rahmas = await past.takesIn('Rahma Dewi', {}, { nik: '1471014101900002', phone: '0812-3400-0890', address: 'Gang Cempaka 12, Rumbai' })
    await past.takesIn('=HYPERLINK("http://jahat")', {}, { nik: '1471014101900003', address: 'Jalan "A"; Blok B\nRT 1' })
    await past.takesIn('Joko Susilo', { verdict: 'incomplete', reason: 'Ijazah belum ada.' }, { nik: '1471010101850004' })
    await past.comesToToday()
    for (let no = 1; no <= SIBLINGS; no += 1) await past.takesIn(`Warga Nomor${no}`, {}, { nik: `14710145029${String(no).padStart(5, '0')}`, phone: '' })
    await past.takesIn('Citra Lubis', { permitData: { form: 'optician', strNumber: 'STR-RO 77', strExpiry: 'lifetime', workplaceName: 'Optik Anggrek', workplaceAddress: 'Jalan Riau 9', placeSequence: 2 } }, { nik: '1471014502950009' })
    await past.takesIn('Dedi Kurniawan', {}, { nik: '1471010202800005' })
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
    await play(page, '»F3')
    await found(ALL)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const list = () => page.getByRole('grid', { name: 'Buku Register' })
  const chosen = () => list().locator('tr[aria-selected=true]')
  const search = () => page.getByRole('textbox', { name: 'Cari' })
  const found = (count: number): Promise<void> => page.getByText(`${count} berkas`, { exact: true }).waitFor()

  test('found as one types: number, name, telephone and its end, address, NIK', async () => {
    await expect.poll(() => focusedLabel(page)).toBe('Cari')
    // The month with it: early in a year another dossier has the same number of this year.
    const typed = [
      [rahmas.slice(0, -1), 'Rahma Dewi'],
      ['rahm', 'Rahma Dewi'],
      ['dewi rahma', 'Rahma Dewi'],
      ['081234000890', 'Rahma Dewi'],
      ['00890', 'Rahma Dewi'],
      ['cempaka', 'Rahma Dewi'],
      ['optik anggrek', 'Citra Lubis'],
      ['jalan riau', 'Citra Lubis'],
      ['1471010202800005', 'Dedi Kurniawan'],
    ] as const
    for (const [text, name] of typed) {
      await search().fill(text)
      await list().getByText(name).waitFor()
      await found(1)
      await search().fill('')
      await found(ALL)
    }
    await search().fill('dedi')
    await found(1)
    await expect.poll(() => list().textContent()).toContain('NIK …0005')
    expect(await list().textContent()).not.toContain('1471010202800005')
    expect(await axeViolations(page)).toEqual([])
  })

  test('nothing found says so and what to do; Esc shows everything again', async () => {
    await play(page, '»Control+a', 'zzz')
    await page.getByText('Tidak ada berkas yang cocok dengan “zzz”').waitFor()
    await play(page, '»Escape')
    await found(ALL)
    expect(await search().inputValue()).toBe('')
    await expect.poll(() => focusedLabel(page)).toBe('Cari')
  })

  test('Enter opens the only one found, and never one of the list before; back finds text and row as they were', async () => {
    await play(page, 'citra', '»Enter')
    await page.getByRole('heading', { level: 1, name: /Citra Lubis/ }).waitFor()
    await page.goBack()
    await found(1)
    expect(await search().inputValue()).toBe('citra')
    await expect.poll(() => chosen().textContent()).toContain('Citra Lubis')
    await play(page, '»Escape')
    await found(ALL)
  })

  test('240 dossiers are paged to the last one; the row opened there is the row come back to', async () => {
    await expect.poll(() => list().getAttribute('aria-rowcount')).toBe(String(ALL + 1))
    await play(page, '»ArrowDown')
    for (const last of [100, 200, ALL]) {
      await page.waitForFunction((count) => Number(document.querySelector('table tbody')?.clientHeight) >= count * 40, last)
      await play(page, '»End')
    }
    await page.waitForFunction(() => document.querySelector('tr[aria-selected=true]')?.textContent?.includes('Rahma Dewi'))
    await expect.poll(() => chosen().getAttribute('aria-rowindex')).toBe(String(ALL + 1))
    await play(page, '»ArrowUp', '»Enter')
    await page.getByRole('heading', { level: 1, name: /HYPERLINK/ }).waitFor()
    await page.goBack()
    await chosen().getByText('=HYPERLINK').waitFor()
    await expect.poll(() => focusedLabel(page)).toBe('Buku Register')
    const { top, bottom } = await chosen().evaluate((row) => row.getBoundingClientRect())
    expect([top > 0, bottom < 768]).toEqual([true, true])
  })

  test('a letter typed over the list begins a new search', async () => {
    await play(page, 'jok')
    await found(1)
    expect(await search().inputValue()).toBe('jok')
    await expect.poll(() => list().textContent()).toMatch(/Tanpa nomor.*Joko Susilo.*Menunggu pemohon/)
  })

  test('narrowed by state, service and time of intake', async () => {
    await play(page, '»Escape')
    const choose = (label: string, option: string) => page.getByRole('combobox', { name: label }).selectOption({ label: option })
    await choose('Keadaan', 'Dikembalikan tanpa nomor')
    await found(1)
    await choose('Keadaan', 'Terlambat')
    await found(2)
    await choose('Keadaan', 'Semua')
    await choose('Masuk', 'Hari ini')
    await found(ALL - 3)
    await choose('Layanan', 'SIKRO – pola Pekanbaru')
    await found(ALL - 3)
    await choose('Masuk', 'Pilih tanggal…')
    await page.getByRole('textbox', { name: /^Sampai tanggal/ }).fill('-1')
    await found(3)
  })

  test('the part shown is printed: previewed, numbered pages, every row of it', async () => {
    await play(page, '»F9')
    const dialog = page.getByRole('dialog', { name: 'Halaman Buku Register' })
    await dialog.locator('canvas[data-drawn]').first().waitFor()
    await expect.poll(() => focusedLabel(page)).toBe('Cetak lewat peramban (F9)')
    const { text, pages } = await readPdf(new Uint8Array(await downloaded('Simpan PDF')))
    expect(text).toMatch(/BUKU REGISTER PER \d+ [A-Z]+ \d{4}/)
    expect(text).toContain('SIKRO – pola Pekanbaru · masuk sampai')
    expect(text).toContain(`Halaman 1 dari ${pages.length}`)
    for (const words of ['Rahma Dewi', '1471014101900002', '0812-3400-0890', 'Gang Cempaka', 'Joko Susilo', '=HYPERLINK']) expect(text.replaceAll(/\s+/g, ' '), words).toContain(words)
    expect(text).not.toContain('Warga')
    await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('a long print shows how far it is and can be stopped; nothing comes of it', async () => {
    await page.getByRole('combobox', { name: 'Masuk' }).selectOption({ label: 'Kapan saja' })
    await found(ALL)
    const dialog = page.getByRole('dialog', { name: 'Halaman Buku Register' })
    const stop = dialog.getByRole('button', { name: 'Hentikan' })
    const stopped = dialog.getByText('Dihentikan. Tidak ada yang dicetak.')
    // 240 rows are set in well under a second: whoever is slower than that presses again.
    for (let attempt = 0; attempt < 5 && !(await stopped.isVisible()); attempt += 1) {
      await play(page, '»Escape', '»F9')
      await dialog.getByText(/\d+ dari 240 berkas, sisa \d+/).waitFor()
      await stop.press('Enter', { timeout: 2000 }).catch(() => undefined)
      await stop.waitFor({ state: 'detached' })
    }
    await stopped.waitFor()
    await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Dihentikan.', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: /^Unduh/ }).count()).toBe(0)
  })

  test('exported to Excel and to CSV: every cell as it was typed, and nothing a spreadsheet would run', async () => {
    const rows = (await readXlsx(await exported('Excel (XLSX)'))).sheets[0]?.rows ?? []
    expect(rows).toHaveLength(ALL + 1)
    expect(rows[1]?.slice(0, 11)).toEqual([1, expect.stringMatching(/^0001\/REG\//), expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/), '1471014101900002', 'Rahma Dewi', 'Gang Cempaka 12, Rumbai', '0812-3400-0890', 'SIKRO', 'Baru', 'Lengkap', 'Langkah 3 · Pencetakan blanko'])
    expect(rows[2]?.[4]).toBe('=HYPERLINK("http://jahat")')
    const csv = (await exported('CSV')).toString('utf8')
    expect(csv.startsWith('\ufeffNo.;')).toBe(true)
    const lines = parseCsv(csv, { delimiter: ';' })
    expect(lines).toHaveLength(ALL + 1)
    expect(lines[1]?.slice(3, 7)).toEqual(['1471014101900002', 'Rahma Dewi', 'Gang Cempaka 12, Rumbai', '0812-3400-0890'])
    expect(lines[2]?.slice(4, 6)).toEqual(['\'=HYPERLINK("http://jahat")', 'Jalan "A"; Blok B RT 1'])
    expect(lines.find((line) => line[4] === 'Joko Susilo')?.[1]).toBe('')
    expect(complaints).toEqual([])
  })

  async function downloaded(link: string): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).press('Enter')])
    return readFile(await download.path())
  }

  async function exported(format: string): Promise<Buffer> {
    await page.getByRole('button', { name: 'Ekspor' }).press('Enter')
    await choose(page, format)
    const name = `Unduh Buku Register (${format.split(' ')[0] ?? ''})`
    await page.getByRole('link', { name }).waitFor()
    return downloaded(name)
  }
})
