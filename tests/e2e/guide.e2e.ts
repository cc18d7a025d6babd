import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { choose, focusedLabel, offered, play } from './keyboard.ts'
import { lookingAt } from './looks.ts'
import { clerkWindow, launchBrowser, logIn, LoketUnderTest, linkIn } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'

const PAGES = [
  ['meja', 'Meja saya'],
  ['berkas-baru', 'Berkas baru'],
  ['register', 'Buku Register'],
  ['daftar', 'Daftar'],
  ['nomor', 'Nomor'],
  ['pengaturan/tampilan', 'Pengaturan: Tampilan'],
  ['pengaturan/pin', 'Pengaturan: PIN saya'],
] as const

const help = (page: Page): Locator => page.getByRole('dialog', { name: 'Bantuan' })
const reading = (page: Page, title: string): Promise<void> => help(page).getByRole('article').getByRole('heading', { level: 2, name: title, exact: true }).waitFor()

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/${path}`)
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
}

async function close(page: Page, key: string): Promise<void> {
  await play(page, key)
  await help(page).waitFor({ state: 'detached' })
}

/** Pictures of the page that did not come. */
const missing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')]
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
    return pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.alt)
  })

describe('F1 opens the guide where one is', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(20)
    await past.comesToToday()
    await past.takesIn('Citra Lubis')
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('at the log-in, and the name chosen there stays', async () => {
    await page.getByRole('combobox', { name: 'Nama petugas' }).fill('Budi')
    await offered(page, 'Budi')
    await play(page, '»Enter', '4829', '»F1')
    await reading(page, 'Masuk, mengunci, dan ganti petugas')
    expect(await missing(page)).toEqual([])
    await close(page, '»Escape')
    expect(await page.getByRole('textbox', { name: 'PIN atau kata sandi' }).inputValue()).toBe('4829')
    await expect.poll(() => focusedLabel(page)).toBe('PIN atau kata sandi *')
    await logIn(page, 'Budi', PIN)
  })

  test.each(PAGES)('on %s at “%s”, with every picture; F1 closes it again', async (path, title) => {
    await goTo(page, path)
    await play(page, '»F1')
    await reading(page, title)
    expect(await missing(page)).toEqual([])
    await expect.poll(() => help(page).getByRole('navigation').locator('[aria-current=page]').textContent()).toBe(title)
    await help(page).getByRole('heading', { name: 'Tombol di layar ini' }).waitFor()
    await close(page, '»F1')
  })

  test('what is being typed stays, and the keys are where they were', async () => {
    await goTo(page, 'berkas-baru')
    await page.getByRole('textbox', { name: 'Nama pemohon' }).focus()
    await play(page, 'Ayu Perm', '»F1')
    await reading(page, 'Berkas baru')
    await close(page, '»Escape')
    await play(page, 'ata')
    expect(await page.getByRole('textbox', { name: 'Nama pemohon' }).inputValue()).toBe('Ayu Permata')
  })

  test('over an open window: Escape closes the help and leaves the window with what is typed in it', async () => {
    await play(page, '»F6')
    const window = page.getByRole('dialog', { name: 'Kembalikan berkas ke pemohon?' })
    await window.getByRole('textbox', { name: 'Alasan' }).fill('Ijazah belum dilegalisir')
    await play(page, '»F1')
    await reading(page, 'Berkas baru')
    await close(page, '»Escape')
    expect(await window.getByRole('textbox', { name: 'Alasan' }).inputValue()).toBe('Ijazah belum dilegalisir')
    await expect.poll(() => focusedLabel(page)).toContain('Alasan')
    await play(page, '»Escape')
    await window.waitFor({ state: 'detached' })
  })

  test('over the palette, too: what was sought there is there again afterwards', async () => {
    await goTo(page, 'meja')
    await play(page, '»Control+k')
    await page.getByRole('dialog', { name: 'Cari atau jalankan perintah' }).getByRole('textbox').fill('ayu')
    await play(page, '»F1')
    await reading(page, 'Meja saya')
    await help(page).getByRole('button', { name: 'Tutup bantuan' }).click({ trial: true })
    await help(page).getByRole('textbox', { name: 'Cari di panduan (F3)' }).click({ trial: true })
    await close(page, '»Escape')
    await play(page, ' per')
    expect(await page.getByRole('dialog', { name: 'Cari atau jalankan perintah' }).getByRole('textbox').inputValue()).toBe('ayu per')
    await play(page, '»Escape')
  })

  test('a word is sought and its page read without the mouse; the way back is there', async () => {
    await goTo(page, 'meja')
    await play(page, '»F1')
    await reading(page, 'Meja saya')
    await play(page, '»F3', 'membatalkan nomor')
    await help(page).getByRole('navigation').getByText('Nomor: Membatalkan nomor (Penyelia)').waitFor()
    await play(page, '»Enter')
    await reading(page, 'Nomor')
    await expect.poll(() => focusedLabel(page)).toBe('Membatalkan nomor (Penyelia)')
    await help(page).getByRole('button', { name: '← Kembali ke halaman sebelumnya' }).press('Enter')
    await reading(page, 'Meja saya')
    await play(page, '»F3', 'zzz')
    await help(page).getByText('Tidak ada halaman tentang').waitFor()
    await help(page).getByRole('textbox').fill('')
    await play(page, '»ArrowDown', '»ArrowDown', '»Enter')
    await reading(page, 'Membuka Loket pertama kali')
    await help(page).getByRole('article').getByRole('button', { name: 'Pengaturan, Petugas' }).press('Enter')
    await reading(page, 'Pengaturan: Petugas')
    await close(page, '»F1')
  })

  test('the keys that scroll move the page alone: title, search and contents stay', async () => {
    await goTo(page, 'nomor')
    await play(page, '»F1')
    await reading(page, 'Nomor')
    await play(page, '»End')
    await page.waitForFunction(() => (document.querySelector('article')?.scrollTop ?? 0) > 100)
    for (const part of [help(page).getByRole('textbox'), help(page).getByRole('heading', { name: 'Bantuan' })]) expect((await part.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await close(page, '»F1')
  })

  test('on a dossier, what helps at that moment stands on top', async () => {
    await goTo(page, 'register')
    await page.getByRole('grid').getByText('Citra Lubis').waitFor()
    await play(page, 'Citra', '»Enter')
    await page.getByRole('heading', { level: 1, name: /Citra Lubis/ }).waitFor()
    await play(page, '»F1')
    await reading(page, 'Halaman berkas')
    const moment = help(page).getByRole('region', { name: 'Berkas ini sekarang' })
    await expect.poll(() => moment.textContent()).toMatch(/Langkah SOP.*Yang mengerjakan.*Dewi Lestari.*Waktu menurut SOP/)
    await close(page, '»F1')
  })

  test('on the lock screen, without opening the lock', async () => {
    await play(page, '»F10')
    await choose(page, 'Kunci layar')
    await page.getByRole('heading', { level: 1, name: 'Budi Santoso' }).waitFor()
    await play(page, '»F1')
    await reading(page, 'Masuk, mengunci, dan ganti petugas')
    await close(page, '»F1')
    await expect.poll(() => page.getByRole('heading', { level: 1, name: 'Budi Santoso' }).isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  test.each(['light', 'dark', 'contrast'])('axe-core has nothing against it in the theme %s', async (theme) => {
    const clerk = await lookingAt(browser, loket, { theme, text: 100 })
    const found: string[] = []
    await play(clerk.page, '»F1')
    await reading(clerk.page, 'Masuk, mengunci, dan ganti petugas')
    found.push(...(await axeViolations(clerk.page)))
    await play(clerk.page, '»F3', 'nomor')
    await help(clerk.page).getByRole('navigation').getByRole('listitem').first().waitFor()
    found.push(...(await axeViolations(clerk.page)))
    await clerk.page.setViewportSize({ width: 683, height: 384 })
    await play(clerk.page, '»Enter')
    found.push(...(await axeViolations(clerk.page)))
    expect(found).toEqual([])
    expect(clerk.complaints).toEqual([])
    await clerk.page.context().close()
  })
})

test('in an office that is not set up, F1 opens the page of the set-up, and the answer being typed stays', async () => {
  const browser = await launchBrowser()
  const loket = new LoketUnderTest()
  try {
    const { page, complaints } = await clerkWindow(browser, linkIn(await loket.start()))
    await page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
    await play(page, 'PEMERINTAH', '»F1')
    await reading(page, 'Membuka Loket pertama kali')
    await close(page, '»F1')
    await play(page, ' KOTA')
    expect(await page.getByRole('textbox').first().inputValue()).toBe('PEMERINTAH KOTA')
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await loket.remove()
  }
})
