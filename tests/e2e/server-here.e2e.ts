import path from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverFolder } from '../../electron/host/server-keeping.ts'
import { readRunning } from '../../server/running-file.ts'
import { axeViolations } from './axe-violations.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, linkIn, logIn, LoketUnderTest, Program } from './loket-under-test.ts'
import { focusOn, goTo } from './several-pcs.ts'

// A PC is made the office's server on its screen, by keyboard, in the built app.

const PATIENT = { timeout: 60_000, interval: 100 }
let browser: Awaited<ReturnType<typeof launchBrowser>>
let first: LoketUnderTest
const second = new LoketUnderTest()

beforeAll(async () => {
  // Any free one: many offices are tested at a time.
  process.env['LOKET_SERVER_PORT'] = '0'
  browser = await launchBrowser()
  first = await establishedOffice('pekanbaru-sikro')
})
afterAll(async () => {
  await browser.close()
  for (const loket of [first, second]) await loket.remove()
})

async function atComputers(loket: LoketUnderTest): Promise<Page> {
  const { page } = await clerkWindow(browser, await loket.freshLink())
  await logIn(page, 'Hendra', PIN)
  await goTo(page, 'pengaturan/komputer')
  return page
}

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()

test('an admin makes the PC the server, lets another PC in, and sees where it runs; killed and started again, the office is in touch', { timeout: 240_000 }, async () => {
  const hendra = await atComputers(first)
  const make = hendra.getByRole('button', { name: 'Jadikan komputer ini server kantor' })
  await make.waitFor()
  expect(await axeViolations(hendra)).toEqual([])
  await make.press('Enter')
  await opened(hendra, 'Jadikan komputer ini server kantor')
  expect(await axeViolations(hendra)).toEqual([])
  await play(hendra, 'PC Front Office', '»Control+Enter')
  await heading(hendra, 'Masuk')
  await hendra.context().close()

  const admin = await atComputers(first)
  await admin.getByText('Server berjalan.').waitFor()
  await admin.getByText('Terhubung ke server kantor di 127.0.0.1').waitFor()
  expect(await axeViolations(admin)).toEqual([])
  await play(admin, '»Insert')
  await opened(admin, 'Tambah komputer')
  await play(admin, 'PC Loket 2', '»Control+Enter')
  await admin.getByAltText('Gambar QR kode gabung').waitFor()
  const code = (await admin.getByRole('dialog').locator('output').textContent()) ?? ''
  await focusOn(admin, 'Selesai')
  await play(admin, '»Enter')
  await admin.getByRole('button', { name: 'Ganti server' }).press('Enter')
  await opened(admin, 'Ganti server')
  await admin.getByRole('radio', { name: 'Mati untuk selamanya' }).press(' ')
  await admin.getByText('Hanya bila server lama tidak akan pernah menyala lagi').waitFor()
  expect(await axeViolations(admin)).toEqual([])

  const { page } = await clerkWindow(browser, linkIn(await second.start()))
  await heading(page, 'Kantor dan kop surat')
  await page.getByRole('button', { name: 'Gabung ke kantor' }).press('Enter')
  await focusOn(page, 'Kode gabung')
  await play(page, code, '»Control+Enter')
  await heading(page, 'Masuk')
  await page.context().close()
  const other = await Program.enter(await second.freshLink())
  const state = async (): Promise<string> => (await other.ask('sync.standing', {})).state
  await expect.poll(state, PATIENT).toBe('in-touch')

  const folder = serverFolder(path.join(first.folder, 'data'))
  const pid = readRunning(folder)?.pid ?? 0
  await first.kill()
  await expect.poll(() => isThere(pid), PATIENT).toBe(false)
  await expect.poll(state, PATIENT).toBe('offline')
  await first.start()
  await expect.poll(state, PATIENT).toBe('in-touch')
  expect(readRunning(folder)?.pid).not.toBe(pid)
})

test('the office’s key is printed on a recovery sheet, and typed back at the other PC it names servers, too; a slip is told by its group', async () => {
  const founder = await atComputers(first)
  await founder.getByText('Lembar pemulihan belum pernah dicetak.').waitFor()
  await founder.getByRole('button', { name: 'Cetak lembar pemulihan' }).press('Enter')
  await opened(founder, 'Cetak lembar pemulihan')
  expect(await axeViolations(founder)).toEqual([])
  await play(founder, PIN, '»Control+Enter')
  const sheet = await opened(founder, 'Lembar pemulihan kantor')
  const page = sheet.getByText(/^Halaman 1: .*Kembalikan lembar ini/)
  await page.waitFor({ state: 'attached' })
  const groups = [...((await page.textContent()) ?? '').matchAll(GROUP)].map(([, group = '']) => group)
  expect(groups).toHaveLength(12)
  expect(await sheet.getByRole('link', { name: 'Simpan PDF' }).count()).toBe(0)
  await play(founder, '»Escape')
  await sheet.waitFor({ state: 'detached' })
  await founder.getByText('Lembar pemulihan belum pernah dicetak.').waitFor({ state: 'detached' })

  const guest = await atComputers(second)
  expect(await guest.getByRole('button', { name: 'Ganti server' }).count()).toBe(0)
  await guest.getByRole('button', { name: 'Masukkan kunci dari lembar pemulihan' }).press('Enter')
  const typing = await opened(guest, 'Masukkan kunci kantor')
  await play(guest, groups.with(4, 'XXXXXX').join(' ').toLowerCase(), '»Control+Enter')
  await typing.getByRole('alert').getByText('Kelompok ke-5 salah ketik.').waitFor()
  expect(await axeViolations(guest)).toEqual([])
  await typing.getByRole('textbox', { name: /^Kunci di lembar pemulihan/ }).focus()
  await play(guest, '»Control+a', groups.join(' ').toLowerCase(), '»Control+Enter')
  await typing.waitFor({ state: 'detached' })
  await guest.getByText('Kunci kantor tersimpan di komputer ini.').waitFor()
  for (const name of ['Ganti server', 'Cetak lembar pemulihan']) await guest.getByRole('button', { name }).waitFor()
})

/** One of the sheet's, behind its place on it. */
const GROUP = /\b\d{1,2}\s+([0-9A-HJKMNP-Z]{5}[0-9A-Z*~$=])(?=\s|$)/g

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
