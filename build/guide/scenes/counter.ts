import type { Page } from 'playwright'
import type { Scene } from '../picture.ts'
import { goTo, opened, openFromDesk, press, screen } from '../places.ts'

/** Fills the form as a clerk would; a person nobody is. */
async function fillIntake(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Layanan' }).selectOption({ label: 'SIKRO – pola Pekanbaru' })
  const fields = [
    ['NIK', '1471085203960007'],
    ['Telepon (WhatsApp)', '081234567890'],
    ['Nama pemohon', 'Sari Melati'],
    ['Alamat', 'Jalan Cendana Nomor 12, Sukamaju'],
    ['Nomor STR-RO', 'RO14710896'],
    ['STR berlaku sampai', '17/3/2030'],
    ['Tempat kerja', 'Optik Terang'],
    ['Alamat tempat kerja', 'Jalan Melati Nomor 8, Sukamaju'],
  ] as const
  for (const [label, text] of fields) await page.getByRole('textbox', { name: new RegExp(`^${label.replaceAll(/[()]/g, '\\$&')}(?! ke-)`) }).first().fill(text)
}

export const counter: Scene = {
  officer: 'Budi',
  pictures: [
    {
      name: 'berkas-baru',
      height: 660,
      show: async (page) => {
        await goTo(page, 'berkas-baru')
        await fillIntake(page)
        await page.getByText(/^Draf tersimpan/).waitFor()
        await page.locator('main').evaluate((main) => { main.scrollTop = 0 })
        return null
      },
    },
    {
      name: 'persyaratan',
      height: 620,
      show: async (page) => {
        const list = page.locator('[data-row]')
        await list.first().getByRole('radio', { name: 'Ada, sesuai' }).check()
        await list.nth(1).getByRole('radio', { name: 'Ada, sesuai' }).check()
        await list.nth(2).getByRole('radio', { name: 'Tidak ada' }).check()
        await page.getByRole('textbox', { name: /^Catatan untuk/ }).fill('Belum dibawa')
        const section = page.getByRole('heading', { level: 2, name: 'Persyaratan' })
        await section.evaluate((heading) => { heading.scrollIntoView({ block: 'start' }) })
        return screen(page)
      },
    },
    {
      name: 'kembalikan',
      show: async (page) => {
        await press(page, 'F6')
        return opened(page, 'Kembalikan berkas ke pemohon?')
      },
    },
    {
      name: 'berkas-diterima',
      height: 360,
      show: async (page) => {
        await page.getByRole('button', { name: 'Tidak jadi' }).click()
        await page.locator('[data-row]').nth(2).getByRole('radio', { name: 'Ada, sesuai' }).check()
        await page.getByRole('button', { name: 'Semua ada' }).click()
        await press(page, 'Control+Enter')
        await page.getByRole('heading', { level: 1, name: 'Berkas diterima' }).waitFor()
        return screen(page)
      },
    },
    {
      name: 'pemohon-kembali',
      height: 560,
      show: async (page) => {
        await openFromDesk(page, /Menunggu pemohon/, 'Menunggu pemohon')
        await press(page, '1')
        return opened(page, /^Pemohon kembali/)
      },
    },
    {
      name: 'kunci',
      show: async (page) => {
        await press(page, 'Escape', 'F10')
        await page.getByRole('menuitem', { name: 'Kunci layar' }).click()
        await page.getByRole('heading', { level: 1, name: /^Budi/ }).waitFor()
        return page.locator('#lock main > div')
      },
    },
  ],
}

export const handingOver: Scene = {
  officer: 'Siti',
  pictures: [
    {
      name: 'penyerahan',
      show: async (page) => {
        await openFromDesk(page, /Langkah \d+ · Penyerahan/)
        await press(page, 'F8')
        return opened(page, /^Serahkan izin/)
      },
    },
  ],
}
