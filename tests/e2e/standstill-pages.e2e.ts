import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standstillPage } from '../../electron/browser/standstill-page.ts'
import { standstillPage as pageOfShell } from '../../electron/shell/standstill-page.ts'
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
const EMPTIED: Standstill = { ...LOST, choices: [{ decision: 'anew', label: 'Kosongkan, lalu gabungkan lagi dengan kode' }], text: Array.from({ length: 7 }, (_, line) => `${line + 1}. ${'Minta admin membuat kode gabung di komputer lain. '.repeat(4)}`).join('\n') }

test.each([['browser', standstillPage(EMPTIED)], ['shell', pageOfShell(EMPTIED, '/')]])('on a counter’s usual screen how a PC is emptied is read without scrolling: %s', async (_, page) => {
  const shown = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await shown.setContent(page)
  expect(await shown.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  await shown.close()
})
