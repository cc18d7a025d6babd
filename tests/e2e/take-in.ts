import type { Page } from 'playwright'

/** Keys a clerk presses, counted beside the data. */
export class Keys {
  presses = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      this.presses += 1
    }
  }

  /** Data, then on to the next field. */
  async type(data: string, then = 'Enter'): Promise<void> {
    await this.#page.keyboard.type(data)
    await this.press(then)
  }
}

/** Fills the intake form up to the checklist, by keyboard alone. */
export async function fillIntake(page: Page, name: string): Promise<Keys> {
  const keys = new Keys(page)
  await keys.press('F2')
  await page.getByRole('heading', { level: 1, name: 'Berkas baru' }).waitFor()
  await page.getByText('Surat permohonan bermeterai').waitFor()
  await keys.press('Enter', 'Enter', 'Enter')
  await keys.type('1471014101900001')
  await keys.type('081234567890')
  await keys.type(name)
  await keys.type('Jalan Melati Nomor 5', 'Tab')
  await keys.press('Enter', 'Enter', 'Enter')
  await keys.type('RO123456')
  await keys.type('30/6/28')
  await keys.press('Enter')
  await keys.type('Optik Terang')
  await keys.press('Enter')
  await keys.type('Jalan Kenanga Nomor 3', 'Tab')
  await keys.press('Enter')
  return keys
}
