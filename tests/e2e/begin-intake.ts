import type { Page } from 'playwright'

/** Berkas baru, in an office with several services: Pekanbaru's is chosen unless one is. Ready for keys once its requirements are there. */
export async function beginIntake(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  const service = page.getByRole('main').getByRole('combobox', { name: /^Layanan/ })
  await service.locator('option').nth(1).waitFor({ state: 'attached' })
  if ((await service.inputValue()) === '') await service.selectOption({ label: 'SIKRO – pola Pekanbaru' })
  await page.getByRole('region', { name: 'Persyaratan' }).getByText('Surat permohonan bermeterai').first().waitFor()
}
