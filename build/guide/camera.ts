import { writeFileSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright'

const WINDOW = { width: 1366, height: 768 } as const
const SAMPLE_PIN = '123456'

/** An officer's window at the sample office, or one where nobody has logged in (""). Standing warnings are put away. */
export async function windowFor(browser: Browser, link: string, officer: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'id-ID', timezoneId: 'Asia/Jakarta', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(link)
  if (officer === '') return page
  await page.getByRole('combobox', { name: 'Nama petugas' }).fill(officer)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'PIN atau kata sandi' }).fill(SAMPLE_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
  for (const close of await page.getByRole('button', { name: 'Sembunyikan peringatan ini' }).all()) await close.click()
  return page
}

/** Takes the picture once everything on screen has been read and stands still. */
export async function takePicture(page: Page, part: Locator | null, most: number, file: string): Promise<number> {
  await page.waitForFunction(() => document.querySelector('output [class*=Loader]') === null)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const box = part === null ? null : await part.boundingBox()
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide', ...(box === null ? {} : { clip: framed(box, most) }) })
  writeFileSync(file, bytes)
  return bytes.length
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part, inside the window, on whole pixels. */
function framed({ x, y, width, height }: Box, most: number): Box {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, bottom] = [Math.min(WINDOW.width, Math.ceil(x + width)), Math.min(WINDOW.height, Math.ceil(y + Math.min(height, most)))]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
