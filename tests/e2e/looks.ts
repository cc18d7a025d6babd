import type { Browser, Page } from 'playwright'
import { clerkWindow, type LoketUnderTest } from './loket-under-test.ts'

export interface Look {
  readonly theme: string
  /** Per cent. */
  readonly text: number
}

/** Every look an officer can choose, at two sizes of text. */
export const LOOKS: readonly Look[] = ['light', 'dark', 'contrast'].flatMap((theme) => [100, 150].map((text) => ({ theme, text })))

/** A window at the log-in, in this look; throws if the page does not take it on. */
export async function lookingAt(browser: Browser, loket: LoketUnderTest, look: Look): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const clerk = await clerkWindow(browser, await loket.freshLink())
  await clerk.page.evaluate((chosen) => window.localStorage.setItem('loket.tampilan.', JSON.stringify({ ...chosen, rows: 'comfortable' })), look)
  await clerk.page.reload()
  await clerk.page.getByRole('heading', { level: 1, name: 'Masuk' }).waitFor()
  await clerk.page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, look.theme)
  return clerk
}

/** Only the screens axe-core has something against. */
export const withViolations = (found: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(found).filter(([, violations]) => violations.length > 0))
