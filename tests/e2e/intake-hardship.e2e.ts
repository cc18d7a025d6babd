import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { choose, offered, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { fillIntake, Keys } from './take-in.ts'

/** Today as the office counts it, and days after. */
const inDays = (days: number): string => new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', day: 'numeric', month: 'numeric', year: 'numeric' }).format(Date.now() + days * 86_400_000)

describe('whatever a clerk types, nothing is lost and each gets its sentence', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
    page = await window('Budi')
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  async function window(name: string): Promise<Page> {
    const { page: fresh } = await clerkWindow(browser, await loket.freshLink())
    await logIn(fresh, name, PIN)
    return fresh
  }

  const box = (label: RegExp, of = page) => of.getByRole('textbox', { name: label })
  const kept = (words: string, of = page) => of.waitForResponse((response) => response.url().endsWith('/calls/draft.save') && (response.request().postData() ?? '').includes(words))

  async function intake(of = page): Promise<void> {
    await play(of, '»F2')
    await of.getByRole('region', { name: 'Persyaratan' }).getByText('Surat permohonan bermeterai').first().waitFor()
    const begun = of.getByRole('button', { name: 'Formulir kosong' })
    if (await begun.isVisible()) await begun.press('Enter')
    await begun.waitFor({ state: 'detached' })
  }

  /** The whole form up to the checklist, which then has the keys. */
  async function filled(name: string): Promise<Keys> {
    await intake()
    const values = [
      [/^NIK/, '1471014101900001'],
      [/^Telepon/, '081234567890'],
      [/^Nama pemohon/, name],
      [/^Alamat$/, 'Jalan Melati Nomor 5'],
      [/^Nomor STR-RO/, 'RO123456'],
      [/^STR berlaku sampai/, '30/6/28'],
      [/^Tempat kerja/, 'Optik Terang'],
      [/^Alamat tempat kerja/, 'Jalan Kenanga Nomor 3'],
    ] as const
    for (const [label, text] of values) await box(label).fill(text)
    const keys = new Keys(page)
    await keys.press('Tab', 'Tab')
    return keys
  }

  async function resume(title: RegExp, of = page): Promise<void> {
    await of.getByRole('button', { name: /^Draf \(/ }).press('Enter')
    await choose(of, title)
  }

  async function registered(name: string): Promise<number> {
    await play(page, '»F3')
    await page.getByRole('textbox', { name: 'Cari' }).fill(name)
    await page.getByText(/^\d+ berkas$/).waitFor()
    await page.getByRole('grid', { name: 'Buku Register' }).getByText(name).first().waitFor()
    return page.getByRole('grid', { name: 'Buku Register' }).getByText(name).count()
  }

  test('fields beside each other stand in one line, with a hint or without, at every width', async () => {
    await intake()
    const top = async (label: RegExp): Promise<number> => Math.round((await box(label).boundingBox())?.y ?? -1)
    const apart = async (one: RegExp, other: RegExp): Promise<number> => (await top(one)) - (await top(other))
    for (const width of [1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 768 })
      // The page may move between two looks, until the next number is told.
      await expect.poll(() => apart(/^NIK/, /^Telepon/), { message: `NIK beside Telepon at ${width}` }).toBe(0)
      await expect.poll(() => apart(/^Nomor STR-RO/, /^STR berlaku sampai/), { message: `number beside date at ${width}` }).toBe(0)
    }
    // Twice the text: one below the other.
    await page.setViewportSize({ width: 512, height: 384 })
    await expect.poll(() => apart(/^Telepon/, /^NIK/)).toBeGreaterThan(0)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  test('each field says what is wrong with it on leaving it, and the summary says the same', async () => {
    await intake()
    const wrong = [
      [/^NIK/, '14710141019000', 'NIK berisi 14 angka. NIK harus 16 angka; periksa KTP.'],
      [/^Telepon/, 'nol delapan', 'Nomor telepon “nol delapan” hanya boleh berisi angka.'],
      [/^Nama pemohon/, '\u200b\u202e', 'Isi nama pemohon seperti di KTP.'],
      [/^Surel/, 'sari@', 'Alamat surel belum lengkap. Tulis seperti nama@contoh.id, atau kosongkan.'],
      [/^NPWP/, '123', 'NPWP berisi 3 angka.'],
      [/^STR berlaku sampai/, '31/02/2027', '31 Februari 2027 tidak ada.'],
      [/^Jumlah rangkap/, '0', 'Isi jumlah rangkap berkas, 1 sampai 20.'],
    ] as const
    for (const [label, text, sentence] of wrong) {
      await box(label).fill(text)
      await play(page, '»Tab')
      await page.getByText(sentence).first().waitFor()
    }
    await play(page, '»Control+Enter')
    const summary = page.getByRole('alert').first()
    await summary.waitFor()
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true)
    for (const [label, text, sentence] of wrong) {
      expect(await summary.textContent(), sentence).toContain(sentence)
      expect(await box(label).inputValue()).toBe(text)
    }
  })

  test('a woman’s NIK is read back with her birthday, the 31st too; an STR that ends too early is warned of, and neither blocks', async () => {
    await intake()
    await box(/^NIK/).fill('1471017101900001')
    await page.getByText('Perempuan, lahir 31 Januari 1990').waitFor()
    await box(/^STR berlaku sampai/).fill(inDays(1))
    await page.getByText(/sebelum izin dijanjikan selesai/).waitFor()
    await box(/^STR berlaku sampai/).fill(inDays(-1))
    await page.getByText(/sudah lewat\. Periksa STR aslinya/).waitFor()
  })

  test('a company names who answers for it', async () => {
    await intake()
    await page.getByRole('radio', { name: 'Perusahaan' }).check()
    await box(/^Nama perusahaan/).fill('PT Optik Jaya')
    await play(page, '»Control+Enter')
    await page.getByRole('alert').getByText('Isi nama penanggung jawab perusahaan.').first().waitFor()
  })

  test('a document of 300,000 characters pasted into a box is told at the box and kept in the draft, also after a reload', async () => {
    await intake()
    await box(/^Nama pemohon/).fill('Tempelan')
    const saved = kept('aaaaaaaaaa')
    await box(/^Alamat$/).fill('a'.repeat(300_000))
    await play(page, '»Tab')
    await page.getByText('Alamat terlalu panjang: 300.000 huruf, paling banyak 400. Singkat dulu.').first().waitFor()
    expect(await (await saved).json()).toMatchObject({ ok: true })
    await page.reload()
    await intake()
    await resume(/Tempelan/)
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value.length === 300_000))
  })

  test('scans that are not what they say are told by name and sentence; what was typed stays', async () => {
    await intake()
    await box(/^Nama pemohon/).fill('Pindaian')
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9])
    const wrong = [
      ['surat.pdf', jpeg, /surat\.pdf.*(JPEG|gambar)/],
      ['terpotong.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), /terpotong\.pdf/],
      ['terpotong.jpg', jpeg.subarray(0, 12), /terpotong\.jpg/],
      ['kosong.pdf', Buffer.alloc(0), /kosong\.pdf/],
      ['besar.pdf', Buffer.alloc(26 * 1024 * 1024, '%PDF-1.7 '), /besar\.pdf.*25 MB|25 MB/],
    ] as const
    for (const [name, buffer, sentence] of wrong) {
      const file = path.join(loket.folder, name)
      writeFileSync(file, buffer)
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByText(sentence).first().waitFor()
    }
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Pindaian')
  })

  test('a draft that cannot be kept just now says so, and is kept as soon as it can be', async () => {
    await intake()
    await page.route('**/calls/draft.save', (route) => route.abort(), { times: 1 })
    await box(/^Nama pemohon/).fill('Belum Tersimpan')
    await page.getByText('Draf belum tersimpan; dicoba lagi. Jangan tutup Loket dulu.').waitFor()
    await page.getByText(/^Draf tersimpan \d\d\.\d\d$/).waitFor()
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Belum Tersimpan')
  })

  test('a draft that a full disk does not take says why and what to do', async () => {
    await intake()
    const refusal = { code: 'disk', message: 'Disk komputer ini penuh. Kosongkan ruang disk.', fields: [] }
    await page.route('**/calls/draft.save', (route) => route.fulfill({ json: { ok: false, refusal } }), { times: 1 })
    await box(/^Nama pemohon/).fill('Disk Penuh')
    await page.getByText(`${refusal.message} Draf ini belum tersimpan; jangan tutup Loket dulu.`).waitFor()
    const bar = page.getByRole('banner')
    await bar.getByText('Draf belum tersimpan').waitFor()
    expect(await bar.getByText('Tersimpan di komputer ini').count()).toBe(0)
    await page.getByText(/^Draf tersimpan \d\d\.\d\d$/).waitFor()
    await bar.getByText('Tersimpan di komputer ini').waitFor()
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Disk Penuh')
  })

  test('the answer is lost on its way: the form stays, and pressing again gives the one number there is', async () => {
    const keys = await filled('Sambungan Putus')
    await page.route('**/calls/intake.receive', async (route) => {
      await route.fetch()
      await route.abort()
    }, { times: 1 })
    await keys.press('a', 'Control+Enter')
    await opened(page, 'Ada gangguan')
    await play(page, '»Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Sambungan Putus')
    await play(page, '»Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
    expect(await registered('Sambungan Putus')).toBe(1)
  })

  test('a known applicant is offered while one types on; the name typed blindly goes to its box', async () => {
    await intake()
    await fillIntake(page, 'Tulis Terus')
    await page.getByText('Sambungan Putus pernah datang').waitFor()
    await page.getByText('Pemohon ini masih punya berkas yang berjalan untuk layanan ini.').waitFor()
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Tulis Terus')
    await play(page, '»Control+d')
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Sambungan Putus')
  })

  test('handed back: nothing missing and no reason is told at the box; with a reason it goes by one key', async () => {
    const keys = await filled('Kembali Dulu')
    await keys.press('a', 'F6')
    const dialog = await opened(page, 'Kembalikan berkas ke pemohon?')
    await keys.press('Control+Enter')
    await dialog.getByText('Isi alasan: belum ada persyaratan yang ditandai kurang.').waitFor()
    await keys.type('Tanda tangan pada surat permohonan belum ada', 'Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas dikembalikan' }).waitFor()
    await expect.poll(() => page.getByRole('main').textContent()).toContain('Tanpa nomor register')
    expect(await registered('Kembali Dulu')).toBe(1)
  })

  test('pressed twice, and F5 in between, it is taken in once', async () => {
    const keys = await filled('Tekan Ganda')
    await keys.press('a', 'F5', 'Control+Enter', 'Control+Enter', 'F5')
    await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
    expect(await registered('Tekan Ganda')).toBe(1)
  })

  test('a draft open in two windows comes in once; the other window is told, and keeps what is typed', async () => {
    const keys = await filled('Dua Jendela')
    await page.getByText(/^Draf tersimpan/).waitFor()
    const other = await window('Budi')
    await intake(other)
    await resume(/Dua Jendela/, other)
    await box(/^Nama pemohon/, other).waitFor()
    await other.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'Dua Jendela'))
    await keys.press('a', 'Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
    await box(/^Catatan/, other).fill('terlambat diketik')
    await other.getByText(/Berkas ini sudah diterima di jendela lain dengan nomor \d{4}\/REG/).waitFor()
    expect(await box(/^Catatan/, other).inputValue()).toBe('terlambat diketik')
    await other.getByRole('button', { name: 'Formulir kosong' }).press('Enter')
    await other.waitForFunction(() => [...document.querySelectorAll('input')].every((input) => input.value !== 'Dua Jendela'))
    expect(await registered('Dua Jendela')).toBe(1)
  })

  test('two officers at one PC have a form each; the draft of the other is in the list under its author’s name', async () => {
    await intake()
    const saved = kept('Pemohon Budi')
    await box(/^Nama pemohon/).fill('Pemohon Budi')
    await saved
    await change('Dewi')
    await intake()
    expect(await box(/^Nama pemohon/).inputValue()).toBe('')
    await page.getByRole('button', { name: /^Draf \(/ }).press('Enter')
    await page.getByRole('menuitem', { name: /Pemohon Budi .* Budi Santoso/ }).waitFor()
    await play(page, '»Escape')
    await change('Budi')
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Pemohon Budi')
  })

  async function change(name: string): Promise<void> {
    await play(page, '»F10')
    await choose(page, 'Ganti petugas')
    await page.getByRole('combobox', { name: 'Nama petugas' }).fill(name)
    await offered(page, name)
    await play(page, '»Enter')
    await page.getByRole('textbox', { name: 'PIN atau kata sandi' }).fill(PIN)
    await play(page, '»Enter')
    await page.getByRole('banner').getByText(name).waitFor()
  }
})
