import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoInstant } from '../../domain/ids.ts'
import { OpenOffice, PIN } from '../calls/open-office.ts'
import { axeViolations } from './axe-violations.ts'
import { beginIntake } from './begin-intake.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn, LoketUnderTest } from './loket-under-test.ts'
import { fillIntake } from './take-in.ts'

const DAY = 24 * 60 * 60_000

describe('Budi begins the morning at a PC whose battery is dead', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    // Its last act is of a day a year from now: what this machine shows is a year back.
    const office = await OpenOffice.established(new Date(Date.now() + 370 * DAY).toISOString() as IsoInstant)
    await office.counter.close()
    loket = new LoketUnderTest(office.root)
    await loket.start()
    ;({ page, complaints } = await clerkWindow(browser, await loket.freshLink()))
    await logIn(page, 'Budi', PIN)
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const notice = () => page.getByRole('status').filter({ hasText: 'Periksa tanggal komputer ini' })
  const form = () => page.getByRole('form', { name: 'Berkas baru' })

  test('every screen says what the date is, what is safe, and whom to call; F1 tells more', async () => {
    await notice().getByText('padahal catatan terakhir bertanggal').waitFor()
    await notice().getByText('minta Hendra Wijaya, Ratna Dewanti, atau Wati Susanti menekan').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»F3')
    await page.getByRole('heading', { level: 1, name: 'Buku Register' }).waitFor()
    await notice().getByRole('button', { name: 'Apa artinya?' }).press('Enter')
    await opened(page, 'Tanggal komputer diragukan')
    expect(await axeViolations(page)).toEqual([])
    await play(page, '»F1')
    await page.getByRole('dialog', { name: 'Bantuan' }).getByRole('heading', { name: 'Tanggal komputer diragukan' }).waitFor()
    await play(page, '»F1')
    await page.getByRole('dialog', { name: 'Bantuan' }).waitFor({ state: 'detached' })
    await play(page, '»Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('no number is given; what he typed stays, and the papers are taken in to be checked later', async () => {
    await beginIntake(page)
    await page.getByText('Nomor dan janji selesai menunggu tanggal komputer dipastikan').waitFor()
    await fillIntake(page, 'Siti Rahmawati')
    await play(page, 'a', '»Control+Enter')
    await form().getByRole('alert').getByText('pilih Simpan untuk diperiksa nanti').waitFor()
    expect(await form().getByRole('textbox', { name: /^Nama/ }).first().inputValue()).toBe('Siti Rahmawati')
    await page.getByRole('button', { name: 'Simpan untuk diperiksa nanti' }).press('Enter')
    await page.getByRole('heading', { name: 'Berkas disimpan untuk diperiksa' }).waitFor()
  })

  test('Wati sees that the date is right and says so by name; it is asked no more', async () => {
    const hers = await clerkWindow(browser, await loket.freshLink())
    ;({ page } = hers)
    await logIn(page, 'Wati', PIN)
    await notice().getByRole('button', { name: 'Tanggal ini benar' }).press('Enter')
    const dialog = await opened(page, /^Benarkah hari ini /)
    expect(await axeViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Ya, hari ini / }).press('Enter')
    await notice().waitFor({ state: 'detached' })
    await page.getByText('dipastikan, atas nama Anda').waitFor()
    expect([...complaints, ...hers.complaints]).toEqual([])
  })
})
