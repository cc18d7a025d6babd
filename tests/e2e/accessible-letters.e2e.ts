import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { ROLES } from '../../domain/officer/role.ts'
import { axeViolations } from './axe-violations.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import { establishedOffice, PIN } from './established-office.ts'
import { opened, play } from './keyboard.ts'
import { outOfSight } from './out-of-sight.ts'
import { launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { LOOKS, lookingAt, withViolations } from './looks.ts'

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

  test.each(LOOKS.filter(({ theme, text }) => (theme === 'contrast') === (text === 150)))('theme $theme, text $text %', async (look) => {
    const { page, complaints } = await lookingAt(browser, loket, look)
    await logIn(page, 'Fajar', PIN)
    await page.goto(`${page.url().split('#')[0] ?? ''}#/berkas/${dossier}`)
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    const found: Record<string, readonly string[]> = { kurang: await axeViolations(page) }
    for (const [key, name] of [['u', 'Surat & cetakan'], ['d', /^Disposisi/]] as const) {
      await play(page, `»${key}`)
      await page.getByRole('tabpanel', { name }).waitFor()
      found[key] = await axeViolations(page)
    }
    for (const [key, name] of [['e', /^Surat Perintah Tugas/], ['k', /^Koreksi data/], ['z', /selesai$/], ['F7', /^Disposisi: /], ['p', /^Beri tahu pemohon/], ['a', /^Tempat arsip/], ['v', /^Survei kepuasan/], ['o', /^Nomor SiCantik dan OSS/]] as const) {
      await page.getByRole('heading', { level: 1 }).focus()
      await play(page, `»${key}`)
      const dialog = await opened(page, name)
      await dialog.getByRole('button', { name: 'Tidak jadi' }).waitFor()
      found[key] = [...(await axeViolations(page)), ...(await outOfSight(page))]
      await play(page, '»Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await play(page, '»u')
    await page.getByRole('article', { name: 'Berita Acara' }).getByRole('button', { name: 'Tulis' }).press('Enter')
    const minutes = await opened(page, /^Berita Acara/)
    await minutes.getByRole('radiogroup').first().waitFor()
    await play(page, '»Control+Enter')
    await minutes.getByRole('alert').waitFor()
    found['berita acara, ditolak'] = [...(await axeViolations(page)), ...(await outOfSight(page))]
    expect(withViolations(found)).toEqual({})
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
