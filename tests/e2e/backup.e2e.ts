import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { focusedLabel, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, linkIn, logIn, LoketUnderTest } from './loket-under-test.ts'
import { OneOfficerOffice, PIN } from './one-officer-office.ts'

const PASS_PHRASE = 'kopi pahit tiga gelas'
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

describe('a PC breaks, and the office works on from its stick', () => {
  const stick = mkdtempSync(path.join(tmpdir(), 'loket-FLASHDISK-'))
  const fresh = new LoketUnderTest()
  let office: OneOfficerOffice
  let browser: Browser
  beforeAll(async () => {
    office = await OneOfficerOffice.established()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await office.loket.remove()
    await fresh.remove()
    rmSync(stick, { recursive: true, force: true })
  })

  test('the admin is told on the desk that there is none, sets it up by keyboard, and everybody sees how old it is', async () => {
    const { page, complaints } = await clerkWindow(browser, await office.loket.freshLink())
    await logIn(page, 'Hendra Wijaya', PIN)
    await page.getByRole('link', { name: 'Buka Pengaturan, Cadangan' }).press('Enter')
    const folder = page.getByRole('combobox', { name: /^Folder cadangan/ })
    await folder.focus()
    await play(page, stick, '»Tab', 'rahasia', '»Tab', 'rahasia', '»Control+Enter')
    await page.getByRole('alert').getByRole('link', { name: /^Kata sandi cadangan terlalu pendek/ }).press('Enter')
    await play(page, '»Control+a', PASS_PHRASE, '»Tab', '»Control+a', PASS_PHRASE, '»Control+Enter')
    await page.getByRole('heading', { name: 'Keadaan cadangan' }).waitFor()
    await page.getByRole('banner').getByText(/Cadangan: \d+ detik yang lalu, loket-FLASHDISK/).waitFor()
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.getByRole('banner').getByText(/^Cadangan: .* yang lalu/).waitFor()
    await page.setViewportSize({ width: 1366, height: 768 })
    expect(await axeViolations(page)).toEqual([])
    await office.takeIn('SIKRO – pola Pekanbaru', 'Siti Rahmawati')
    await page.getByRole('button', { name: 'Periksa cadangan' }).press('Enter')
    await page.getByText(/^Cadangan utuh: \d+ bagian/).waitFor()
    await page.getByRole('button', { name: 'Ambil lampiran yang rusak' }).press('Enter')
    await page.getByText('Lampiran utuh semua: tidak ada yang perlu diambil.').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('on the PC that takes its place the wizard finds the backup, and the officers go on with their PINs', async () => {
    await office.loket.kill()
    const { page } = await clerkWindow(browser, linkIn(await fresh.start()))
    await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).press('Enter')
    await heading(page, 'Pulihkan dari cadangan')
    await page.getByRole('textbox', { name: /^Folder disk cadangan/ }).focus()
    await play(page, stick, '»Control+Enter')
    await page.getByRole('radio', { name: /DINAS/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    const passPhrase = page.getByRole('textbox', { name: /^Kata sandi cadangan/ })
    await passPhrase.focus()
    await play(page, 'kopi manis tiga gelas', '»Control+Enter')
    await page.getByRole('alert').getByRole('link', { name: /^Kata sandi cadangan ini salah/ }).press('Enter')
    expect(await page.getByRole('textbox', { name: /^Folder disk cadangan/ }).inputValue()).toBe(stick)
    await page.getByRole('radio', { name: /DINAS/, checked: true }).waitFor()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Kata sandi cadangan/)
    await play(page, PASS_PHRASE, '»Control+Enter')
    await heading(page, 'Cadangan siap dipakai')
    await page.getByText('Semua isi cadangan terbaca dan utuh.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Pakai data ini' }).press('Enter')
    await page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    await logIn(page, 'Hendra Wijaya', PIN)
    await page.getByText(/Nomor belum bisa diberikan di komputer ini/).waitFor()
    await play(page, '»F3')
    await page.getByText('Siti Rahmawati').first().waitFor()
    expect(existsSync(path.join(fresh.folder, 'data/pemulihan'))).toBe(false)
    expect(readdirSync(path.join(stick, 'Cadangan Loket'))).toHaveLength(1)
  })
})
