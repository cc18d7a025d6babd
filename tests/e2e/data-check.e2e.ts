import path from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { opened, play, runCommand } from './keyboard.ts'
import { clerkWindow, launchBrowser, linkIn, logIn } from './loket-under-test.ts'
import { OneOfficerOffice, PIN } from './one-officer-office.ts'

describe('Hendra, the admin, checks the data by keyboard', () => {
  let office: OneOfficerOffice
  let browser: Browser
  beforeAll(async () => {
    office = await OneOfficerOffice.established()
    await office.takeIn('SIKRO – pola Pekanbaru', 'Siti Rahmawati')
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await office.loket.remove()
  })

  const toSection = async (page: Page): Promise<void> => {
    await runCommand(page, 'pemeriksaan data', 'Pemeriksaan data')
    await page.getByRole('region', { name: 'Pemeriksaan data' }).waitFor()
  }

  test('the palette finds it, F1 opens its page of the guide, and the office is whole though he left the screen meanwhile', async () => {
    const { page, complaints } = await clerkWindow(browser, await office.loket.freshLink())
    await logIn(page, 'Hendra Wijaya', PIN)
    await toSection(page)
    await play(page, '»F1')
    const guide = await opened(page, 'Bantuan')
    await guide.getByRole('article').getByRole('heading', { level: 2, name: 'Pemeriksaan data', exact: true }).waitFor()
    await play(page, '»F1')
    await guide.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Periksa sekarang' }).press('Enter')
    await play(page, '»F4')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await toSection(page)
    await page.getByText('Data utuh: tidak ada yang berubah.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('what somebody changed behind Loket’s back is named with what to do, and stands on his desk', async () => {
    await office.loket.kill()
    const log = new Database(path.join(office.loket.folder, 'data/log.db'))
    log.exec("drop trigger event_never_updated; update event set actor = 'orang-lain' where type = 'dossier.received'")
    log.close()
    const { page, complaints } = await clerkWindow(browser, linkIn(await office.loket.start()))
    await logIn(page, 'Hendra Wijaya', PIN)
    await toSection(page)
    await page.getByRole('button', { name: 'Periksa sekarang' }).press('Enter')
    const finding = page.getByRole('list', { name: 'Temuan' }).getByRole('listitem').filter({ hasText: 'keterangannya (siapa, kapan, apa) sudah diubah' })
    await finding.waitFor()
    await expect.poll(() => finding.textContent()).toMatch(/Catatan nomor \d+ · \d+ \S+ \d{4} pukul \d\d\.\d\d · berkas diterima · berkas 0001.*Yang dilakukan: /)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Cetak halaman (F9)' }).press('Enter')
    const pages = await opened(page, 'Halaman Hasil Pemeriksaan')
    await pages.locator('canvas').first().waitFor()
    await play(page, '»Escape')
    await pages.waitFor({ state: 'detached' })
    await play(page, '»F4')
    await page.getByText(/Pemeriksaan data terakhir menemukan \d+ hal/).waitFor()
    await page.getByRole('link', { name: 'Buka Pengaturan, Pemeriksaan data' }).press('Enter')
    await finding.waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
