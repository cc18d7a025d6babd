import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { establishedOffice, PIN } from './established-office.ts'
import { focusedLabel, mayPress, opened, play } from './keyboard.ts'
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
    await page.getByRole('grid').locator('tr[aria-selected=true]').filter({ hasText: 'Rahma Dewi' }).waitFor()
    await page.getByRole('grid').focus()
    await play(page, '»Enter')
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    return page
  }

  const stands = (page: Page, where: string): Promise<void> => page.getByText(where).first().waitFor()

  /** Goes to a leaf of the dossier by keyboard; what it shows. */
  async function leaf(page: Page, name: string): Promise<string> {
    await page.getByRole('tab', { name }).press('Enter')
    return (await page.getByRole('tabpanel', { name }).textContent()) ?? ''
  }

  async function inOneKey(name: string, then: string): Promise<void> {
    const page = await atTheDesk(name)
    await mayPress(page, '1')
    await play(page, '»1')
    await stands(page, then)
    await page.context().close()
  }

  async function inADialog(name: string, then: string): Promise<Page> {
    const page = await atTheDesk(name)
    await mayPress(page, '1')
    await play(page, '»1')
    await opened(page, /./)
    await play(page, '»Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
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
    await expect.poll(() => leaf(head, 'Surat & cetakan')).toContain('Tanda tanganRatna Dewanti')
    const numbered = await inADialog('Dewi', 'Langkah 9')
    await expect.poll(() => focusedLabel(numbered)).toBe('Cetak surat izin (F9)')
    await play(numbered, '»F9')
    await (await opened(numbered, 'Cetak kertas apa?')).getByRole('button', { name: /Surat izin/ }).press('Enter')
    await numbered.getByRole('dialog', { name: 'Surat izin' }).locator('canvas[data-drawn]').first().waitFor()
    await play(numbered, '»Escape')
    await expect.poll(() => leaf(numbered, 'Surat & cetakan')).toMatch(/Nomor500\.16\.7\.2\/001\/SIKRO-1\/DPMPTSP\/\d{4}/)
    const done = await inADialog('Budi', 'Diserahkan')
    await expect.poll(() => leaf(done, 'Riwayat')).toContain('diserahkan kepada Rahma Dewi')
    const told = await leaf(done, 'Riwayat')
    for (const sentence of ['Berkas diterima di loket', 'Nomor register 0001/REG/', 'diparaf sebagai', 'ditandatangani', 'Nomor 500.16.7.2/001/SIKRO-1/', 'diserahkan kepada Rahma Dewi']) expect(told).toContain(sentence)
    await leaf(done, 'Langkah')
    await expect.poll(() => done.getByRole('row').filter({ hasText: 'Selesai' }).count()).toBe(9)
  })

  test('every paper of it is a PDF for whoever is logged in, and for nobody else', async () => {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Budi', PIN)
    await play(page, '»F3')
    await page.getByRole('grid').getByText('Rahma Dewi').click()
    await play(page, '»Enter')
    await page.getByRole('tab', { name: 'Surat & cetakan' }).press('Enter')
    const looks = page.getByRole('button', { name: 'Lihat', exact: true })
    await looks.first().waitFor()
    const papers = await looks.count()
    expect(papers).toBeGreaterThanOrEqual(3)
    const origin = new URL(page.url()).origin
    for (let no = 0; no < papers; no += 1) {
      await looks.nth(no).press('Enter')
      const shown = page.getByRole('dialog')
      await shown.locator('canvas[data-drawn]').first().waitFor()
      const address = (await shown.getByRole('link', { name: 'Simpan PDF' }).getAttribute('href')) ?? ''
      expect(await page.evaluate(async (path) => (await (await fetch(path)).text()).slice(0, 5), address)).toBe('%PDF-')
      expect((await fetch(origin + address)).status).toBe(401)
      await play(page, '»Escape')
      await shown.waitFor({ state: 'detached' })
    }
  })

  test('the permit is looked at before it is printed; its second print says SALINAN ke-1', async () => {
    const { page } = await clerkWindow(browser, await loket.freshLink())
    await logIn(page, 'Dewi', PIN)
    await play(page, '»F3')
    const cell = page.getByRole('gridcell').filter({ hasText: '500.16.7.2/001/SIKRO-1/' })
    await cell.waitFor()
    expect(await cell.evaluate((box) => [box, ...box.querySelectorAll<HTMLElement>('span')].filter((part) => part.clientHeight > 0 && (part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth)).map(({ textContent }) => textContent)), 'number and service are read whole').toEqual([])
    await page.getByRole('grid').getByText('Rahma Dewi').click()
    await play(page, '»Enter')
    await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
    const shown = page.getByRole('dialog')
    const words = async (): Promise<string> => {
      await shown.locator('canvas[data-drawn]').first().waitFor()
      return (await shown.locator('[data-page-words]').first().textContent()) ?? ''
    }
    await page.getByRole('tab', { name: 'Surat & cetakan' }).press('Enter')
    await page.getByRole('listitem').filter({ hasText: /^Surat izin/ }).getByRole('button', { name: 'Lihat' }).press('Enter')
    const original = await words()
    expect(original).toContain('500.16.7.2/001/SIKRO-1/')
    expect(original).not.toContain('SALINAN')
    await play(page, '»Escape')
    await shown.waitFor({ state: 'detached' })
    await play(page, '»F9')
    await (await opened(page, 'Cetak kertas apa?')).getByRole('button', { name: /Surat izin, SALINAN ke-1/ }).press('Enter')
    await page.getByRole('dialog', { name: 'Surat izin, SALINAN ke-1' }).waitFor()
    expect(await words()).toContain('SALINAN ke-1')
  })
})
