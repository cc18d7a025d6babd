import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { paperCode } from '../../electron/calls/papers/paper-code.ts'
import { PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { beginIntake } from './begin-intake.ts'
import { choose, focusedLabel, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { PastOffice } from './past-office.ts'
import { scans } from './scanner.ts'

describe('Budi scans papers, whatever he is at', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]
  let rahma: DossierId
  let citra: DossierId

  beforeAll(async () => {
    browser = await launchBrowser()
    const past = await PastOffice.established(3)
    rahma = randomUUID() as DossierId
    citra = randomUUID() as DossierId
    await past.takesIn('Rahma Dewi', { dossier: rahma })
    await past.takesIn('Citra Lubis', { dossier: citra })
    await past.comesToToday()
    loket = await past.opens()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const scan = (code: string): Promise<void> => scans(page, code)
  const openedDossier = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()
  const box = (name: RegExp | string) => page.getByRole('main').getByRole('textbox', { name })

  const intake = (): Promise<void> => beginIntake(page)

  test('with nothing typed into: from the list of the desk', async () => {
    await page.getByRole('grid').waitFor()
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await scan(paperCode(citra))
    await openedDossier('Citra Lubis')
  })

  test('the same paper again says that it is open; digits and letters of the code are no keys of the page', async () => {
    await scan(paperCode(citra))
    await page.getByText('Berkas ini sudah terbuka.').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByText('Langkah 3').first().waitFor()
    expect(await page.getByRole('tab', { selected: true }).textContent(), '"L" opens the steps').toContain('Ringkasan')
    await play(page, 'l')
    await page.getByRole('tab', { name: /Langkah/, selected: true }).waitFor()
    await play(page, 'r')
    await page.getByRole('tab', { name: /Ringkasan/, selected: true }).waitFor()
  })

  test.each([
    ['a text field', async () => box(/^Nama pemohon/).fill('Dian Sastro'), /^Nama pemohon/, 'Dian Sastro'],
    ['a text area', async () => box(/^Catatan/).fill('baris satu\nbaris dua'), /^Catatan/, 'baris satu\nbaris dua'],
    ['a date field', async () => box(/^STR berlaku sampai/).fill('17/3/28'), /^STR berlaku sampai/, '17/03/2028'],
    ['a number field', async () => box(/^NIK/).fill('147101410190'), /^NIK/, '147101410190'],
  ] as const)('with the focus in %s: what stands there stays, the code is gone', async (_, type, label, kept) => {
    await intake()
    await type()
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await page.goBack()
    expect(await box(label).inputValue()).toBe(kept)
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0)
  })

  test('in the middle of a word: nothing of the word is lost', async () => {
    await intake()
    await box(/^Nama pemohon/).fill('Dian Sastro')
    await play(page, '»Home', '»ArrowRight', '»ArrowRight')
    await scan(`LKT1:${citra}`)
    await page.getByText('Kode di kertas tidak terbaca utuh').waitFor()
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Dian Sastro')
    await play(page, 'na')
    expect(await box(/^Nama pemohon/).inputValue()).toBe('Dinaan Sastro')
    await box(/^Nama pemohon/).fill('Dian Sastro')
  })

  test('with the focus in a list box, a tick box, a radio button, on a button: nothing is chosen, ticked or pressed', async () => {
    await intake()
    const main = page.getByRole('main')
    const places = [
      ['list box', main.getByRole('combobox', { name: /^Layanan/ })],
      ['tick box', main.getByRole('checkbox', { name: 'STR seumur hidup' })],
      ['radio button', main.getByRole('radio', { name: 'Baru' })],
      ['requirement', main.getByRole('region', { name: 'Persyaratan' }).getByRole('radio').first()],
      ['button', main.getByRole('button', { name: 'Terima berkas' })],
    ] as const
    for (const [place, at] of places) {
      await intake()
      const before = await page.locator('form').evaluate(stateOfForm)
      await at.focus()
      await scan(paperCode(rahma))
      await openedDossier('Rahma Dewi')
      await page.goBack()
      await page.getByRole('region', { name: 'Persyaratan' }).getByText('Surat permohonan bermeterai').first().waitFor()
      expect(await page.locator('form').evaluate(stateOfForm), place).toEqual(before)
    }
  })

  test('in the register’s search, and over its list: what was searched stays', async () => {
    await play(page, '»F3', 'rahm')
    await page.getByText('1 berkas', { exact: true }).waitFor()
    await scan(paperCode(citra))
    await openedDossier('Citra Lubis')
    await page.goBack()
    await page.getByText('1 berkas', { exact: true }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Cari' }).inputValue()).toBe('rahm')
    await page.getByRole('grid', { name: 'Buku Register' }).focus()
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await page.goBack()
    expect(await page.getByRole('textbox', { name: 'Cari' }).inputValue()).toBe('rahm')
    await play(page, '»Escape')
  })

  test('in an open window, which asks nothing: what was typed in it is there when it is opened again', async () => {
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await play(page, 'n')
    await opened(page, 'Tambah catatan')
    await play(page, 'Datang besok pagi')
    await scan(paperCode(citra))
    await openedDossier('Citra Lubis')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await play(page, 'n')
    await opened(page, 'Tambah catatan')
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Datang besok pagi')
    await play(page, '»Escape')
  })

  test('over help, the list of keys and the palette, which close', async () => {
    for (const [key, name] of [['F1', /^Bantuan/], ['?', 'Daftar tombol'], ['Control+k', 'Cari atau jalankan perintah']] as const) {
      await play(page, '»F4')
      await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
      await play(page, `»${key}`)
      await opened(page, name)
      await scan(paperCode(citra))
      await openedDossier('Citra Lubis')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })

  test('by a scanner that sends no Enter, as soon as it is silent', async () => {
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await scans(page, paperCode(rahma), 'nothing')
    await openedDossier('Rahma Dewi')
    await scans(page, paperCode(citra), 'nothing')
    await page.waitForTimeout(200)
    await play(page, 'y')
    await openedDossier('Citra Lubis')
  })

  test('on a PC that keeps half of its keys back for most of a second: they press nothing', async () => {
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await scans(page, paperCode(rahma), 'Enter', 800)
    await openedDossier('Rahma Dewi')
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Ringkasan')
  })

  test('over the menu, none of whose lines it chooses', async () => {
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await play(page, '»F10')
    await page.getByRole('menuitem', { name: 'Kunci layar' }).waitFor()
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' })
  })

  test('a paper of another office is told plainly, and stays told until the next one', async () => {
    await play(page, '»F4')
    await scan(paperCode(randomUUID() as DossierId))
    await page.getByRole('alert').getByText('Berkas dari kertas ini tidak ada di register kantor ini.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await scan(paperCode(rahma))
    await openedDossier('Rahma Dewi')
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })

  test('on the lock screen it opens nothing and is not taken for a PIN', async () => {
    await play(page, '»F4', '»F10')
    await choose(page, 'Kunci layar')
    const pin = page.getByRole('textbox', { name: /^PIN atau kata sandi/ })
    await pin.waitFor()
    await play(page, '48')
    await scan(paperCode(citra))
    expect(await pin.inputValue()).toBe('48')
    await expect.poll(() => focusedLabel(page)).toMatch(/^PIN/)
    await pin.fill(PIN)
    await play(page, '»Enter')
    await pin.waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    expect(complaints).toEqual([])
  })
})

/** What stands in every field of a form. */
const stateOfForm = (form: SVGElement | HTMLElement): readonly string[] =>
  [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea')].map((field) => (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type) ? String(field.checked) : field.value))
