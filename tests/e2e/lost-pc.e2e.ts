import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/must.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { latelyTyped } from './does-outcome.ts'
import { opened, play } from './keyboard.ts'
import { goTo, SeveralPcs } from './several-pcs.ts'
import { sharesBooks } from './shares-books.ts'

const SERVICE = 'SIKRO – pola Pekanbaru'

async function holders(page: Page): Promise<Locator> {
  await goTo(page, 'nomor')
  await page.getByRole('radio', { name: 'Isi buku' }).focus()
  await play(page, '»ArrowRight')
  const grid = page.getByRole('grid', { name: 'Pemegang nomor' })
  await grid.waitFor()
  return grid
}

describe('a counter that gave receipts with its own code is lost while the line was down', () => {
  let office: SeveralPcs
  let hendra: Page
  let yuli: Page

  beforeAll(async () => {
    office = await SeveralPcs.opened()
    hendra = await office.firstJoins()
    await sharesBooks(office.first, 'Hendra Wijaya')
    await (await office.secondJoins(hendra)).context().close()
    const desk = await office.secondDesk('Budi Santoso')
    await desk.takesIn(SERVICE, 'Siti Rahmawati')
    yuli = await office.at(office.first, 'Yuli')
    await goTo(yuli, 'register')
    await yuli.getByRole('grid', { name: 'Buku Register' }).getByText('Siti Rahmawati').waitFor()
    await office.server.killed()
    await desk.takesIn(SERVICE, 'Joko Susilo')
    await office.second.kill()
    await office.server.start()
  })
  afterAll(async () => { await office.close() })

  test('while it is let in its numbers are its own, and the admin is told to revoke it first', async () => {
    const grid = await holders(hendra)
    await grid.getByRole('row').filter({ hasText: 'PC Loket 2 (kode B)' }).click()
    await hendra.getByText('Bila komputer itu tidak akan kembali, cabut dulu di Pengaturan, Komputer; lalu pilih Komputer hilang.').waitFor()
    await hendra.getByRole('button', { name: 'Komputer hilang' }).press('Enter')
    expect(await hendra.getByRole('dialog').count()).toBe(0)
  })

  test('revoked, it is given up with minutes; what it may have given waits to be entered', async () => {
    const admin = await DeskByCalls.at(office.first)
    await admin.logIn('Hendra Wijaya')
    const lost = must((await admin.program.ask('sync.devices', {})).devices.find(({ name }) => name === 'PC Loket 2'), 'the lost PC')
    await admin.program.ask('sync.revoke', { device: lost.device })
    const grid = await holders(hendra)
    const row = grid.getByRole('row').filter({ hasText: 'PC Loket 2 (dicabut, kode B)' })
    await row.getByText('Periksa').waitFor()
    await row.click()
    await hendra.getByText('sampai admin mencatatnya dengan Komputer hilang: mulai 2 di PC Loket 2 (dicabut)').waitFor()
    await hendra.getByRole('button', { name: 'Komputer hilang' }).press('Enter')
    await fillsMinutes(hendra)
    await hendra.getByText('Belum ada kabarnya: 2–101. Catat dari kertas, atau tutup dengan berita acara.').waitFor()
    expect(await axeViolations(hendra)).toEqual([])
  })

  test('the citizen’s receipt is entered under its code at another counter, by keyboard', async () => {
    await goTo(yuli, 'nomor')
    await yuli.getByRole('grid', { name: 'Isi Buku Register' }).waitFor()
    await play(yuli, '»Insert')
    const dialog = await opened(yuli, 'Catat nomor dari kertas')
    await play(yuli, '2')
    await dialog.getByRole('textbox', { name: /^Tanggal surat/ }).fill(latelyTyped())
    await dialog.getByRole('combobox', { name: 'Kode loket' }).selectOption('B – PC Loket 2 (dicabut)')
    await dialog.getByRole('textbox', { name: /^Ringkasan/ }).fill('SIKRO, Joko Susilo')
    expect(await axeViolations(yuli)).toEqual([])
    await play(yuli, '»Control+Enter')
    await yuli.getByText(/^Nomor 0002\/B\/.* dicatat sebagai terpakai\.$/).waitFor()
    await yuli.getByRole('grid', { name: 'Isi Buku Register' }).getByText(/^0002\/B\//).waitFor()
    await hendra.getByText('Belum ada kabarnya: 3–101.').waitFor()
  })
})

/** Of the open window: whoever has the line goes on. */
async function fillsMinutes(page: Page): Promise<void> {
  const dialog = await opened(page, 'Komputer hilang atau rusak')
  await dialog.getByRole('textbox', { name: /^Tanggal berita acara/ }).fill('hari ini')
  await dialog.getByRole('textbox', { name: /^Berita acara/ }).fill('BA 7: komputer terbakar')
  await play(page, '»Control+Enter')
}
