import type { Page } from 'playwright'
import type { Scene } from '../picture.ts'
import { close, goTo, opened, openFromDesk, press, screen } from '../places.ts'

export const backOffice: Scene = {
  officer: 'Dewi',
  pictures: [
    {
      name: 'meja-saya',
      height: 330,
      show: async (page) => {
        await page.getByRole('grid').locator('tbody tr').first().waitFor()
        return screen(page)
      },
    },
    {
      name: 'cari',
      show: async (page) => {
        await press(page, 'Control+k')
        const palette = await opened(page, 'Cari atau jalankan perintah')
        await palette.getByPlaceholder('Ketik nomor').pressSequentially('sari')
        await palette.getByText('Sari').nth(3).waitFor()
        return palette
      },
    },
    {
      name: 'halaman-berkas',
      height: 560,
      show: async (page) => {
        await press(page, 'Escape')
        await openFromDesk(page, /Pemberian nomor/)
        return screen(page)
      },
    },
    {
      name: 'langkah',
      height: 460,
      show: async (page) => {
        await page.getByRole('tab', { name: 'Langkah' }).click()
        await page.locator('tr[aria-current=step]').waitFor()
        return page.getByRole('tabpanel')
      },
    },
    {
      name: 'beri-nomor',
      show: async (page) => {
        await press(page, '1')
        return opened(page, /^Beri nomor/)
      },
    },
    {
      name: 'cetak',
      show: async (page) => {
        await press(page, 'Escape', 'F9')
        return opened(page, 'Cetak kertas apa?')
      },
    },
    {
      name: 'kertas',
      show: async (page) => {
        await press(page, '1')
        await page.locator('canvas[data-drawn]').first().waitFor()
        return page.getByRole('dialog')
      },
    },
    ...(
      [
        ['salin', 's', 'Salin untuk SiCantik atau OSS'],
        ['disposisi', 'F7', /^Disposisi/],
        ['pemberitahuan', 'p', /^Beri tahu pemohon/],
        ['koreksi', 'k', /^Koreksi data/],
        ['arsip', 'a', /^Tempat arsip/],
      ] as const
    ).map(([name, key, title]) => ({
      name,
      height: 620,
      show: async (page: Page) => {
        await close(page)
        await press(page, key)
        return opened(page, title)
      },
    })),
    {
      name: 'daftar-tombol',
      show: async (page) => {
        await close(page)
        await goTo(page, 'meja')
        await page.getByRole('grid').locator('tbody tr').first().waitFor()
        await press(page, '?')
        return opened(page, 'Daftar tombol')
      },
    },
  ],
}

export const analyst: Scene = {
  officer: 'Rina',
  pictures: [
    {
      name: 'tindakan',
      show: async (page) => {
        await openFromDesk(page, /[Pp]araf/)
        const actions = page.getByRole('region', { name: 'Tindakan' })
        await actions.evaluate((part) => { part.scrollIntoView({ block: 'center' }) })
        return actions
      },
    },
    {
      name: 'penolakan',
      show: async (page) => {
        await openFromDesk(page, /Pembuatan surat penolakan/, 'JF Penata Perizinan')
        await press(page, 'e')
        return opened(page, /^Surat Penolakan/)
      },
    },
  ],
}

/** A dossier's letters, and the one that is to be written next. */
export const technicalTeam: Scene = {
  officer: 'Fajar',
  pictures: [
    {
      name: 'surat',
      height: 560,
      show: async (page) => {
        await openFromDesk(page, /Peninjauan lapangan/)
        await press(page, 'u')
        await page.getByRole('article', { name: 'Surat Perintah Tugas' }).waitFor()
        return screen(page)
      },
    },
    {
      name: 'spt',
      show: async (page) => {
        await press(page, 'e')
        return opened(page, /^Surat Perintah Tugas/)
      },
    },
    {
      name: 'bap',
      height: 640,
      show: async (page) => {
        await close(page)
        await page.getByRole('article', { name: /^Berita Acara/ }).getByRole('button', { name: 'Tulis' }).click()
        return opened(page, /^Berita Acara/)
      },
    },
  ],
}

export const headOfOffice: Scene = {
  officer: 'Ratna',
  pictures: [
    {
      name: 'tanda-tangan',
      show: async (page) => {
        await openFromDesk(page, /Langkah/)
        await page.getByRole('button', { name: /[Tt]anda ?tangan/ }).first().click()
        return page.getByRole('dialog')
      },
    },
  ],
}

export const supervisor: Scene = {
  officer: 'Nurul',
  pictures: [
    {
      name: 'buku-register',
      height: 410,
      show: async (page) => {
        await press(page, 'F3')
        await page.getByRole('grid', { name: 'Buku Register' }).locator('tbody tr').first().waitFor()
        return screen(page)
      },
    },
    {
      name: 'daftar',
      height: 390,
      show: async (page) => {
        await goTo(page, 'daftar')
        await page.keyboard.press('2')
        await page.getByRole('grid').locator('tbody tr').first().waitFor()
        return screen(page)
      },
    },
    {
      name: 'layar',
      show: async (page) => {
        await press(page, 'F3')
        await page.getByRole('textbox', { name: 'Cari' }).fill('sari h')
        await page.getByRole('grid').getByText('Sari H').first().waitFor()
        return null
      },
    },
    {
      name: 'nomor',
      height: 430,
      show: async (page) => {
        await goTo(page, 'nomor')
        await page.getByRole('grid').locator('tbody tr').first().waitFor()
        return screen(page)
      },
    },
    {
      name: 'agenda',
      show: async (page) => {
        await press(page, 'F9')
        return page.getByRole('dialog')
      },
    },
    {
      name: 'batalkan-nomor',
      show: async (page) => {
        await close(page)
        await press(page, 'Delete')
        return opened(page, /^Batalkan nomor/)
      },
    },
    {
      name: 'catat-nomor',
      show: async (page) => {
        await close(page)
        await press(page, 'Insert')
        return opened(page, 'Catat nomor dari kertas')
      },
    },
  ],
}
