import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from '../e2e/axe-violations.ts'
import { logIn } from '../e2e/loket-under-test.ts'
import { Publisher } from '../update/publisher.ts'
import { standIn } from './drivers.ts'
import { LoketWindow, PIN } from './loket-window.ts'

const root = path.resolve(import.meta.dirname, '../..')
const publisher = new Publisher()

/** The built app with the test's publisher pinned, as an AppImage would start it. */
function builtFor(publicKey: string): string {
  const app = mkdtempSync(path.join(tmpdir(), 'loket-app-'))
  for (const part of ['dist', 'package.json']) cpSync(path.join(root, part), path.join(app, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(app, 'node_modules'))
  const pinned = globSync('dist/main/**/*.js', { cwd: app }).filter((name) => {
    const file = path.join(app, name)
    const before = readFileSync(file, 'utf8')
    const after = before.replace(/(?:var|const) PUBLISHER_KEYS = \[[^\]]*\]/, `var PUBLISHER_KEYS = ["${publicKey}"]`)
    if (before !== after) writeFileSync(file, after)
    return before !== after
  })
  expect(pinned.length).toBeGreaterThan(0)
  return app
}

describe('an admin brings Loket up to date from a stick, by keyboard', () => {
  const app = builtFor(publisher.publicKey)
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-update-'))
  const appImage = path.join(folder, 'Loket.AppImage')
  const installed = { app, env: { LOKET_STANDIN_PACKAGED: '1', APPIMAGE: appImage } }
  const [stick, forged] = [publisher.stick(publisher.release('9.0.0')), new Publisher().stick(publisher.release('9.9.9'))]
  let loket: LoketWindow
  beforeAll(async () => {
    writeFileSync(appImage, 'the old one')
    loket = await LoketWindow.open(standIn, folder, installed)
    await loket.page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
    await loket.establish()
  })
  afterAll(async () => {
    await loket.remove()
    for (const each of [app, stick, forged]) rmSync(each, { recursive: true, force: true })
  })

  test('a stranger’s stick is refused at its field; the publisher’s is found, copied and ordered, without backup only with his word', async () => {
    const { page } = loket
    await page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    await logIn(page, 'Hendra Wijaya', PIN)
    await page.getByRole('link', { name: /^Pengaturan/ }).press('Enter')
    await page.getByRole('link', { name: 'Pembaruan', exact: true }).press('Enter')
    const source = page.getByRole('combobox', { name: /^Folder atau alamat pembaruan/ })
    await source.focus()
    await page.keyboard.type(forged)
    await page.keyboard.press('Control+Enter')
    await page.getByText(/tidak ditandatangani oleh penerbit Loket/).first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    await source.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(stick)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Loket 9.0.0: daftar lebih cepat.').waitFor()
    await page.locator('button:focus', { hasText: 'Salin ke komputer ini' }).press('Enter')
    await page.getByRole('heading', { name: 'Loket 9.0.0 siap dipasang' }).waitFor()
    await page.locator('button:focus', { hasText: 'Pasang saat Loket ditutup' }).press('Enter')
    await page.getByText(/Cadangan belum sampai pekerjaan terakhir/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('checkbox', { name: /^Pasang tanpa cadangan terbaru/ }).press('Space')
    await page.getByRole('button', { name: 'Pasang saat Loket ditutup' }).press('Enter')
    await page.getByText('Akan dipasang saat Loket ditutup.').waitFor()
    await page.getByText('Pemasangan Loket 9.0.0 dipesan oleh Hendra Wijaya, tanpa cadangan terbaru.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Bantuan' }).getByRole('heading', { level: 2, name: 'Pembaruan' }).waitFor()
    expect(readFileSync(appImage, 'utf8')).toBe('the old one')
  })

  test('closing Loket puts the new AppImage in place of the old one; the next start says what became of it', async () => {
    expect(await loket.close()).toBe(0)
    expect(readFileSync(appImage).equals(Publisher.installer('9.0.0'))).toBe(true)
    loket = await LoketWindow.open(standIn, folder, installed)
    const { page } = loket
    await page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    await logIn(page, 'Hendra Wijaya', PIN)
    await page.getByRole('link', { name: /^Pengaturan/ }).press('Enter')
    await page.getByRole('link', { name: 'Pembaruan', exact: true }).press('Enter')
    await page.getByText(/Pemasang Loket 9\.0\.0 dijalankan, tanpa cadangan terbaru\./).waitFor()
    await page.getByText(/komputer ini masih memakai versi sebelumnya/).waitFor()
    expect(await loket.close()).toBe(0)
  })
})
