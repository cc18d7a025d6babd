import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { atTheDossier } from './at-the-dossier.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { mayPress, opened, play } from './keyboard.ts'
import { goTo, SeveralPcs } from './several-pcs.ts'

/** In an open window of Pengaturan, Buku nomor. */
const sharedAs = (page: Page, preset: string) => page.getByRole('combobox', { name: 'Bila ada beberapa komputer' }).selectOption(preset)

describe('a permit’s number that another computer gives when it is asked', () => {
  let office: SeveralPcs
  let hendra: Page
  let dewi: Page
  let dossier: DossierId

  beforeAll(async () => {
    office = await SeveralPcs.opened()
    hendra = await office.firstJoins()
    await (await office.secondJoins(hendra)).context().close()
  })
  afterAll(async () => { await office.close() })

  test('the admin has a book asked for; the register’s cannot be, and the form says why', async () => {
    await goTo(hendra, 'pengaturan/buku')
    const books = hendra.getByRole('grid', { name: 'Buku nomor' })
    await books.press('Enter')
    const register = await opened(hendra, /Buku Register/)
    await sharedAs(hendra, 'asked')
    await register.getByText('resi memuat nomornya dan langsung dibawa pemohon').first().waitFor()
    expect(await axeViolations(hendra)).toEqual([])
    await hendra.getByRole('button', { name: 'Batalkan perubahan' }).press('Enter')
    await play(hendra, '»Escape')
    await register.waitFor({ state: 'detached' })
    await books.focus()
    await play(hendra, '»ArrowDown', '»Enter')
    const permits = await opened(hendra, /Buku Agenda Izin/)
    await sharedAs(hendra, 'asked')
    await play(hendra, '»Control+Enter')
    await permits.waitFor({ state: 'detached' })
  })

  test('with the server away the act is done, the permit says that its number follows, and the dossier says who is asked', async () => {
    const [first, second] = [await DeskByCalls.at(office.first), await office.secondDesk('Dewi Lestari')]
    await first.logIn('Budi Santoso')
    dossier = await first.takesIn('SIKRO – pola Pekanbaru', 'Siti Rahmawati')
    await first.passes(dossier, 'Dewi Lestari', 'Rina Kartika', 'Bambang Suryadi', 'Nurul Hidayati', 'Ratna Dewanti')
    while (!(await second.position(dossier).catch(() => '')).startsWith('Langkah 8')) await hendra.waitForTimeout(100)
    await office.server.killed()
    dewi = await atTheDossier(office.browser, office.second, dossier, 'Dewi')
    await dewi.getByRole('banner').getByText(/^Luring sejak/).waitFor()
    await mayPress(dewi, '1')
    await play(dewi, '»1')
    const asking = await opened(dewi, 'Beri nomor: nomor menyusul?')
    await asking.getByText('Nomornya menyusul.').waitFor()
    await play(dewi, '»Control+Enter')
    await asking.waitFor({ state: 'detached' })
    await dewi.getByText(/Nomor ditanyakan ke PC Loket 1/).waitFor()
    await dewi.getByText(/Ditanyakan ke PC Loket 1 sejak/).first().waitFor()
    await dewi.getByRole('complementary', { name: 'Pemegang dan tindakan' }).getByText('Pemberian nomor: nomor menyusul').waitFor()
    expect(await axeViolations(dewi)).toEqual([])
    await play(dewi, '»F9', '»1')
    const paper = await opened(dewi, /Izin|Surat/)
    await paper.getByRole('button').first().waitFor()
    await play(dewi, '»Escape')
    await paper.waitFor({ state: 'detached' })
    const books = await office.at(office.second, 'Dewi')
    await goTo(books, 'nomor')
    await books.getByRole('button', { name: /Buku Agenda Izin/ }).press('Enter')
    await books.getByText('1 surat menunggu nomor (nomor menyusul)').waitFor()
    expect(await axeViolations(books)).toEqual([])
    await books.context().close()
  })

  test('as soon as the server is back the number is on the screen without a click, and the permit is printed again with it', async () => {
    await office.server.start()
    await dewi.getByText(/^Nomor Surat Izin Kerja Refraksionis Optisien sudah tiba: /).waitFor()
    await dewi.getByText(/Nomor ditanyakan ke/).waitFor({ state: 'detached' })
    expect(await axeViolations(dewi)).toEqual([])
    await goTo(dewi, 'meja')
    await dewi.getByText('Cetak ulang dengan nomor').first().waitFor()
    await goTo(dewi, `berkas/${dossier}`)
    await dewi.getByRole('button', { name: 'Cetak ulang dengan nomor' }).first().press('Enter')
    const paper = await opened(dewi, /Izin|Surat/)
    expect(await paper.textContent()).not.toContain('SALINAN')
    await play(dewi, '»Escape')
    await paper.waitFor({ state: 'detached' })
    await dewi.getByText('sudah tiba').waitFor({ state: 'detached' })
    await dewi.getByRole('tab', { name: 'Surat & cetakan' }).press('Enter')
    const prints = dewi.getByRole('region', { name: 'Kertas yang sudah dibuat' }).getByRole('listitem').filter({ hasText: /^Surat izin/i })
    await prints.first().waitFor()
    expect(await prints.filter({ hasText: 'Berubah sejak dibuat' }).count()).toBe(1)
    expect(await prints.count()).toBe(2)
  })

  test('the year’s account is printed from who holds the numbers', async () => {
    await goTo(dewi, 'nomor')
    await dewi.getByRole('radio', { name: 'Isi buku' }).focus()
    await play(dewi, '»ArrowRight')
    const holders = dewi.getByRole('grid', { name: 'Pemegang nomor' })
    await holders.waitFor()
    expect(await holders.evaluate((grid) => grid.scrollWidth - grid.clientWidth), 'all columns fit').toBe(0)
    expect(await axeViolations(dewi)).toEqual([])
    await dewi.getByRole('button', { name: 'Cetak pertanggungjawaban' }).press('Enter')
    await opened(dewi, /^Pertanggungjawaban nomor tahun/)
    await play(dewi, '»F9')
    await opened(dewi, /^Pertanggungjawaban nomor \d{4}/)
  })
})
