import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { clerkWindow, launchBrowser, logIn, type LoketUnderTest } from './loket-under-test.ts'
import { fillIntake } from './take-in.ts'

describe('the Pekanbaru SOP from intake to hand-over, by keyboard', () => {
  let browser: Browser
  let loket: LoketUnderTest

  beforeAll(async () => {
    browser = await launchBrowser()
    loket = await establishedOffice()
  })
  afterAll(async () => {
    await browser.close()
    await loket.remove()
  })

  /** An officer logs in at a window of the own and opens the first dossier of the desk. */
  async function atTheDesk(name: string): Promise<Page> {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, name, PIN)
    await page.getByRole('grid').getByText('Rahma Dewi').waitFor()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Yang bisa dilakukan' }).waitFor()
    return page
  }

  const stands = (page: Page, where: string): Promise<void> => page.getByRole('definition').filter({ hasText: where }).first().waitFor()

  async function inOneKey(name: string, then: string): Promise<void> {
    const page = await atTheDesk(name)
    await page.keyboard.press('1')
    await stands(page, then)
    await page.context().close()
  }

  async function inADialog(name: string, then: string): Promise<Page> {
    const page = await atTheDesk(name)
    await page.keyboard.press('1')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Control+Enter')
    await stands(page, then)
    return page
  }

  test('every officer acts in turn, and the history tells it', async () => {
    const { page: counter } = await clerkWindow(browser, await loket.freshLink())
    await logIn(counter, 'Budi', PIN)
    const keys = await fillIntake(counter, 'Rahma Dewi')
    await keys.press('a', 'Control+Enter')
    await counter.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()

    await inOneKey('Dewi', 'Langkah 4')
    await inOneKey('Rina', 'Langkah 5')
    await inOneKey('Bambang', 'Langkah 6')
    await inOneKey('Nurul', 'Langkah 7')
    const head = await inADialog('Ratna', 'Langkah 8')
    expect(await head.getByRole('main').textContent()).toContain('ditandatangani Ratna Dewanti')
    const numbered = await inADialog('Dewi', 'Langkah 9')
    expect(await numbered.getByRole('main').textContent()).toMatch(/nomor 500\.16\.7\.2\/001\/SIKRO-1\/DPMPTSP\/\d{4}/)
    const done = await inADialog('Budi', 'Diserahkan')
    const told = (await done.getByRole('region', { name: 'Riwayat' }).textContent()) ?? ''
    for (const sentence of ['Berkas diterima di loket', 'Nomor register 0001/REG/', 'diparaf sebagai', 'ditandatangani', 'Nomor 500.16.7.2/001/SIKRO-1/', 'diserahkan kepada Rahma Dewi']) expect(told).toContain(sentence)
    expect(await done.getByRole('row').filter({ hasText: 'Selesai' }).count()).toBe(9)
  })

  test('every paper of it is a PDF for whoever is logged in, and for nobody else', async () => {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Budi', PIN)
    await page.keyboard.press('F3')
    await page.getByRole('grid').getByText('Rahma Dewi').click()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Dokumen dan cetakan' }).waitFor()
    const paths = await page.locator('a[href^="/papers/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(paths.length).toBeGreaterThanOrEqual(2)
    const origin = new URL(page.url()).origin
    for (const path of paths) {
      const head = await page.evaluate(async (address) => (await (await fetch(address)).text()).slice(0, 5), path)
      expect(head).toBe('%PDF-')
      expect((await fetch(origin + path)).status).toBe(401)
    }
  })
})
