import type { Scene } from '../picture.ts'

export const setUp: Scene = {
  officer: null,
  pictures: [
    {
      name: 'pasang',
      show: async (page) => {
        await page.getByLabel('Pemerintah daerah').fill('PEMERINTAH KOTA SUKAMAJU')
        return null
      },
    },
    {
      name: 'gabung',
      height: 480,
      show: async (page) => {
        await page.getByRole('button', { name: 'Gabung ke kantor' }).click()
        await page.getByRole('heading', { level: 1, name: 'Gabung ke kantor' }).waitFor()
        return page.locator('main')
      },
    },
  ],
}

export const logIn: Scene = {
  officer: '',
  pictures: [
    {
      name: 'masuk',
      show: async (page) => {
        await page.getByRole('combobox', { name: 'Nama petugas' }).fill('Budi')
        await page.keyboard.press('Enter')
        return page.locator('main > div')
      },
    },
  ],
}
