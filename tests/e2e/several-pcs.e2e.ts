import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { opened, play } from './keyboard.ts'
import { roomWanting } from './room-wanting.ts'
import { focusOn, goTo, newCode, SeveralPcs } from './several-pcs.ts'

const bar = (page: Page, words: string | RegExp): Promise<void> => page.getByRole('banner').getByText(words).waitFor()
const holders = (page: Page): Locator => page.getByRole('grid', { name: 'Pemegang nomor' })
const row = (page: Page, book: string): Locator => holders(page).getByRole('row').filter({ hasText: book })

/** The row of this book, gone to by the arrow keys. */
async function chosen(page: Page, book: string): Promise<void> {
  await holders(page).focus()
  await play(page, '»Home')
  for (let rows = 0; (await row(page, book).getAttribute('aria-selected')) !== 'true'; rows += 1) {
    if (rows > 10) throw new Error(`no row of ${book}`)
    await play(page, '»ArrowDown')
  }
}

describe('an office of two computers and its server', () => {
  let office: SeveralPcs
  let hendra: Page
  let dewi: Page
  let yuli: Page
  let deskA: DeskByCalls
  let deskB: DeskByCalls
  let dossier: DossierId

  beforeAll(async () => { office = await SeveralPcs.opened() })
  afterAll(async () => { await office.close() })

  test('the PC that worked alone joins with a code, by keyboard alone', async () => {
    hendra = await office.firstJoins()
  })

  test('it lets the other one in with a code, and says what that is called, by keyboard alone', async () => {
    dewi = await office.secondJoins(hendra)
    await focusOn(hendra, 'Pengaturan')
    const computers = hendra.getByRole('grid', { name: 'Komputer kantor' })
    await computers.getByText('PC Loket 2').waitFor()
    await computers.focus()
    await play(hendra, '»ArrowDown', '»Enter')
    await opened(hendra, 'PC Loket 2, kode B')
    await play(hendra, '»Control+a', 'PC Back Office', '»Control+Enter')
    await computers.getByText('PC Back Office').waitFor()
    await focusOn(hendra, 'Komputer kantor')
    expect(await axeViolations(hendra)).toEqual([])
  })

  test('an act at one is on the other’s screen without a click, and says that it counts everywhere', async () => {
    deskB = await office.secondDesk('Dewi Lestari')
    await dewi.context().close()
    dewi = await office.at(office.second, 'Dewi')
    await goTo(dewi, 'register')
    deskA = await DeskByCalls.at(office.first)
    await deskA.logIn('Budi Santoso')
    dossier = await deskA.takesIn('SIKRO – pola Pekanbaru', 'Siti Rahmawati')
    await dewi.getByRole('grid', { name: 'Buku Register' }).getByText('Siti Rahmawati').waitFor()
    yuli = await office.at(office.first, 'Yuli')
    await goTo(yuli, `berkas/${dossier}`)
    await yuli.getByRole('tab', { name: 'Riwayat' }).press('Enter')
    await yuli.getByText('Berlaku di seluruh kantor').first().waitFor()
  })

  test('without the server both go on and say since when and what waits; then what both did to one dossier is told on both screens', async () => {
    await goTo(dewi, `berkas/${dossier}`)
    await office.server.killed()
    for (const page of [dewi, yuli]) await bar(page, /^Luring sejak/)
    for (const desk of [deskA, deskB]) await desk.passes(dossier, 'Dewi Lestari')
    for (const page of [dewi, yuli]) await bar(page, / · 1 pekerjaan menunggu dikirim$/)
    await hendra.getByText('1 menunggu dikirim').waitFor()
    await yuli.getByText('Tersimpan di komputer ini, menunggu dikirim').waitFor()
    await office.server.start()
    for (const page of [dewi, yuli]) await bar(page, 'Server kantor: terhubung')
    for (const page of [dewi, yuli]) await page.getByText('Konflik: berkas ini dikerjakan di dua komputer pada saat yang sama').waitFor()
  })

  test('the supervisor sees both versions side by side and settles it by keyboard; the notice goes on both screens', async () => {
    await yuli.getByRole('button', { name: 'Bandingkan dan selesaikan' }).press('Enter')
    const dialog = await opened(yuli, 'Dua komputer, satu berkas')
    const [applied, late] = ['Berlaku: lebih dulu di server kantor', 'Tidak mengubah berkas: terlambat'].map((name) => dialog.getByRole('region', { name })) as [Locator, Locator]
    const told = await Promise.all([applied, late].map((side) => side.textContent()))
    expect(told.filter((text) => text?.includes('PC Loket 1 (komputer ini)'))).toHaveLength(1)
    expect(told.filter((text) => text?.includes('PC Back Office') && !text.includes('komputer ini'))).toHaveLength(1)
    const [left, right] = [await applied.boundingBox(), await late.boundingBox()]
    expect(left?.y).toBe(right?.y)
    await focusOn(yuli, 'Keputusan')
    expect(await axeViolations(yuli)).toEqual([])
    await yuli.setViewportSize({ width: 1366, height: 460 })
    expect(await roomWanting(dialog)).toBe(0)
    await yuli.setViewportSize({ width: 1366, height: 768 })
    await play(yuli, '»Control+Enter')
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('textbox', { name: /^Keputusan/ }).focus()
    await play(yuli, 'Blanko di PC Loket 1 yang dipakai.', '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    for (const page of [dewi, yuli]) await page.getByText('Konflik: berkas ini').waitFor({ state: 'detached' })
    await yuli.getByText('Blanko di PC Loket 1 yang dipakai.').waitFor()
  })

  test('a book’s numbers are handed over and given up by keyboard; who holds them is on both screens', async () => {
    for (const page of [dewi, yuli]) {
      await goTo(page, 'nomor')
      await page.getByRole('radio', { name: 'Isi buku' }).focus()
      await play(page, '»ArrowRight')
      await holders(page).waitFor()
      expect(await roomWanting(page.getByRole('radiogroup', { name: 'Yang ditampilkan' }))).toBe(0)
    }
    await chosen(yuli, 'Surat Keluar')
    await yuli.getByRole('button', { name: 'Serahkan nomor' }).press('Enter')
    await opened(yuli, 'Serahkan nomor Buku Agenda Surat Keluar')
    expect(await axeViolations(yuli)).toEqual([])
    await play(yuli, '»Control+Enter')
    await row(yuli, 'Surat Keluar').getByText('PC Back Office').waitFor()
    await focusOn(yuli, 'Serahkan nomor')
    await row(dewi, 'Surat Keluar').getByText('Komputer ini').waitFor()
    await chosen(yuli, 'Izin')
    await yuli.getByRole('button', { name: 'Berhenti memberi nomor' }).press('Enter')
    await opened(yuli, 'Berhenti memberi nomor Buku Agenda Izin?')
    await play(yuli, '»Tab', '»Enter')
    for (const page of [dewi, yuli]) await row(page, 'Izin').getByText('Tidak ada').waitFor()
    expect(await axeViolations(yuli)).toEqual([])
  })

  test('a PC is revoked by keyboard; there the desk says so, and what is done stays', async () => {
    const computers = hendra.getByRole('grid', { name: 'Komputer kantor' })
    await computers.focus()
    await play(hendra, '»Enter')
    await opened(hendra, 'PC Back Office, kode B')
    await hendra.getByRole('button', { name: 'Cabut komputer ini' }).press('Enter')
    await opened(hendra, 'Cabut PC Back Office?')
    await focusOn(hendra, 'Tidak jadi')
    await play(hendra, '»Tab', '»Enter')
    await computers.getByText(/^Dicabut /).waitFor()
    await focusOn(hendra, 'Komputer kantor')
    await goTo(dewi, 'meja')
    await dewi.getByText(/mungkin komputer ini sudah dicabut.*membuat kode baru\./).waitFor()
    await bar(dewi, 'Server kantor: perlu tindakan admin')
    await deskB.notes(dossier, 'Pemohon menelepon.')
    await bar(dewi, / · 1 pekerjaan menunggu dikirim$/)
    await deskB.logIn('Budi Santoso')
    await deskB.takesIn('SIKRO – pola Pekanbaru', 'Joko Susilo', 'to-check')
    await bar(dewi, / · 2 pekerjaan menunggu dikirim$/)
  })

  test('with another code it is let in again; what it had not sent waits until an admin admits it, and then counts', async () => {
    const admin = await office.at(office.second, 'Hendra')
    await goTo(admin, 'pengaturan/komputer')
    await admin.getByRole('form', { name: 'Gabung lagi' }).getByRole('textbox', { name: /^Kode gabung/ }).focus()
    expect(await axeViolations(admin)).toEqual([])
    await play(admin, await newCode(hendra, 'PC Back Office baru'), '»Control+Enter')
    const revoked = hendra.getByRole('grid', { name: 'Komputer kantor' }).getByRole('row').filter({ hasText: 'PC Back Office' }).filter({ hasText: 'Dicabut' })
    await revoked.getByText(/^\d+ catatan menunggu persetujuan$/).waitFor()
    await goTo(yuli, `berkas/${dossier}`)
    await yuli.getByRole('tab', { name: 'Riwayat' }).press('Enter')
    await yuli.getByText('Blanko di PC Loket 1 yang dipakai.').waitFor()
    expect(await yuli.getByText('Pemohon menelepon.').count()).toBe(0)
    const finds = await office.at(office.first, 'Budi')
    await goTo(finds, 'register')
    await finds.getByRole('textbox', { name: 'Cari' }).fill('joko susilo')
    await finds.getByText('1 berkas yang diterima di komputer yang sudah dicabut belum tampil; admin menyetujuinya di Pengaturan, Komputer.').waitFor()
    await revoked.click()
    await play(hendra, '»Enter')
    const dialog = await opened(hendra, 'PC Back Office, kode B')
    await dialog.getByRole('listitem').filter({ hasText: 'Siti Rahmawati' }).filter({ hasText: 'Dewi Lestari' }).waitFor()
    await hendra.getByText('PC Back Office dicabut.').waitFor({ state: 'detached' })
    expect(await axeViolations(hendra)).toEqual([])
    await dialog.getByRole('button', { name: 'Terima pekerjaan itu' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await yuli.getByText('Pemohon menelepon.').waitFor()
    await expect.poll(() => revoked.textContent()).not.toContain('menunggu persetujuan')
    await finds.getByRole('grid', { name: 'Buku Register' }).getByText('Joko Susilo').waitFor()
  })
})
