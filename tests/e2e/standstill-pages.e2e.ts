import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standstillPage } from '../../electron/browser/standstill-page.ts'
import { DECIDE_SCRIPT } from '../../electron/browser/decide-script.ts'
import { CONFIRM_SCRIPT, standstillPage as pageOfShell } from '../../electron/shell/standstill-page.ts'
import type { Standstill } from '../../electron/host/counter-keeper.ts'
import { launchBrowser } from './loket-under-test.ts'

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(() => browser.close())

const LOST: Standstill = {
  title: 'Berkas catatan Loket rusak',
  text: Array.from({ length: 30 }, (_, line) => `• catatan nomor ${line + 1}, 5 Mei 2026 pukul 09.00, berkas diterima`).join('\n'),
  choices: [{ decision: 'backup', label: 'Ambil yang hilang dari cadangan, lalu lanjutkan' }, { decision: 'readable', label: 'Lanjutkan dengan data yang terbaca' }],
}

test.each([['browser', standstillPage(LOST)], ['shell', pageOfShell(LOST, '/')]])('however much is lost, what happened and what may be decided stand on the screen: %s', async (_, page) => {
  const shown = await browser.newPage({ viewport: { width: 1024, height: 560 } })
  await shown.setContent(page)
  const labels = shown.locator('button, a')
  expect(await labels.allTextContents()).toEqual([...(LOST.choices ?? []).map(({ label }) => label), 'Buka lagi'])
  // What has the focus may have scrolled the page: what happened is read from its beginning all the same.
  expect((await shown.locator('h1').boundingBox())?.y).toBeGreaterThanOrEqual(0)
  for (const label of await labels.all()) {
    const box = await label.boundingBox()
    expect(box && box.y + box.height).toBeLessThanOrEqual(560)
  }
  await shown.close()
})

/** As many lines as a page takes that says how a PC is emptied and let in again. */
const EMPTIED: Standstill = { ...LOST, choices: [{ decision: 'anew', label: 'Kosongkan, lalu gabungkan lagi dengan kode', confirm: 'KOSONGKAN' }], text: Array.from({ length: 7 }, (_, line) => `${line + 1}. ${'Minta admin membuat kode gabung di komputer lain. '.repeat(4)}`).join('\n') }

test.each([['browser', standstillPage(EMPTIED)], ['shell', pageOfShell(EMPTIED, '/')]])('on a counter’s usual screen how a PC is emptied is read without scrolling: %s', async (_, page) => {
  const shown = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await shown.setContent(page)
  expect(await shown.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  await shown.close()
})

/** The page with its script at an address of its own; what it asks of its host is kept. */
async function pageAtHost(html: string): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const asked: string[] = []
  const js = 'text/javascript'
  await page.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    if (pathname === DECIDE_SCRIPT.address) return route.fulfill({ contentType: js, body: DECIDE_SCRIPT.source })
    if (pathname === CONFIRM_SCRIPT.address) return route.fulfill({ contentType: js, body: CONFIRM_SCRIPT.source })
    if (pathname === '/decide' || search !== '') asked.push(`${search}${route.request().postData() ?? ''}`)
    return route.fulfill({ contentType: 'text/html', body: html })
  })
  await page.goto('http://loket.test/')
  return { page, asked }
}

test.each([
  ['browser', standstillPage(EMPTIED), '{"decision":"anew","typed":"kosongkan"}'],
  ['shell', pageOfShell(EMPTIED, '/buka-lagi'), '?pilih=anew&ketik=kosongkan'],
])('a press alone empties no PC: its word is typed first, and who did not is told so where he is to type: %s', async (_, html, carried) => {
  const { page, asked } = await pageAtHost(html)
  await page.getByText('Kosongkan, lalu gabungkan lagi dengan kode').click()
  await page.getByRole('status').getByText('Belum dikerjakan. Ketik KOSONGKAN di kotak itu, lalu tekan lagi.').waitFor()
  expect(asked).toEqual([])
  await page.keyboard.type('kosongkan')
  await page.keyboard.press('Enter')
  await expect.poll(() => asked).toEqual([carried])
  await page.close()
})
