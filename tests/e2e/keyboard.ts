import type { Locator, Page } from 'playwright'

/** Presses and types in turn: "»Enter" is a key, all else is typed. Never sooner than the page has done what it was about: no person is. */
export async function play(page: Page, ...turns: readonly string[]): Promise<void> {
  await page.evaluate(() => new Promise((ready) => { window.setTimeout(ready) }))
  for (const turn of turns) {
    if (turn.startsWith('»')) await page.keyboard.press(turn.slice(1))
    else await page.keyboard.type(turn)
  }
}

/** Runs a command or opens a screen through Ctrl+K, as soon as what was typed has found it. */
export async function runCommand(page: Page, typed: string, found: string): Promise<void> {
  await play(page, '»Control+k')
  await opened(page, 'Cari atau jalankan perintah')
  await play(page, typed)
  await page.locator('[data-selected]').filter({ hasText: found }).waitFor()
  await play(page, '»Enter')
}

/** A window over the page that is ready for keys: it gives its first field the focus a moment after it is there. */
export async function opened(page: Page, name: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name })
  await dialog.locator(':scope:focus-within').waitFor()
  await page.evaluate(() => new Promise((ready) => { window.setTimeout(ready, 50) }))
  return dialog
}

/** Chooses an item of the menu that opens. The menu takes the focus a moment after it is there, twice: a key pressed before goes to nothing. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('menu').locator(':scope:focus-within').waitFor()
  await page.evaluate(() => new Promise((ready) => { window.setTimeout(ready, 50) }))
  await page.getByRole('menuitem', { name }).first().press('Enter')
}

/** What Enter would choose of what was found by the letters typed. */
export const offered = (page: Page, name: string | RegExp): Promise<void> => page.locator('[data-combobox-selected]').filter({ hasText: name }).waitFor()

/** The button that bears this key, with these words, may be pressed: a moment after an act, and while its letters are wanting, it may not. */
export const mayPress = (page: Page, key: string, words: string | RegExp = ''): Promise<void> =>
  page.locator('button:not([aria-disabled="true"]):not(:disabled)').filter({ has: page.locator('kbd', { hasText: new RegExp(`^${key}$`) }), hasText: words }).first().waitFor()

/** Text of the element with the focus: a button's words, a field's accessible label. Nothing focused is said so. */
export const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (focused === document.body) return 'the page, nothing in it'
    const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement ? focused.labels?.[0]?.textContent : focused?.textContent
    return (focused?.getAttribute('aria-label') ?? label ?? '').trim()
  })
