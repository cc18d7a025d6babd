import type { Page } from 'playwright'

/** Presses and types in turn: "»Enter" is a key, all else is typed. */
export async function play(page: Page, ...turns: readonly string[]): Promise<void> {
  for (const turn of turns) {
    if (turn.startsWith('»')) await page.keyboard.press(turn.slice(1))
    else await page.keyboard.type(turn)
  }
}

/** Text of the element with the focus: a button's words, a field's accessible label. Nothing focused is said so. */
export const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (focused === document.body) return 'the page, nothing in it'
    const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement || focused instanceof HTMLSelectElement ? focused.labels?.[0]?.textContent : focused?.textContent
    return (focused?.getAttribute('aria-label') ?? label ?? '').trim()
  })
