import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localDate } from '../../domain/calendar/office-time.ts'
import type { DossierId } from '../../domain/ids.ts'
import type { DocumentId } from '../../domain/workflow/procedure.ts'
import { axeViolations } from './axe-violations.ts'
import { focusedLabel, mayPress, opened, play } from './keyboard.ts'
import { clerkWindow, launchBrowser, logIn } from './loket-under-test.ts'
import { lookingAt } from './looks.ts'
import { NAME, OneOfficerOffice, PIN } from './one-officer-office.ts'
import { outOfSight } from './out-of-sight.ts'

const request = 'request-letter' as DocumentId

/** At which dossier, its key, its name, what has the focus, and what F1 tells: the page and its heading. */
const WINDOWS = [
  ['asked', 'e', /^Beri Surat Permintaan Rekomendasi nomor/, 'Tidak jadi', 'Surat dan tim teknis', 'Mengerjakan surat'],
  ['asked', 'F6', /^Kembalikan untuk dilengkapi/, 'Ada, sesuai', 'Pengembalian dan pemohon kembali', 'Mengembalikan dari langkah lain'],
  ['asked', 't', /^Catat penarikan berkas/, 'Alasan pemohon *', 'Pengembalian dan pemohon kembali', 'Pemohon menarik berkas'],
  ['asked', 'k', /^Koreksi data/, 'Nama pemohon *', 'Koreksi data', ''],
  ['asked', 'F7', /^Disposisi: /, 'Kepada *', 'Disposisi', 'Mengirim'],
  ['asked', 'p', /^Beri tahu pemohon/, 'WhatsApp', 'Memberi tahu pemohon', ''],
  ['asked', 'v', /^Survei kepuasan/, 'Pemohon mengisi survei', 'Arsip, survei, dan nomor luar', 'Survei kepuasan'],
  ['checked', 'e', /^Dokumen Checklist Pemeriksaan/, 'Sesuai', 'Surat dan tim teknis', 'Mengerjakan surat'],
  ['signing', '1', /^Tandatangani/, 'Tanggal tanda tangan *', 'Mengerjakan langkah', 'Tanda tangan'],
  ['signing', 'Tolak', /^Tolak permohonan/, 'Alasan *', 'Penolakan', ''],
  ['signing', 'Kirim balik', /^Kirim balik/, 'Alasan *', 'Mengerjakan langkah', 'Mengembalikan ke langkah sebelumnya'],
  ['numbering', '1', /^Beri nomor .*\?$/, 'Tidak jadi', 'Mengerjakan langkah', 'Nomor'],
  ['handing', 'F8', /^Serahkan izin/, 'Pemohon sendiri', 'Menyerahkan izin', ''],
] as const

