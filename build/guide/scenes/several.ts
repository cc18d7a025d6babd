import type { Scene } from '../picture.ts'
import { goTo, opened, press, screen } from '../places.ts'

/** Milliseconds the first PC gets to bring its office to the server. */
const BRINGING = 300_000

/** What an admin sees of an office of several PCs. */
export const computers: Scene = {
  officer: 'Hendra',
  several: true,
  pictures: [
    {
      name: 'pengaturan-komputer',
      height: 520,
      show: async (page) => {
        await goTo(page, 'pengaturan/komputer')
        await page.getByRole('grid', { name: 'Komputer kantor' }).getByText('PC Loket 2').waitFor()
        await page.getByText(/ 0 sudah sampai di server, 0 menunggu dikirim/).waitFor({ timeout: BRINGING })
        await page.getByText('Sedang mengambil').waitFor({ state: 'detached', timeout: BRINGING })
        return screen(page)
      },
    },
    {
      name: 'tambah-komputer',
      show: async (page) => {
        await press(page, 'Insert')
        const dialog = await opened(page, 'Tambah komputer')
        await dialog.getByRole('textbox').fill('PC Back Office')
        await press(page, 'Control+Enter')
        await dialog.getByRole('img', { name: 'Gambar QR kode gabung' }).waitFor()
        return dialog
      },
    },
  ],
}

/** Who gives which numbers, as the supervisor sees it. */
export const holders: Scene = {
  officer: 'Nurul',
  several: true,
  pictures: [
    {
      name: 'pemegang-nomor',
      height: 640,
      show: async (page) => {
        await goTo(page, 'nomor')
        await page.getByText('Pemegang nomor').click()
        await page.getByRole('grid', { name: 'Pemegang nomor' }).locator('tbody tr').first().waitFor()
        await page.getByText(/ di PC Loket 2/).waitFor({ timeout: BRINGING })
        await page.getByText('menunggu server kantor').waitFor({ state: 'detached', timeout: BRINGING })
        return screen(page)
      },
    },
  ],
}
