import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { printOptions } from '../../electron/shell/print-options.ts'
import { gone, outcomeOf } from '../../electron/shell/print-words.ts'
import { PrinterChoices } from '../../electron/shell/printer-choices.ts'

const A5 = { width: 148_000, height: 210_000 }

describe('how a paper goes out', () => {
  test('on a named printer without asking, in the paper’s own size', () => {
    expect(printOptions(A5, 'EPSON_Loket_1')).toEqual({ silent: true, deviceName: 'EPSON_Loket_1', pageSize: A5, margins: { marginType: 'none' } })
  })

  test('through the system’s window where none is chosen', () => {
    expect(printOptions(A5, '')).toEqual({ pageSize: A5, margins: { marginType: 'none' } })
  })

  test('on the printer’s own paper where the PDF does not say its size plainly: the two cannot be said together', () => {
    expect(printOptions(null, 'EPSON_Loket_1')).toEqual({ silent: true, deviceName: 'EPSON_Loket_1', usePrinterDefaultPageSize: true })
  })
})

describe('what the clerk reads', () => {
  test('names the printer, says that nothing is lost, and what to do', () => {
    expect(outcomeOf(true, '', 'EPSON Loket 1')).toEqual({ printed: true, message: 'Sudah dikirim ke EPSON Loket 1.' })
    expect(outcomeOf(false, 'Print job failed', 'EPSON Loket 1').message).toBe('Kertas belum tercetak: EPSON Loket 1 tidak menjawab. Berkas sudah tersimpan. Coba lagi, pilih pencetak lain, atau buka PDF.')
    expect(outcomeOf(false, 'Invalid printer settings', '').message).toMatch(/^Kertas belum tercetak: pencetak tidak menjawab\./)
    expect(outcomeOf(false, 'Print job canceled', '').message).toMatch(/^Pencetakan dibatalkan\./)
    expect(gone('EPSON_Loket_1')).toMatchObject({ printed: false, message: expect.stringContaining('EPSON_Loket_1 tidak terpasang di komputer ini') as string })
  })
})

describe('which printer a sheet goes to', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-pencetak-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'profil', 'pencetak.json')

  test('none at first; each sheet by itself; found again at the next start', () => {
    expect(new PrinterChoices(file).read()).toEqual({ slip: '', letter: '', book: '' })
    const choices = new PrinterChoices(file)
    choices.choose('slip', 'EPSON_Loket_1')
    choices.choose('letter', 'HP_Ruang_TU')
    expect(new PrinterChoices(file).read()).toEqual({ slip: 'EPSON_Loket_1', letter: 'HP_Ruang_TU', book: '' })
    choices.choose('slip', '')
    expect(choices.read()).toEqual({ slip: '', letter: 'HP_Ruang_TU', book: '' })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ slip: '', letter: 'HP_Ruang_TU', book: '' })
  })

  test('a file that was cut short or is something else chooses nothing', () => {
    for (const rubbish of ['', '{"slip":', 'null', '7', '{"slip":3}']) {
      writeFileSync(file, rubbish)
      expect(new PrinterChoices(file).read().slip, rubbish).toBe('')
    }
  })
})
