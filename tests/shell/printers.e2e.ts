import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standIn } from './drivers.ts'
import { LoketWindow, PIN } from './loket-window.ts'

const EPSON = { name: 'EPSON_Loket_1', displayName: 'EPSON Loket 1', description: '', options: {} }
const HP = { name: 'HP_TU', displayName: 'HP Ruang TU', description: '', options: {} }

/** The stand-in alone: what a real Electron has installed is not ours to say. */
describe('the PC’s printers', () => {
  let loket: LoketWindow
  const before = process.env['STANDIN_PRINTERS']
  const open = async (folder?: string): Promise<void> => {
    loket = await LoketWindow.open(standIn, folder)
  }
  beforeAll(async () => {
    process.env['STANDIN_PRINTERS'] = JSON.stringify([EPSON, HP])
    await open()
    await loket.page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
    await loket.establish()
    await logIn()
  })
  afterAll(async () => {
    if (before === undefined) delete process.env['STANDIN_PRINTERS']
    else process.env['STANDIN_PRINTERS'] = before
    await loket.remove()
  })

  async function logIn(): Promise<void> {
    const { page } = loket
    await page.getByRole('combobox', { name: 'Nama petugas' }).fill('Hendra')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'PIN atau kata sandi' }).fill(PIN)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Meja saya' }).waitFor()
    await page.evaluate(() => { window.location.hash = '#/pengaturan/pencetak' })
    await page.getByRole('region', { name: 'Pencetak' }).waitFor()
  }
  const slips = () => loket.page.getByRole('group', { name: 'Resi dan tanda terima' })

  test('one is chosen for receipts by keyboard, and stands where it prints; letters still ask', async () => {
    const { page } = loket
    await slips().getByText('Cetak', { exact: true }).waitFor()
    await slips().getByRole('button', { name: 'Pilih pencetak' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Pencetak: resi dan tanda terima' })
    await dialog.getByRole('radio', { name: 'Tanyakan tiap kali mencetak', checked: true }).waitFor()
    await dialog.getByRole('radio', { name: 'HP Ruang TU' }).press('ArrowUp')
    await dialog.getByRole('radio', { name: 'EPSON Loket 1', checked: true }).waitFor()
    await dialog.getByRole('button', { name: 'Selesai' }).press('Enter')
    await slips().getByText('Cetak → EPSON Loket 1, A5').waitFor()
    expect(await page.getByRole('group', { name: 'Surat dan lembar' }).textContent()).not.toContain('EPSON')
    expect(await page.evaluate(() => window.loket?.printers())).toEqual({ installed: [{ name: 'EPSON_Loket_1', label: 'EPSON Loket 1' }, { name: 'HP_TU', label: 'HP Ruang TU' }], chosen: { slip: 'EPSON_Loket_1', letter: '', book: '' } })
  })

  test('what is no sheet or no printer is thrown back', async () => {
    const words = await loket.page.evaluate(async () => {
      const choose: unknown = Reflect.get(window.loket ?? {}, 'choosePrinter')
      const ask = async (...given: readonly unknown[]): Promise<unknown> => Reflect.apply(choose as () => Promise<unknown>, window.loket, given)
      return Promise.all([ask('kop', 'HP_TU'), ask('slip', 7), ask('slip', 'x'.repeat(501))].map((asked) => asked.then(() => 'taken', () => 'refused')))
    })
    expect(words).toEqual(['refused', 'refused', 'refused'])
  })

  test('after a new start without that printer it is remembered and missed; the job stays, and another is chosen on the spot', async () => {
    const { folder } = loket
    await loket.close()
    process.env['STANDIN_PRINTERS'] = JSON.stringify([HP])
    await open(folder)
    await logIn()
    const { page } = loket
    await slips().getByText('Cetak → EPSON_Loket_1 (tidak terpasang), A5').waitFor()
    await slips().getByRole('button', { name: 'Halaman uji' }).press('Enter')
    const paper = page.getByRole('dialog', { name: 'Halaman uji: resi dan tanda terima' })
    await paper.locator('canvas[data-drawn]').first().waitFor()
    await page.keyboard.press('F9')
    await paper.getByText('EPSON_Loket_1 tidak terpasang di komputer ini. Berkas sudah tersimpan.').waitFor()
    await paper.getByRole('button', { name: 'Coba lagi' }).waitFor()
    await paper.getByRole('button', { name: 'Pilih pencetak' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Pencetak: resi dan tanda terima' })
    await dialog.getByRole('radio', { name: 'HP Ruang TU' }).press('Space')
    await dialog.getByRole('radio', { name: 'HP Ruang TU', checked: true }).waitFor()
    await dialog.getByRole('button', { name: 'Selesai' }).press('Enter')
    await paper.getByRole('button', { name: 'Cetak → HP Ruang TU, A5 (F9)' }).waitFor()
  })
})
