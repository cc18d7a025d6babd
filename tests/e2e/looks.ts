import type { Browser, Page } from 'playwright'
import { axeViolations } from './axe-violations.ts'
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
  const logIn = clerk.page.getByRole('heading', { level: 1, name: 'Masuk' })
  // Its link opens once: a page that is loaded anew before it has come in stays outside.
  await logIn.waitFor()
  await clerk.page.evaluate((chosen) => window.localStorage.setItem('loket.tampilan.', JSON.stringify({ ...chosen, rows: 'comfortable' })), look)
  await clerk.page.reload()
  await logIn.waitFor()
  await clerk.page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, look.theme)
  return clerk
}

/** The page as it stands takes on the look, as a window does when it is chosen in another one; comes back when it stands still. */
async function takesOn(page: Page, look: Look): Promise<void> {
  await page.evaluate((chosen) => {
    window.localStorage.setItem('loket.tampilan.', JSON.stringify({ ...chosen, rows: 'comfortable' }))
    window.dispatchEvent(new StorageEvent('storage', { key: 'loket.tampilan.' }))
  }, look)
  await page.waitForFunction(({ theme, text }) => {
    const { dataset } = document.documentElement
    return dataset['theme'] === theme && dataset['text'] === String(text) && dataset['mantineColorScheme'] === (theme === 'dark' ? 'dark' : 'light')
  }, look)
  await page.evaluate(async () => {
    await new Promise((drawn) => { window.requestAnimationFrame(() => { window.requestAnimationFrame(drawn) }) })
    await Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY).map(({ finished }) => finished))
  })
}

/** What axe-core, and who else is asked, has against the page as it stands, in one look after the other; by screen and look. */
export async function violationsIn(looks: readonly Look[], page: Page, screen: string, also: (page: Page) => Promise<readonly string[]> = () => Promise.resolve([])): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {}
  for (const look of looks) {
    await takesOn(page, look)
    found[`${screen}, ${look.theme}, ${look.text} %`] = [...(await axeViolations(page)), ...(await also(page))]
  }
  return found
}

/** Only the screens axe-core has something against. */
export const withViolations = (found: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(found).filter(([, violations]) => violations.length > 0))
