import type { Picture, Scene } from '../picture.ts'
import { goTo, press, screen } from '../places.ts'

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

const close: Picture['show'] = async (page) => {
  await press(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return null
}

const after = (before: Picture['show'], { show, ...picture }: Picture): Picture => ({
  ...picture,
  show: async (page) => {
    await before(page)
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
    after(close, section('kalender', 560)),
    section('buku', 420),
    firstOf('buku', 'buku'),
    after(close, section('tampilan', 400)),
    section('pin', 440),
  ],
}
