import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { beginIntake } from './begin-intake.ts'
import { choose, focusedLabel, opened, play, runCommand } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

const PALETTE = 'Cari atau jalankan perintah'

describe('Budi does everything from one box, and learns its keys on the way', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(3)
    await past.takesIn('Rahma Dewi', {}, { nik: '1471014101900002' })
    for (const [name, nik] of [['Citra Lubis', '1471014502950009'], ['Rahmat Hidayat', '1471010202800005']] as const) await past.takesIn(name, {}, { nik })
    await past.takesIn('Mega Kartika', {}, { nik: '1471014502950010', address: 'Jalan Kenanga Nomor 7' })
    await past.comesToToday()
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const heading = (name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()
  const palette = async (...typed: readonly string[]) => {
    await play(page, '»Control+k')
    const box = await opened(page, PALETTE)
    await play(page, ...typed)
    return box
  }
  const closed = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' })

  test.each([
    ['a fragment of the number', '0002/reg', 'Citra Lubis'],
    ['the beginning of a name', 'citr', 'Citra Lubis'],
    ['the last four digits of a NIK', '0009', 'Citra Lubis'],
  ])('a dossier by %s', async (_, typed, name) => {
    await runCommand(page, typed, name)
    await heading(name)
    await play(page, '»F4')
    await heading('Meja saya')
  })

  /** Budi at a desk whose queues come only when `mayCome` is called. */
  const atAHeldDesk = async (): Promise<{ readonly fresh: Page; readonly mayCome: () => void }> => {
    const { page: fresh } = await clerkWindow(browser, await loket.freshLink())
    let mayCome = (): void => {}
    const released = new Promise<void>((resolve) => { mayCome = resolve })
    await fresh.route('**/calls/desk.queues', async (route) => {
      await released
      await route.continue()
    })
    await logIn(fresh, 'Budi', PIN)
    return { fresh, mayCome }
  }

  test('a screen that is still being read in does not take the keys from it', async () => {
    const { fresh, mayCome } = await atAHeldDesk()
    await play(fresh, '»Control+k')
    const box = await opened(fresh, PALETTE)
    await play(fresh, 'rah')
    mayCome()
    await fresh.getByRole('grid', { includeHidden: true }).waitFor()
    await play(fresh, 'mat')
    expect(await box.getByPlaceholder('Ketik nomor').inputValue()).toBe('rahmat')
    await fresh.context().close()
  })

  test('nor from a link somebody has gone to meanwhile', async () => {
    const { fresh, mayCome } = await atAHeldDesk()
    await fresh.getByRole('link', { name: 'Nomor' }).focus()
    mayCome()
    await fresh.getByRole('grid').waitFor()
    await play(fresh, '»Enter')
    await fresh.getByRole('heading', { level: 1, name: 'Nomor' }).waitFor()
    await fresh.context().close()
  })

  test('Enter pressed before the answer is there waits for it: never the dossier found by fewer letters', async () => {
    await page.route('**/calls/register.search', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await palette('rahma')
    await page.getByRole('dialog').getByText(/Rahma Dewi/).waitFor()
    await play(page, 't', '»Enter')
    await heading('Rahmat Hidayat')
    await page.unroute('**/calls/register.search')
    await closed()
  })

  test('the first row is the chosen one, though a command was found before the dossiers were; an arrow key chooses another', async () => {
    const box = await palette('me')
    const chosen = (): Promise<readonly number[]> => box.locator('[data-action]').evaluateAll((rows) => rows.flatMap((row, index) => (row.hasAttribute('data-selected') ? [index] : [])))
    await box.getByText('Menu', { exact: true }).waitFor()
    await box.getByText(/Mega Kartika/).waitFor()
    expect(await chosen()).toEqual([0])
    await play(page, '»ArrowDown', '»ArrowDown')
    expect(await chosen()).toEqual([2])
    await play(page, '»ArrowUp')
    expect(await chosen()).toEqual([1])
    await play(page, '»Escape')
    await closed()
  })

  test('every command with its keys beside it: those of the screen, those that work everywhere, and what has none', async () => {
    const box = await palette()
    for (const [command, key] of [['Bantuan', 'F1'], ['Berkas baru', 'F2'], ['Meja saya', 'F4'], ['Huruf lebih besar', 'Ctrl++'], ['Catatan', 'N'], ['Kembali', 'Esc']] as const) {
      const row = box.getByRole('button').filter({ has: page.getByText(command, { exact: true }) })
      expect(await row.locator('kbd').allTextContents(), command).toContain(key)
    }
    for (const command of ['Nomor', 'Tampilan', 'PIN saya', 'Ganti petugas', 'Kunci layar', 'Keluar']) await box.getByText(command, { exact: true }).waitFor()
    expect(await box.getByText('Petugas', { exact: true }).count(), 'an admin’s part').toBe(0)
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»Escape')
    await closed()
  })

  test('a command by its words, in any order', async () => {
    await runCommand(page, 'saya pin', 'PIN saya')
    await heading('Pengaturan')
    expect(page.url()).toMatch(/#\/pengaturan\/pin$/)
    // "Nomor" also stands in Mega's address.
    await runCommand(page, 'nomor', 'Nomor')
    await heading('Nomor')
  })

  test('long work and what came of it, from any screen', async () => {
    await play(page, '»F3')
    await page.getByText('4 berkas', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Ekspor' }).press('Enter')
    await choose(page, 'CSV')
    await page.getByRole('link', { name: /^Unduh Buku Register/ }).waitFor()
    await play(page, '»F4')
    await heading('Meja saya')
    await page.getByRole('banner').getByRole('button', { name: 'Pekerjaan (1)' }).waitFor()
    await runCommand(page, 'pekerj', 'Pekerjaan')
    const jobs = await opened(page, 'Pekerjaan')
    await jobs.getByRole('listitem').getByText('Selesai').waitFor()
    expect(await axeViolations(page)).toEqual([])
    const [download] = await Promise.all([page.waitForEvent('download'), jobs.getByRole('link', { name: /^Unduh hasil: Buku Register/ }).press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    await play(page, '»Escape')
    await closed()
  })

  test('what is new: by its name at any time, and by itself once after the version before', async () => {
    const news = page.getByRole('status').filter({ hasText: 'Yang baru di Loket' })
    expect(await news.count()).toBe(0)
    await runCommand(page, 'yang baru', 'Yang baru di versi ini')
    await news.waitFor()
    expect((await news.getByRole('listitem').count()) <= 5).toBe(true)
    await expect.poll(() => focusedLabel(page)).toBe('Sudah dibaca')
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»Enter')
    await news.waitFor({ state: 'detached' })
    await page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.startsWith('loket.yang-baru.')).forEach((key) => window.localStorage.setItem(key, '0.0.9')))
    await page.reload()
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    const read = news.getByRole('button', { name: 'Sudah dibaca' })
    await expect.poll(async () => { await read.focus(); return focusedLabel(page) }).toBe('Sudah dibaca')
    await play(page, '»Enter')
    await news.waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    expect(await news.count()).toBe(0)
  })

  test('the list of keys opens by "?", and from within a field by Shift+F1, where "?" is a letter', async () => {
    await beginIntake(page)
    await page.getByRole('textbox', { name: /^Catatan/ }).focus()
    await play(page, 'ya?', '»Shift+F1')
    const sheet = await opened(page, 'Daftar tombol')
    const groups = await sheet.getByRole('heading', { level: 3 }).allTextContents()
    expect(groups).toEqual(expect.arrayContaining(['Di semua layar', 'Berkas baru', 'Di formulir dan tabel']))
    await play(page, '»Escape')
    await closed()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Catatan/)
    expect(await page.getByRole('textbox', { name: /^Catatan/ }).inputValue()).toBe('ya?')
    await play(page, '»F4')
    await heading('Meja saya')
    await play(page, '?')
    await opened(page, 'Daftar tombol')
    await play(page, '»Escape')
    await closed()
  })

  test('Ctrl with + − 0 changes the size of the text in steps, also in a field, and it is remembered', async () => {
    const size = (): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
    const usual = await size()
    await play(page, '»F3', '»Control+=', '»Control+=')
    expect(await size()).toBeCloseTo(usual * 1.3)
    await play(page, '»Control+-')
    expect(await size()).toBeCloseTo(usual * 1.15)
    await page.reload()
    await page.getByRole('textbox', { name: 'Cari' }).waitFor()
    expect(await size()).toBeCloseTo(usual * 1.15)
    await play(page, '»Control+0')
    expect(await size()).toBe(usual)
    expect(complaints).toEqual([])
  })
})
