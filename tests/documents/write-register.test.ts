import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { writeRegister } from '#documents/export/write-register.ts'
import type { RegisterRowFacts } from '#documents/facts.ts'
import { registerColumns } from '#documents/register-columns.ts'
import { registerRow } from './sample-facts.ts'

const HEADINGS = registerColumns.map((column) => column.heading)
const sheet = async (rows: readonly RegisterRowFacts[]) => (await readXlsx(await writeRegister('xlsx', rows))).sheets[0]?.rows ?? []
const lines = async (rows: readonly RegisterRowFacts[]) => parseCsv(new TextDecoder().decode(await writeRegister('csv', rows)), { delimiter: ';' })

describe('XLSX', () => {
  test('has the columns of the printed page, and one row for each dossier', async () => {
    const rows = await sheet([registerRow(1), registerRow(2, { issueDate: null, handOverDate: null, permitNumber: '' })])
    expect(rows[0]).toEqual(HEADINGS)
    expect(rows).toHaveLength(3)
    expect(rows[1]).toEqual([1, '0001/SIKRO/2026', '17/03/2026', '1471057101010001', 'Dewi Anggraini, A.Md.RO', 'Jalan Melati Nomor 5, Sukajadi, Pekanbaru', '0812-0000-0890', 'SIKRO', 'Baru', 'Lengkap', 'Selesai, diserahkan', '500.16.7.2/012/SIKRO-1/DPMPTSP/III/2026', '26/03/2026', '26/03/2031', '26/03/2026', 'Agus Salim', 'Kuasa pemohon'])
  })

  test('keeps every digit of NIK, phone and numbers as text', async () => {
    const [, row] = await sheet([registerRow(1, { nik: '0171057101010009', phone: '+6281200000890', registerNumber: '0000123' })])
    expect([row?.[1], row?.[3], row?.[6]]).toEqual(['0000123', '0171057101010009', '0812-0000-0890'])
  })

  test('a text that looks like a formula is text', async () => {
    const [, row] = await sheet([registerRow(1, { name: '=HYPERLINK("http://x")', remarks: '+1' })])
    expect([row?.[4], row?.[16]]).toEqual(['=HYPERLINK("http://x")', '+1'])
  })

  test('an empty register is its headings', async () => {
    expect(await sheet([])).toEqual([HEADINGS])
  })
})

describe('CSV', () => {
  test('is separated by semicolons behind a BOM, one line for each dossier', async () => {
    const bytes = await writeRegister('csv', [registerRow(1)])
    expect(Buffer.from(bytes.slice(0, 3)).toString('hex')).toBe('efbbbf')
    expect(new TextDecoder().decode(bytes)).toMatch(/^No\.;Nomor register;Tanggal masuk;NIK;/)
    expect((await lines([registerRow(1), registerRow(2)])).length).toBe(3)
  })

  test('what a spreadsheet would run gets an apostrophe; quotes, semicolons and line ends stay in their cell', async () => {
    const [, row] = await lines([registerRow(1, { name: '=1+1', address: 'Jalan "A"; Blok B\nRT 1', remarks: '@sum' })])
    expect([row?.[4], row?.[5], row?.[16]]).toEqual(["'=1+1", 'Jalan "A"; Blok B\nRT 1', "'@sum"])
  })
})

describe('long work', () => {
  async function* many(count: number): AsyncGenerator<RegisterRowFacts> {
    for (let no = 1; no <= count; no++) yield registerRow(no)
  }

  test('tells how far it is, in growing steps, and ends with the whole', async () => {
    const told: number[] = []
    await writeRegister('xlsx', many(1_100), { onProgress: (rows) => told.push(rows) })
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.length).toBeGreaterThan(3)
    expect(told.at(-1)).toBe(1_100)
  })

  test.each(['xlsx', 'csv'] as const)('can be stopped in the middle of the %s', async (format) => {
    const stop = new AbortController()
    let read = 0
    const rows = (async function* () {
      for await (const row of many(100_000)) {
        read += 1
        yield row
      }
    })()
    await expect(writeRegister(format, rows, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({ name: 'AbortError' })
    expect(read).toBeLessThan(1_000)
  })

  test('is not even begun when it was stopped before', async () => {
    await expect(writeRegister('csv', many(1), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('lets other work of the process go on', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 1)
    await writeRegister('csv', Array.from({ length: 5_000 }, (_, index) => registerRow(index + 1)))
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(0)
  })
})
