import { expect, test } from 'vitest'
import { onEveryElectron } from './drivers.ts'
import { LoketWindow } from './loket-window.ts'

onEveryElectron('The guide in Loket’s window', (driver) => {
  test('opens by F1 at the page of the screen, with its pictures, and asks nobody outside for them', async () => {
    const loket = await LoketWindow.open(driver)
    try {
      const { page } = loket
      await page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
      await page.keyboard.press('F1')
      const guide = page.getByRole('dialog', { name: 'Bantuan' })
      await guide.getByRole('heading', { level: 2, name: 'Membuka Loket pertama kali' }).waitFor()
      const pictures = await guide.locator('article img').evaluateAll(async (images) => {
        await Promise.all(images.map((image) => (image as HTMLImageElement).decode()))
        return images.map((image) => ({ width: (image as HTMLImageElement).naturalWidth, ours: new URL((image as HTMLImageElement).src).origin === window.location.origin }))
      })
      expect(pictures).toEqual([{ width: 1366, ours: true }])
      await page.keyboard.press('F1')
      await guide.waitFor({ state: 'detached' })
    } finally {
      await loket.remove()
    }
  })
})
