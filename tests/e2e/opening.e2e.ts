import type { Browser, Page } from 'playwright'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { asFirstReleased, HeldOpening } from './held-office.ts'
import { clerkWindow, launchBrowser, linkIn, LoketUnderTest } from './loket-under-test.ts'

let browser: Browser
let loket: LoketUnderTest
beforeAll(async () => { browser = await launchBrowser() })
afterAll(() => browser.close())
afterEach(() => loket.remove())

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Started on data of the first release, and held in its opening. */
async function heldStart(): Promise<{ readonly held: HeldOpening; readonly folder: string; readonly page: Page; readonly complaints: readonly string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-opening-'))
  asFirstReleased(folder)
  const held = new HeldOpening(folder)
  loket = new LoketUnderTest(folder, held.env)
  return { held, folder, ...(await clerkWindow(browser, linkIn(await loket.start()))) }
}

test('while data of an older release are moved and the register is made anew the window says how far it is, and then goes on by itself', async () => {
  const { held, page, complaints } = await heldStart()
  await heading(page, 'Catatan sedang dipindahkan ke susunan baru').waitFor()
  await page.evaluate(() => { Reflect.set(window, 'stayed', true) })
  await expect.poll(() => page.getByRole('status').textContent()).toContain('Data Anda aman')
  expect(await axeViolations(page)).toEqual([])
  held.letGo(1)
  await heading(page, 'Buku Register sedang disusun ulang').waitFor()
  const bar = page.getByRole('progressbar', { name: 'Buku Register sedang disusun ulang' })
  expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(0.5)
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/^9\d % \(\d+ catatan sudah terbaca, sedang dirapikan\)/)
  expect(await axeViolations(page)).toEqual([])
  held.letGo(9)
  await page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
  expect(await heading(page, 'Buku Register sedang disusun ulang').count()).toBe(0)
  expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('killed in the middle it begins anew, with everything there', async () => {
  const { held, page } = await heldStart()
  held.letGo(1)
  await heading(page, 'Buku Register sedang disusun ulang').waitFor()
  await loket.kill()
  await page.context().close()
  held.letGo(9)
  const again = await clerkWindow(browser, linkIn(await loket.start()))
  await again.page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
  await again.page.context().close()
})

test('an opening that takes long and then fails shows by itself what happened and what may be done', async () => {
  const { held, folder, page } = await heldStart()
  await heading(page, 'Catatan sedang dipindahkan ke susunan baru').waitFor()
  const register = path.join(folder, 'data', 'register.db')
  for (const rest of ['', '-wal', '-shm']) rmSync(register + rest, { recursive: true, force: true })
  mkdirSync(register)
  held.letGo(9)
  await heading(page, 'Loket belum bisa dibuka').waitFor()
  expect(await page.getByRole('main').textContent()).toMatch(/yang tersimpan aman/)
  rmSync(register, { recursive: true })
  await page.getByRole('button', { name: 'Buka lagi' }).click()
  await page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
  await page.context().close()
})
