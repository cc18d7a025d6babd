import type { Locator, Page } from 'playwright'

/** Opens a screen by its address and waits for its heading. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/${path}`)
  await page.locator('main').getByRole('heading', { level: 1 }).first().waitFor()
}

/** The first dossier of a queue of this officer, by what its row says. */
export async function openFromDesk(page: Page, row: RegExp, queue?: string): Promise<void> {
  await goTo(page, 'meja')
  if (queue !== undefined) await page.getByRole('navigation', { name: 'Antrean' }).getByRole('button', { name: queue }).click()
  await page.getByRole('grid').locator('tbody tr').filter({ hasText: row }).first().click()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Tindakan' }).waitFor()
}

/** The window that opened over the page, with its first field ready for keys. */
export async function opened(page: Page, name: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name })
  await dialog.waitFor()
  return dialog
}

/** Shuts the window that is open over the page. */
export async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The screen without the bars around it. */
export const screen = (page: Page): Locator => page.locator('main')
