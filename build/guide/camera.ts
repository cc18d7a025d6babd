import { writeFileSync } from 'node:fs'
import { must } from '../../domain/must.ts'
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
  // Away from whatever lies under the hand now: its tip would be in the picture.
  await page.mouse.move(2, WINDOW.height - 2)
  return page
}

/** Takes the picture once everything on screen has been read and stands still. */
export async function takePicture(page: Page, part: Locator | null, most: number, file: string): Promise<number> {
  await page.waitForFunction(() => document.querySelector('output [class*=Loader]') === null)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const box = part === null ? { x: 0, y: 0, ...WINDOW } : must(await settled(page, part), 'what the picture shows, on screen')
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide', clip: framed(box, most) })
  writeFileSync(file, bytes)
  return bytes.length
}

/** Where the part is once it has stopped growing: lists come in a moment after their window. */
async function settled(page: Page, part: Locator): Promise<Box | null> {
  let box = await part.boundingBox()
  for (let still = 0; still < 5; ) {
    await page.waitForTimeout(40)
    const now = await part.boundingBox()
    still = JSON.stringify(now) === JSON.stringify(box) ? still + 1 : 0
    box = now
  }
  return box
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
