import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { outOfSight } from './out-of-sight.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { LOOKS, violationsIn, withViolations } from './looks.ts'

/** Each theme once: high contrast in large text, the others in the usual one. */
const SIZED = LOOKS.filter(({ theme, text }) => (theme === 'contrast') === (text === 150))

describe('axe-core has nothing against the windows of letters, dispositions, corrections and what is recorded beside the steps', () => {
  let browser: Browser
  let loket: LoketUnderTest
  let dossier: DossierId

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice('dairi-sikro', [{ name: 'Fajar Nugroho', role: ROLES.technicalTeam }])
    const desk = await DeskByCalls.at(loket)
    await desk.logIn('Budi Santoso')
    dossier = await desk.takesIn('SIKRO – pola Dairi', 'Rahma Dewi')
    while (!(await desk.position(dossier)).startsWith('Langkah 5')) await desk.passes(dossier, 'Budi Santoso')
    await desk.passes(dossier, 'Dewi Lestari')
    await desk.writesRequest(dossier)
    await desk.passes(dossier, 'Dewi Lestari')
    await desk.disposes(dossier, 'Dewi Lestari', 'Fajar Nugroho')
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  test('in every theme', { timeout: 200_000 }, async () => {
    const { page, complaints } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Fajar', PIN)
    await page.goto(`${page.url().split('#')[0] ?? ''}#/berkas/${dossier}`)
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    const found: Record<string, readonly string[]> = {}
    const look = async (screen: string, alsoOutOfSight = false): Promise<void> => { Object.assign(found, await violationsIn(SIZED, page, screen, alsoOutOfSight ? outOfSight : undefined)) }
    await look('kurang')
    for (const [key, name] of [['u', 'Surat & cetakan'], ['d', /^Disposisi/]] as const) {
      await play(page, `»${key}`)
      await page.getByRole('tabpanel', { name }).waitFor()
      await look(key)
    }
    for (const [key, name] of [['e', /^Surat Perintah Tugas/], ['k', /^Koreksi data/], ['z', /selesai$/], ['F7', /^Disposisi: /], ['p', /^Beri tahu pemohon/], ['a', /^Tempat arsip/], ['v', /^Survei kepuasan/], ['o', /^Nomor SiCantik dan OSS/]] as const) {
      await page.getByRole('heading', { level: 1 }).focus()
      await play(page, `»${key}`)
      const dialog = await opened(page, name)
      await dialog.getByRole('button', { name: 'Tidak jadi' }).waitFor()
      await look(key, true)
      await play(page, '»Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await play(page, '»u')
    await page.getByRole('article', { name: 'Berita Acara' }).getByRole('button', { name: 'Tulis' }).press('Enter')
    const minutes = await opened(page, /^Berita Acara/)
    await minutes.getByRole('radiogroup').first().waitFor()
    await play(page, '»Control+Enter')
    await minutes.getByRole('alert').waitFor()
    await look('berita acara, ditolak', true)
    expect(Object.keys(found)).toHaveLength(12 * SIZED.length)
    expect(withViolations(found)).toEqual({})
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
