import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { atTheDossier } from './at-the-dossier.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { launchBrowser, type LoketUnderTest } from './loket-under-test.ts'

const TEAM = [
  { name: 'Fajar Nugroho', role: ROLES.technicalTeam },
  { name: 'Kurnia Saputri', role: ROLES.technicalTeam },
  { name: 'Slamet Riyadi', role: ROLES.divisionHead },
  { name: 'Lilis Suryani', role: ROLES.generalAffairs },
]

describe('Dairi: the technical team’s letters and the refusal to its end, by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let dossier: DossierId

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice('dairi-sikro', TEAM)
    const desk = await DeskByCalls.at(loket)
    await desk.logIn('Budi Santoso')
    dossier = await desk.takesIn('SIKRO – pola Dairi', 'Rahma Dewi')
    while (!(await desk.position(dossier)).startsWith('Langkah 5')) await desk.passes(dossier, 'Budi Santoso')
    await desk.passes(dossier, 'Dewi Lestari')
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  const at = (name: string): Promise<Page> => atTheDossier(browser, loket, dossier, name)

  /** Opens the window of a key, plays in it, saves, and sees what was said. */
  async function inWindow(page: Page, key: string, name: string | RegExp, said: string | RegExp, ...turns: readonly string[]): Promise<void> {
    if (/^\d$/.test(key)) await offered(page, key)
    await page.getByRole('heading', { level: 1 }).focus()
    await play(page, `»${key}`)
    const dialog = await opened(page, name)
    await dialog.getByRole('button', { name: 'Tidak jadi' }).waitFor()
    await play(page, ...turns, '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('status').filter({ hasText: said }).first().waitFor()
  }

  /** An outcome by its digit, once nothing keeps it back any more. */
  const offered = (page: Page, digit: string): Promise<void> => page.locator('button:not([aria-disabled="true"]) kbd', { hasText: new RegExp(`^${digit}$`) }).first().waitFor()

  async function usualOutcome(page: Page): Promise<void> {
    await offered(page, '1')
    await page.getByRole('heading', { level: 1 }).focus()
    await play(page, '»1')
  }

  const stands = (page: Page, where: string): Promise<void> => page.getByText(where).first().waitFor()
  const card = (page: Page, name: string) => page.getByRole('article', { name })

  test('the request keeps the dossier back until it is written, signed and numbered', async () => {
    const page = await at('Dewi')
    await stands(page, 'Langkah 6')
    const forward = page.getByRole('button', { name: /Teruskan ke Tim Teknis/ })
    await expect.poll(() => forward.getAttribute('aria-disabled')).toBe('true')
    await page.getByText('Surat Permintaan Rekomendasi belum ditulis.').waitFor()
    await play(page, '»1')
    await card(page, 'Surat Permintaan Rekomendasi').getByText('Belum ditulis').waitFor()
    await inWindow(page, 'e', /^Surat Permintaan Rekomendasi: Rahma Dewi/, 'Surat disimpan', '»Control+a', 'Kepala Dinas Kesehatan', '»Enter')
    await inWindow(page, 'e', /^Catat tanda tangan/, 'Tanda tangan dicatat')
    await play(page, '»e')
    const number = await opened(page, /^Beri Surat Permintaan Rekomendasi nomor/)
    expect(await number.getByRole('heading').evaluate((title) => Number.parseFloat(getComputedStyle(title).lineHeight) / Number.parseFloat(getComputedStyle(title).fontSize)), 'its two lines do not touch').toBeGreaterThan(1.2)
    await play(page, '»Escape')
    await number.waitFor({ state: 'detached' })
    await inWindow(page, 'e', /^Beri Surat Permintaan Rekomendasi nomor/, /Surat diberi nomor: 500\.16\.7\.2\/001/)
    await card(page, 'Surat Permintaan Rekomendasi').getByText('Kepada Kepala Dinas Kesehatan').waitFor()
    await usualOutcome(page)
    await stands(page, 'Langkah 7')
    await page.context().close()
  })

  test('what is typed in a letter outlives its window', async () => {
    const page = await at('Fajar')
    await play(page, '»e')
    await opened(page, /^Surat Perintah Tugas/)
    await page.getByRole('textbox', { name: /^Untuk/ }).fill('Meninjau ruang refraksi.')
    await play(page, '»Escape', '»e')
    await opened(page, /^Surat Perintah Tugas/)
    expect(await page.getByRole('textbox', { name: /^Untuk/ }).inputValue()).toBe('Meninjau ruang refraksi.')
    await page.context().close()
  })

  test('SPT with the team and one from outside; BAP with every finding by one key, signed by each examiner', async () => {
    const page = await at('Fajar')
    await play(page, '»e')
    await opened(page, /^Surat Perintah Tugas/)
    expect(await page.getByRole('combobox', { name: 'Nama anggota 2' }).inputValue()).toBe('Kurnia Saputri')
    await page.getByRole('combobox', { name: 'Nama anggota 2' }).focus()
    await play(page, '»Alt+t', 'Tono Sugiarto', '»Enter', 'Dinas Kesehatan', '»Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await inWindow(page, 'e', /^Catat tanda tangan/, 'Tanda tangan dicatat')
    await inWindow(page, 'e', /^Beri Surat Perintah Tugas nomor/, /Surat diberi nomor: .*\/SPT\//)

    await page.getByRole('heading', { level: 1 }).focus()
    await play(page, '»e')
    const dialog = await opened(page, /^Berita Acara: Rahma Dewi/)
    await dialog.getByRole('radiogroup').first().waitFor()
    await play(page, '»Control+Enter')
    await dialog.getByRole('alert').getByText('Pilih hasil pemeriksaannya.').waitFor()
    await dialog.getByRole('radiogroup').first().getByRole('radio').first().focus()
    await play(page, '»2', 'Ijazah belum dilegalisir', '»Enter', '»a')
    await page.getByRole('textbox', { name: /^Hasil peninjauan/ }).focus()
    await play(page, 'Ruang refraksi belum memenuhi syarat', '»Tab', '»ArrowDown', '»ArrowDown', '»ArrowDown')
    await dialog.getByRole('radio', { name: 'Tidak memenuhi persyaratan' }).focus()
    await play(page, '»Space')
    await page.getByRole('combobox', { name: 'Nama pemeriksa 3' }).focus()
    await play(page, '»Alt+h', '»Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await play(page, '»u')
    await card(page, 'Berita Acara').getByText(/tidak memenuhi persyaratan\. \d+ sesuai, 1 tidak sesuai/).waitFor()
    await inWindow(page, 'e', /^Catat tanda tangan Berita Acara/, 'Tanda tangan dicatat')
    await card(page, 'Berita Acara').getByText('Menunggu tanda tangan Kurnia Saputri').waitFor()
    await inWindow(page, 'e', /^Catat tanda tangan Berita Acara/, 'Tanda tangan dicatat')
    await card(page, 'Berita Acara').getByText('Ditandatangani, belum bernomor').waitFor()
    await inWindow(page, 'e', /^Beri Berita Acara nomor/, /Surat diberi nomor: .*\/BAP\//)
    await usualOutcome(page)
    await stands(page, 'Langkah 8')
    await page.context().close()
  })

  test('not recommended: the refusal letter takes its reasons from the minutes and goes through paraf, signature, number and notice to the applicant', async () => {
    const team = await at('Fajar')
    await play(team, '»u')
    const write = card(team, 'Rekomendasi').getByRole('button', { name: /^Tulis/ })
    await write.waitFor()
    expect(await write.evaluate((button) => button.contains(document.elementFromPoint(button.getBoundingClientRect().x + 4, button.getBoundingClientRect().y + 4))), 'in sight behind the letters that are done').toBe(true)
    await play(team, '»e')
    const recommendation = await opened(team, /^Rekomendasi: Rahma Dewi/)
    await recommendation.getByRole('radio', { name: 'Tidak direkomendasikan' }).focus()
    await play(team, '»Space', '»Control+Enter')
    await recommendation.waitFor({ state: 'detached' })
    await inWindow(team, 'e', /^Catat tanda tangan Rekomendasi/, 'Tanda tangan dicatat')
    await inWindow(team, '3', /^Tidak merekomendasikan/, /Tidak direkomendasikan/, 'Ruang refraksi belum memenuhi syarat')
    await stands(team, 'Langkah 9')
    await team.context().close()

    const drafter = await at('Dewi')
    await play(drafter, '»e')
    const letter = await opened(drafter, /^Surat Penolakan: Rahma Dewi/)
    expect(await letter.getByRole('textbox', { name: /^Alasan 1/ }).inputValue()).toBe('Ijazah belum dilegalisir')
    await play(drafter, '»Control+Enter')
    await letter.waitFor({ state: 'detached' })
    await usualOutcome(drafter)
    await stands(drafter, 'Langkah 10')
    await drafter.context().close()

    for (const [name, then] of [['Slamet', 'Langkah 11'], ['Nurul', 'Langkah 12']] as const) {
      const page = await at(name)
      await play(page, '»1')
      await stands(page, then)
      await page.context().close()
    }
    const head = await at('Ratna')
    await inWindow(head, '1', /^Tandatangani surat penolakan/, /Surat penolakan ditandatangani/)
    await head.context().close()
    const numbers = await at('Lilis')
    await inWindow(numbers, '1', /^Beri nomor surat keluar/, /Surat penolakan diberi nomor: 500\.16\.7\.2\/002/)
    await numbers.context().close()

    const counter = await at('Budi')
    await play(counter, '»1')
    const notice = await opened(counter, /^Beri tahu pemohon/)
    const whatsApp = notice.getByRole('link', { name: /Buka WhatsApp/ })
    await whatsApp.waitFor()
    await expect.poll(() => whatsApp.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/6281276543210\?text=Yth\./)
    await expect.poll(() => whatsApp.getAttribute('rel')).toContain('noopener')
    expect(await notice.getByRole('textbox', { name: /^Isi pemberitahuan/ }).inputValue()).toContain('belum dapat dikabulkan')
    await play(counter, '»Control+Enter')
    await notice.waitFor({ state: 'detached' })
    await stands(counter, 'Langkah 15')
    await counter.locator('button[aria-disabled="false"]').filter({ hasText: 'Serahkan surat penolakan' }).waitFor()
    await inWindow(counter, '1', /^Serahkan surat penolakan/, /Surat penolakan diserahkan/)
    await counter.getByText('Berkas selesai').first().waitFor()
    await play(counter, '»w')
    const told = (await counter.getByRole('tabpanel', { name: 'Riwayat' }).textContent()) ?? ''
    for (const sentence of ['Surat Permintaan Rekomendasi ditulis', 'Berita Acara ditandatangani Kurnia Saputri', 'Surat Penolakan ditulis', 'Pemohon diberi tahu (WhatsApp)', 'diserahkan kepada Rahma Dewi']) expect(told).toContain(sentence)
    expect(await counter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366)
    await counter.context().close()
  })
})
