import { parseCsv } from 'hucre/csv'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId, IsoInstant } from '../../domain/ids.ts'
import { BusyOffice } from '../calls/busy-office.ts'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { choose, play, runCommand } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, LoketUnderTest } from './loket-under-test.ts'

const HOURS_AGO = 3

describe('Wati, who supervises, looks by keyboard at who saw what', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]
  let ayu: DossierId

  beforeAll(async () => {
    browser = await launchBrowser()
    const busy = await BusyOffice.at(new Date(Date.now() - HOURS_AGO * 3_600_000).toISOString() as IsoInstant)
    ayu = await busy.takesIn('Ayu Permata')
    const bagas = await busy.takesIn('Bagas Kusuma')
    await busy.office.ask('dewi', 'dossier.open', { dossier: ayu })
    await busy.office.ask('dewi', 'dossier.reveal', { dossier: ayu })
    await busy.office.ask('rina', 'dossier.open', { dossier: bagas })
    await busy.office.counter.close()
    loket = new LoketUnderTest(busy.office.root)
    await loket.start()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const grid = () => page.getByRole('grid', { name: 'Catatan akses' })
  const rows = (): Promise<readonly string[]> => grid().locator('tbody tr').allTextContents()
  const shows = async (count: number): Promise<void> => { await page.waitForFunction((wanted) => document.querySelectorAll('[aria-label="Catatan akses"] tbody tr').length === wanted, count) }

  test('the palette opens it; the newest look stands first', async () => {
    await logIn(page, 'Wati', PIN)
    await runCommand(page, 'catatan akses', 'Catatan akses')
    await grid().getByText('Melihat NIK dan telepon').waitFor()
    expect((await rows()).map((row) => row.replace(/^.*?pukul \d\d\.\d\d/, ''))).toEqual([
      expect.stringMatching(/^Rina Kartika.*Membuka berkas.*Bagas Kusuma/),
      expect.stringMatching(/^Dewi Lestari.*Melihat NIK dan telepon.*Ayu Permata/),
      expect.stringMatching(/^Dewi Lestari.*Membuka berkas.*Ayu Permata/),
    ])
    await expect.poll(() => page.title()).toBe('Pengaturan – Loket')
    expect(await axeViolations(page)).toEqual([])
  })

  test('is narrowed by officer, by what was done and by dossier', async () => {
    await page.getByRole('combobox', { name: 'Petugas' }).focus()
    await play(page, 'Rina')
    await shows(1)
    await play(page, '»Home')
    await shows(3)
    await page.getByRole('combobox', { name: 'Kegiatan' }).focus()
    await play(page, 'Melihat')
    await shows(1)
    await play(page, '»Home')
    await shows(3)
    await page.getByRole('textbox', { name: 'Berkas' }).fill('Bagas Kusuma')
    await shows(1)
    expect((await rows())[0]).toContain('Rina Kartika')
    await page.getByRole('textbox', { name: 'Berkas' }).fill('')
    await shows(3)
  })

  test('F9 makes pages to print, Ekspor a file; both stand in it afterwards', async () => {
    await grid().focus()
    await play(page, '»F9')
    const pages = page.getByRole('dialog', { name: 'Halaman Catatan Akses' })
    await pages.locator('canvas').first().waitFor()
    await play(page, '»Escape')
    await pages.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Ekspor' }).press('Enter')
    await choose(page, 'CSV')
    const link = page.getByRole('link', { name: 'Unduh Catatan Akses (CSV)' })
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
    const [head, ...lines] = parseCsv(await readFile(await download.path(), 'utf8'), { delimiter: ';' })
    expect(head).toContain('Kegiatan')
    expect(lines.map((line) => line[2])).toEqual(expect.arrayContaining(['Rina Kartika', 'Dewi Lestari']))
    await play(page, '»F5')
    await grid().getByText('Catatan Akses (CSV)').waitFor()
    await grid().getByText('Catatan Akses (halaman cetak)').waitFor()
  })

  test('Enter opens the dossier of a line', async () => {
    await page.getByRole('combobox', { name: 'Kegiatan' }).focus()
    await play(page, 'Melihat')
    await shows(1)
    await grid().focus()
    await play(page, '»Enter')
    await page.waitForURL(`**/#/berkas/${ayu}`)
    expect(complaints).toEqual([])
  })

  test('is not there for Budi, who works at the counter', async () => {
    const { page: budi } = await clerkWindow(browser, await loket.freshLink())
    await logIn(budi, 'Budi', PIN)
    await runCommand(budi, 'pengaturan', 'Pengaturan')
    await budi.getByRole('navigation', { name: 'Bagian pengaturan' }).waitFor()
    expect(await budi.getByRole('link', { name: 'Catatan akses' }).count()).toBe(0)
    await budi.context().close()
  })
})