describe('the windows over a dossier, in high contrast and large text', () => {
  let browser: Browser
  let office: OneOfficerOffice
  let page: Page
  let complaints: string[]
  const dossiers = new Map<string, DossierId>()

  async function at(place: string, service: string, step: string): Promise<DossierId> {
    const dossier = await office.takeIn(service, `Rahma ${place}`, 'to-check')
    await office.goOnTo(dossier, step)
    dossiers.set(place, dossier)
    return dossier
  }

  beforeAll(async () => {
    browser = await launchBrowser()
    office = await OneOfficerOffice.established()
    const asked = await at('asked', 'SIKRO – pola Dairi', 'ask-team')
    await office.program.ask('letter.draft', { dossier: asked, document: request, content: { letter: 'request-letter', to: 'Kepala Dinas Kesehatan', place: '', purpose: 'Persyaratan teknis.', answerBy: null } })
    await office.program.ask('letter.sign', { dossier: asked, document: request, signer: { name: NAME, nip: '', title: '' }, date: localDate((await office.open(asked)).row.received, 'Asia/Jakarta') })
    await at('checked', 'SIKRO – pola Mempawah', 'validate')
    await at('signing', 'SIKRO – pola Pekanbaru', 'sign')
    await at('numbering', 'SIKRO – pola Pekanbaru', 'number')
    await at('handing', 'SIKRO – pola Pekanbaru', 'hand-over')
    ;({ page, complaints } = await lookingAt(browser, office.loket, { theme: 'contrast', text: 150 }))
    await logIn(page, NAME, PIN)
  })
  afterAll(async () => {
    await browser.close()
    await office.loket.remove()
  })

  async function show(place: string): Promise<DossierId> {
    const dossier = dossiers.get(place) ?? ('' as DossierId)
    await page.evaluate((id) => { window.location.hash = `#/berkas/${id}` }, dossier)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: `Rahma ${place}` }).waitFor()
    await page.getByRole('heading', { level: 1 }).focus()
    return dossier
  }

  /** A key, or the digit of the act that is called so. */
  async function press(dossier: DossierId, key: string): Promise<void> {
    const { actions } = await office.open(dossier)
    const no = actions.findIndex(({ label }) => label.startsWith(key))
    await play(page, `»${no === -1 ? key : no + 1}`)
  }

  async function helpTells(title: string, heading: string): Promise<void> {
    await play(page, '»F1')
    const article = page.getByRole('dialog', { name: 'Bantuan' }).getByRole('article', { name: title, exact: true })
    const told = heading === '' ? article.getByRole('heading', { level: 2, name: title, exact: true }) : article.getByRole('heading', { level: 3, name: heading, exact: true })
    await told.waitFor()
    await expect.poll(() => told.evaluate((at) => { const [box, page] = [at.getBoundingClientRect(), at.closest('article')?.getBoundingClientRect()]; return box.top >= (page?.top ?? 0) - 1 && box.bottom <= (page?.bottom ?? 0) }), { message: `${heading} in sight` }).toBe(true)
    await play(page, '»F1')
    await article.waitFor({ state: 'detached' })
  }

  test.each(WINDOWS)('%s, %s: %s opens at “%s”, Enter there commits nothing; F1 tells of “%s” %s', async (place, key, name, focus, title, heading) => {
    const dossier = await show(place)
    const before = await office.open(dossier)
    await press(dossier, key)
    const dialog = await opened(page, name)
    await dialog.getByRole('button', { name: 'Tidak jadi' }).waitFor()
    await expect.poll(() => focusedLabel(page)).toBe(focus)
    expect([...(await axeViolations(page)), ...(await outOfSight(page))]).toEqual([])
    await helpTells(title, heading)
    await expect.poll(() => focusedLabel(page)).toBe(focus)
    await play(page, '»Enter')
    if (await dialog.isVisible()) await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
    expect((await office.open(dossier)).base).toEqual(before.base)
  })

  test.each([['Delete', /^Batalkan nomor/, 'Alasan *', 'Membatalkan nomor (Penyelia)'], ['Insert', 'Catat nomor dari kertas', 'Nomor *', 'Mencatat nomor dari kertas (Penyelia)']] as const)('a number book, %s: %s opens at “%s”; F1 tells of “%s”', async (key, name, focus, heading) => {
    await page.evaluate(() => { window.location.hash = '#/nomor' })
    await page.getByRole('grid').getByText('Rahma handing').waitFor()
    await page.getByRole('grid').focus()
    await play(page, `»${key}`)
    const dialog = await opened(page, name)
    await expect.poll(() => focusedLabel(page)).toBe(focus)
    expect([...(await axeViolations(page)), ...(await outOfSight(page))]).toEqual([])
    await helpTells('Nomor', heading)
    await play(page, '»Enter')
    await expect.poll(() => dialog.isVisible()).toBe(true)
    await play(page, '»Escape')
    await dialog.waitFor({ state: 'detached' })
    expect((await office.program.ask('numbering.books', {})).map(({ voided }) => voided).every((count) => count === 0)).toBe(true)
  })

  test('in large text the acts stand beside who holds the dossier', async () => {
    await show('signing')
    const [holder, acts] = await Promise.all(['Siapa memegang berkas', 'Tindakan'].map((name) => page.getByRole('region', { name }).boundingBox()))
    expect(acts?.y).toBe(holder?.y)
  })

  test('what is told after an act moves no act: all stay where they were, in sight', async () => {
    expect(complaints).toEqual([])
    await page.context().close()
    ;({ page, complaints } = await clerkWindow(browser, await office.loket.freshLink()))
    await logIn(page, NAME, PIN)
    await show('signing')
    const panel = page.getByRole('region', { name: 'Tindakan' })
    const before = await panel.boundingBox()
    await play(page, '»n')
    await opened(page, 'Tambah catatan')
    await play(page, 'Sudah ditelepon.', '»Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('status').filter({ hasText: 'Sekarang di' }).waitFor()
    expect((await panel.boundingBox())?.y).toBe(before?.y)
    for (const act of await panel.getByRole('button').filter({ hasText: /Tandatangani|Kirim balik|Tolak|Kembalikan/ }).all()) {
      const box = await act.boundingBox()
      expect((box?.y ?? 999) + (box?.height ?? 0), (await act.textContent()) ?? '').toBeLessThanOrEqual(728)
    }
    expect(complaints).toEqual([])
  })

  test('a window opened before the act is answered keeps the keys; what was done is told beneath it', async () => {
    await at('initialling', 'SIKRO – pola Pekanbaru', 'initial-junior')
    await show('initialling')
    let mayAnswer = (): void => {}
    const released = new Promise<void>((resolve) => { mayAnswer = resolve })
    await page.route('**/calls/dossier.act', async (route) => {
      const response = await route.fetch()
      await released
      await route.fulfill({ response })
    })
    await mayPress(page, '1')
    await play(page, '»1')
    await play(page, '»n')
    const dialog = await opened(page, 'Tambah catatan')
    mayAnswer()
    await page.getByRole('status', { includeHidden: true }).filter({ hasText: 'Sekarang di' }).waitFor({ state: 'attached' })
    await play(page, 'Sudah diparaf.')
    expect(await dialog.getByRole('textbox').inputValue()).toBe('Sudah diparaf.')
    expect(complaints).toEqual([])
  })
})
