import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { opened, play } from './keyboard.ts'
import { focusOn, goTo, SeveralPcs } from './several-pcs.ts'

const bar = (page: Page, words: string | RegExp): Promise<void> => page.getByRole('banner').getByText(words).waitFor()

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

  test('the PC that worked alone joins with a code, and lets the other in with one: by keyboard alone', async () => {
    hendra = await office.firstJoins()
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
    expect(told.filter((text) => text?.includes('komputer ini'))).toHaveLength(1)
    expect(told.filter((text) => text?.includes('komputer lain'))).toHaveLength(1)
    const [left, right] = [await applied.boundingBox(), await late.boundingBox()]
    expect(left?.y).toBe(right?.y)
    await focusOn(yuli, 'Keputusan')
    expect(await axeViolations(yuli)).toEqual([])
    await play(yuli, '»Control+Enter')
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('textbox', { name: /^Keputusan/ }).focus()
    await play(yuli, 'Blanko di PC Loket 1 yang dipakai.', '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    for (const page of [dewi, yuli]) await page.getByText('Konflik: berkas ini').waitFor({ state: 'detached' })
    await yuli.getByText('Blanko di PC Loket 1 yang dipakai.').waitFor()
  })
})
