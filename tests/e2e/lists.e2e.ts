import { parseCsv } from 'hucre/csv'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright'
import { localDate } from '../../domain/calendar/office-time.ts'
import type { IsoInstant } from '../../domain/ids.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BusyOffice } from '../calls/busy-office.ts'
import { acts, PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { choose, opened, play, runCommand } from './keyboard.ts'
import { lookingAt } from './looks.ts'
import { clerkWindow, launchBrowser, logIn, LoketUnderTest } from './loket-under-test.ts'

const DAY = 24 * 60 * 60_000
const daysFromNow = (days: number): IsoInstant => new Date(Date.now() + days * DAY).toISOString() as IsoInstant
const AN_HOUR_AGO = -1 / 24
const officeDay = (moment: IsoInstant): string => localDate(moment, 'Asia/Jakarta')

const LISTS = [
  ['1', 'Menunggu pemohon', 'Citra Lubis'],
  ['2', 'Terlambat per unit', 'Ayu Permata'],
  ['3', 'Belum diambil', 'Dina Harahap'],
  ['4', 'Akan berakhir', 'Eko Saputra'],
  ['5', 'Dikembalikan tanpa nomor', 'Citra Lubis'],
  ['6', 'Buku Ekspedisi', 'Agus Salim'],
] as const

describe('Ratna looks after the whole office by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]
  let readyOn: string

  beforeAll(async () => {
    browser = await launchBrowser()
    readyOn = officeDay(daysFromNow(AN_HOUR_AGO))
    const busy = await BusyOffice.at(daysFromNow(-25))
    await busy.takesIn('Ayu Permata')
    await acts(busy.office, 'dewi', await busy.takesIn('Bagas Kusuma'))
    await busy.takesInIncomplete('Citra Lubis')
    await busy.comesTo(daysFromNow(AN_HOUR_AGO))
    const dina = await busy.takesIn('Dina Harahap')
    const eko = await busy.takesInUntil('Eko Saputra', officeDay(daysFromNow(45)))
    for (const dossier of [dina, eko]) await busy.getsPermit(dossier)
    await busy.isFetched(eko)
    await busy.office.counter.close()
    loket = new LoketUnderTest(busy.office.root)
    await loket.start()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Ratna', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const rows = (): Promise<readonly string[]> => page.getByRole('grid').locator('tbody tr').allTextContents()
  const list = (name: string) => page.getByRole('navigation', { name: 'Pilihan daftar' }).getByRole('button', { name })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

  test('the palette opens the screen, each digit a list with its count, and the keys are the list’s', async () => {
    await runCommand(page, 'daftar', 'Daftar')
    await page.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
    for (const [digit, name, who] of LISTS) {
      await play(page, `»${digit}`)
      await page.getByRole('grid', { name }).getByText(who).first().waitFor()
      await expect.poll(() => list(name).getAttribute('aria-current')).toBe('true')
      await expect.poll(async () => await list(name).textContent() === `${digit}${name}${(await rows()).length}`).toBe(true)
      await expect.poll(() => focused()).toBe(name)
    }
  })

  test('each list says what the office needs to know of it', async () => {
    await play(page, '»1')
    await page.getByRole('grid', { name: 'Menunggu pemohon' }).waitFor()
    await expect.poll(async () => (await rows())[0] ?? '').toMatch(/Tanpa nomorCitra LubisNIK …0001 · .*\d\d\/\d\d\/\d{4}\d+ hari kerja.*Surat permohonan belum ada\./)
    await play(page, '»3')
    await page.getByRole('grid', { name: 'Belum diambil' }).waitFor()
    // In the hour after midnight it has been ready since the day before.
    const since = readyOn === officeDay(daysFromNow(0)) ? 'belum sehari kerja' : '(belum sehari|1 hari) kerja'
    await expect.poll(async () => (await rows())[0] ?? '').toMatch(new RegExp(`Dina Harahap.*Surat Izin Kerja.*/DPMPTSP/.*${since}$`))
    await play(page, '»4')
    await page.getByRole('grid', { name: 'Akan berakhir' }).getByText('45 hari lagi').waitFor()
    await play(page, '»6')
    await page.getByRole('grid', { name: 'Buku Ekspedisi' }).waitFor()
    await expect.poll(async () => (await rows())[0] ?? '').toMatch(/^1\d\d\/\d\d\/\d{4}pukul.*Eko Saputra.*Agus SalimKuasa: Surat kuasa bermeterai · KTP …0007Ditarik$/)
  })

  test('on the usual screen of a counter names, services and letter numbers are read whole', async () => {
    for (const [digit, name, who] of LISTS) {
      await play(page, `»${digit}`)
      await page.getByRole('grid', { name }).getByText(who).first().waitFor()
      const lines = page.getByRole('grid', { name }).locator('tbody td:not(:has(td)) small')
      const cut = await lines.evaluateAll((all) => all.filter((line) => line.scrollWidth > line.clientWidth).map((line) => line.textContent))
      expect(cut, name).toEqual([])
    }
  })

  test('late ones are summed per unit; a unit narrows the list and keeps the keys', async () => {
    await play(page, '»2')
    await page.getByRole('grid', { name: 'Terlambat per unit' }).getByText('Bagas Kusuma').waitFor()
    await expect.poll(async () => (await rows())[0] ?? '').toMatch(/Back OfficeDewi LestariAyu Permata.*Langkah 3 · .*sejak \d\d\/\d\d\/\d{4} · \d+ hari kerja.*terlambat \d+ hari kerjajanji \d\d\//)
    const unit = page.getByRole('group', { name: 'Unit' }).getByRole('button', { name: 'JF Analis Kebijakan Ahli Muda' })
    await expect.poll(() => unit.textContent()).toMatch(/^JF Analis Kebijakan Ahli Muda1terlama \d+ hari$/)
    await unit.press('Enter')
    await page.getByRole('grid').getByText('Ayu Permata').waitFor({ state: 'detached' })
    expect(await rows()).toHaveLength(1)
    await expect.poll(() => unit.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => unit.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: /^Semua unit/ }).press('Enter')
    await page.getByRole('grid').getByText('Ayu Permata').waitFor()
  })

  test('how many months ahead is chosen, and stays chosen', async () => {
    await play(page, '»4')
    const months = page.getByRole('combobox', { name: 'Berakhir dalam' })
    await months.selectOption({ label: '1 bulan' })
    await page.getByText('Tidak ada izin yang berakhir dalam masa ini').waitFor()
    await expect.poll(() => list('Akan berakhir').textContent()).toBe('4Akan berakhir0')
    await months.selectOption({ label: '12 bulan' })
    await page.getByRole('grid').getByText('Eko Saputra').waitFor()
    await play(page, '»3', '»4')
    expect(await months.inputValue()).toBe('12')
  })

  test('Enter opens the dossier, back finds the list and the row', async () => {
    await play(page, '»2')
    await page.getByRole('grid', { name: 'Terlambat per unit' }).getByText('Ayu Permata').waitFor()
    await play(page, '»ArrowDown', '»Enter')
    await page.getByRole('heading', { level: 1, name: /Bagas Kusuma/ }).waitFor()
    await page.goBack()
    await page.getByRole('grid', { name: 'Terlambat per unit' }).getByText('Bagas Kusuma').waitFor()
    await expect.poll(() => page.getByRole('grid').locator('tr[aria-selected=true]').textContent()).toContain('Bagas Kusuma')
    await expect.poll(() => focused()).toBe('Terlambat per unit')
  })

  test('F9 makes its pages, Ekspor a file', async () => {
    await play(page, '»F9')
    const pages = page.getByRole('dialog', { name: 'Berkas Terlambat per Unit' })
    await pages.getByText('1 halaman').waitFor()
    await pages.getByRole('link', { name: 'Simpan PDF' }).waitFor()
    await play(page, '»Escape')
    await pages.waitFor({ state: 'detached' })
    await play(page, '»6')
    await page.getByRole('grid', { name: 'Buku Ekspedisi' }).getByText('Agus Salim').waitFor()
    await page.getByRole('button', { name: 'Ekspor' }).press('Enter')
    await choose(page, 'CSV')
    const link = page.getByRole('link', { name: 'Unduh Buku Ekspedisi (CSV)' })
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
    const lines = parseCsv((await readFile(await download.path())).toString('utf8'), { delimiter: ';' })
    expect(lines.map((line) => line[6])).toEqual(['Penerima', 'Agus Salim'])
  })

  test('the agenda of a number book is printed from the numbers', async () => {
    await page.getByRole('link', { name: 'Nomor' }).press('Enter')
    await page.getByRole('button', { name: /^Buku Agenda Izin/ }).press('Enter')
    await page.getByRole('grid', { name: 'Isi Buku Agenda Izin' }).getByText('Eko Saputra').waitFor()
    await play(page, '»F9')
    const dialog = await opened(page, 'Agenda Buku Agenda Izin')
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('combobox', { name: 'Tanggal nomor' }).selectOption({ label: 'Bulan ini' })
    await play(page, '»F9')
    await page.getByRole('link', { name: 'Simpan PDF' }).waitFor()
    await play(page, '»Escape', '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  test.each(['light', 'dark'])('axe-core has nothing against any list, theme %s', async (theme) => {
    const { page: hers } = await lookingAt(browser, loket, { theme, text: 100 })
    await logIn(hers, 'Ratna', PIN)
    await runCommand(hers, 'daftar', 'Daftar')
    await hers.getByRole('heading', { level: 1, name: 'Daftar' }).waitFor()
    await hers.getByRole('grid').first().waitFor()
    for (const [digit, name, who] of LISTS) {
      await play(hers, `»${digit}`)
      await hers.getByRole('grid', { name }).getByText(who).first().waitFor()
      expect(await axeViolations(hers), name).toEqual([])
    }
    await hers.context().close()
  })
})
