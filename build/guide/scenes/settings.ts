import type { Picture, Scene } from '../picture.ts'
import { close, goTo, press, screen } from '../places.ts'

/** One section of Pengaturan as it opens. */
const section = (id: string, height = 720): Picture => ({
  name: `pengaturan-${id}`,
  height,
  show: async (page) => {
    await goTo(page, `pengaturan/${id}`)
    return screen(page)
  },
})

/** The first row of a section's table, opened. */
const firstOf = (id: string, name: string): Picture => ({
  name,
  show: async (page) => {
    await goTo(page, `pengaturan/${id}`)
    await page.getByRole('grid').focus()
    await press(page, 'Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  },
})

/** The same once the window before it is shut. */
const afterwards = ({ show, ...picture }: Picture): Picture => ({
  ...picture,
  show: async (page) => {
    await close(page)
    return show(page)
  },
})

export const settings: Scene = {
  officer: 'Hendra',
  pictures: [
    section('kantor', 640),
    section('petugas'),
    section('layanan', 400),
    firstOf('layanan', 'layanan'),
    afterwards(section('kalender', 560)),
    section('buku', 420),
    firstOf('buku', 'buku'),
    afterwards(section('tampilan', 400)),
    section('pin', 440),
  ],
}
