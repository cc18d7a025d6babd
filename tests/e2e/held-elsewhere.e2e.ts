import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { opened, play } from './keyboard.ts'
import { focusOn, goTo, SeveralPcs } from './several-pcs.ts'

const SERVICE = 'SIKRO – pola Pekanbaru'

/** The applicant takes it back: the window with its reason, as far as the press that sends it. */
async function withdraws(page: Page, reason: string): Promise<void> {
  await play(page, 't')
  await opened(page, /^Catat penarikan berkas/)
  await play(page, reason, '»Control+Enter')
}

describe('a dossier that another computer holds', () => {
  let office: SeveralPcs
  let budi: Page
  let desk: DeskByCalls
  let dossiers: readonly DossierId[] = []

  beforeAll(async () => {
    office = await SeveralPcs.opened()
    const hendra = await office.firstJoins()
    await (await office.secondJoins(hendra)).context().close()
    await office.secondDesk('Budi Santoso')
    desk = await DeskByCalls.at(office.first)
    await desk.logIn('Budi Santoso')
    dossiers = [await desk.takesIn(SERVICE, 'Siti Rahmawati', 'to-check'), await desk.takesIn(SERVICE, 'Ucok Nasution', 'to-check'), await desk.takesIn(SERVICE, 'Tomi Sinaga', 'to-check')]
    budi = await office.at(office.second, 'Budi')
    await goTo(budi, 'register')
    await budi.getByRole('grid', { name: 'Buku Register' }).getByText('Tomi Sinaga').waitFor()
  })
  afterAll(async () => { await office.close() })

  test('in touch it is taken by itself, and a line says from where', async () => {
    await goTo(budi, `berkas/${dossiers[0]}`)
    const side = budi.getByRole('complementary', { name: 'Pemegang dan tindakan' })
    await side.getByText('PC Loket 1', { exact: true }).waitFor()
    await withdraws(budi, 'Pindah kota')
    await budi.getByText('Diambil dari PC Loket 1. Penarikan berkas dicatat').waitFor()
    expect(await budi.getByRole('dialog').count()).toBe(0)
    await budi.getByRole('tab', { name: 'Riwayat' }).press('Enter')
    await budi.getByRole('tabpanel', { name: 'Riwayat' }).getByText('Berkas diambil dari PC Loket 1 ke PC Loket 2').waitFor()
  })

  test('a server that is silent is waited for, which is told with what comes next; what was asked for reads as asked for, not as done', async () => {
    await goTo(budi, `berkas/${dossiers[1]}`)
    await budi.getByRole('heading', { level: 1, name: /Ucok Nasution$/ }).waitFor()
    await budi.getByRole('complementary', { name: 'Pemegang dan tindakan' }).getByText('PC Loket 1', { exact: true }).waitFor()
    office.server.signal('SIGSTOP')
    try {
      await withdraws(budi, 'Pindah kota')
      await budi.getByRole('status').getByText(/^Menunggu server kantor: .* Loket menanyakan berkas kertasnya/).waitFor()
      expect(await axeViolations(budi)).toEqual([])
      await opened(budi, 'Berkas kertasnya ada di sini?')
      await budi.getByText(/^Menunggu server kantor:/).waitFor({ state: 'detached' })
      await focusOn(budi, 'Batal')
      await play(budi, '»Enter', '»Escape')
      await budi.getByRole('dialog').first().waitFor({ state: 'detached' })
      await expect.poll(() => budi.evaluate(() => document.activeElement !== document.body), { message: 'the focus is back on the page' }).toBe(true)
      const side = budi.getByRole('complementary', { name: 'Pemegang dan tindakan' })
      await side.getByText('diminta ke komputer ini, menunggu jawaban server kantor').waitFor()
      await side.getByText('Berkas diminta dari PC Loket 1 ke PC Loket 2; menunggu jawaban server kantor').waitFor()
    } finally {
      office.server.signal('SIGCONT')
    }
  })

  test('out of touch the papers decide, by keyboard alone, and what was typed stays', async () => {
    await goTo(budi, `berkas/${dossiers[2]}`)
    await office.server.killed()
    await budi.getByRole('banner').getByText(/^Luring sejak/).waitFor()
    await withdraws(budi, 'Pemohon pindah')
    const question = await opened(budi, 'Berkas kertasnya ada di sini?')
    await question.getByText(/PC Loket 1 sejak pukul/).waitFor()
    await focusOn(budi, 'Batal')
    expect(await axeViolations(budi)).toEqual([])
    await play(budi, '»F1')
    const guide = budi.getByRole('dialog', { name: 'Bantuan' })
    await guide.getByRole('article', { name: 'Halaman berkas' }).getByRole('heading', { level: 3, name: 'Berkas di komputer lain', exact: true }).waitFor()
    await play(budi, '»F1')
    await guide.waitFor({ state: 'detached' })
    await focusOn(budi, 'Batal')
    await play(budi, '»Enter')
    const typed = await opened(budi, /^Catat penarikan berkas/)
    await typed.getByText(/tidak terhubung dengan server kantor/).first().waitFor()
    expect(await typed.getByRole('textbox', { name: 'Alasan pemohon' }).inputValue()).toBe('Pemohon pindah')

    await play(budi, '»Control+Enter')
    await opened(budi, 'Berkas kertasnya ada di sini?')
    await focusOn(budi, 'Batal')
    await play(budi, '»Tab')
    await focusOn(budi, 'Ada di sini')
    await play(budi, '»Enter')
    await budi.getByText(/PC Loket 1 mungkin juga mengerjakannya.*Penarikan berkas dicatat/).waitFor()
  })
})
