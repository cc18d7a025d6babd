import { parseCsv } from 'hucre/csv'
import { describe, expect, test } from 'vitest'
import { agendaColumns } from '#documents/agenda-page.ts'
import { dispatchColumns } from '#documents/dispatch-page.ts'
import { writeBook } from '#documents/export/write-book.ts'
import { bookFormat } from '#documents/book-format.ts'
import type { PaperFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { emblemPng } from './emblem.ts'
import { readPdf } from './read-pdf.ts'
import { agendaFacts, agendaRow, dispatchPageFacts, dispatchRow, lateListFacts } from './sample-books.ts'

const read = async (facts: PaperFacts) => readPdf(await renderPaper(facts, { emblem: emblemPng() }))
const BOOKS = [agendaFacts, dispatchPageFacts, lateListFacts] as const
const long = 'Siti Nurhaliza Kusumawardhani binti Haji Abdurrahman Wahid '.repeat(6).slice(0, 300).trim()
const unbroken = 'W'.repeat(300)

describe('each book says, line by line, what it said when it was looked at', () => {
  test.each<[string, PaperFacts]>([
    ['agenda-page-f4', { ...agendaFacts, rows: agendaFacts.rows.slice(0, 4) }],
    ['dispatch-page-f4', { ...dispatchPageFacts, rows: dispatchPageFacts.rows.slice(0, 3) }],
    ['late-list-f4', lateListFacts],
  ])('%s', async (name, facts) => {
    await expect(`${(await read(facts)).text}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
  })
})

describe('the pages of a book', () => {
  test.each(BOOKS)('lie across, repeat their headings and count themselves: $kind', async (facts) => {
    const rows = facts.kind === 'list-page' ? { rows: Array.from({ length: 70 }, () => facts.rows[0] ?? []) } : {}
    const { pages } = await read({ ...facts, ...rows } as PaperFacts)
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, page] of pages.entries()) {
      expect(page.width).toBeGreaterThan(page.height)
      expect(page.text).toContain(`Halaman ${index + 1} dari ${pages.length}`)
      expect(page.text).toContain('No.')
    }
  })

  test.each(BOOKS)('that are empty say so: $kind', async (facts) => {
    const { text, pages } = await read({ ...facts, rows: [] })
    expect(pages).toHaveLength(1)
    expect(text).toMatch(/Belum ada nomor\.|Belum ada surat yang diserahkan\.|Tidak ada berkas yang terlambat\./)
  })

  test('names of 300 letters and words without a space stay on the page, none lost', async () => {
    const papers: readonly PaperFacts[] = [
      { ...agendaFacts, rows: [agendaRow(1, { number: unbroken.slice(0, 60), summary: long, to: unbroken, remark: unbroken, void: true })] },
      { ...dispatchPageFacts, rows: [dispatchRow(1, { letterNumber: unbroken.slice(0, 60), to: long, recipient: unbroken, powerOfAttorney: unbroken })] },
      { ...lateListFacts, rows: [['1', long, unbroken, '3']], sums: { ...lateListFacts.sums, rows: [[unbroken, '1', '3']] } },
    ]
    for (const facts of papers) {
      const format = bookFormat(facts)
      const { pages } = await read(facts)
      const pieces = pages.flatMap((page) => page.pieces)
      for (const piece of pieces) expect(piece.right, piece.text).toBeLessThanOrEqual(format.width - format.margins[2] + 1)
      expect(pieces.map((piece) => piece.text).join('').replaceAll(/\s/g, '')).toContain(long.replaceAll(' ', '').slice(0, 40))
    }
  })

  test('a void number is struck out and still read', async () => {
    const rows = [agendaRow(2, { remark: 'BATAL: rusak' })]
    const [kept, struck] = await Promise.all([false, true].map((gone) => renderPaper({ ...agendaFacts, rows: rows.map((row) => ({ ...row, void: gone })) }, { emblem: null })))
    expect((await readPdf(struck ?? new Uint8Array())).text).toBe((await readPdf(kept ?? new Uint8Array())).text)
    expect(struck?.length).toBeGreaterThan(kept?.length ?? 0)
  })

  test('a line of the dispatch book has room to sign in', async () => {
    const [page] = (await read({ ...dispatchPageFacts, rows: [1, 2].map((no) => dispatchRow(no, { contents: 'Izin', relation: 'self', letterNumber: '1', to: 'Ani', recipient: 'Ani' })) })).pages
    const [one, other] = page?.pieces.filter((piece) => piece.text === 'Izin') ?? []
    expect(Math.abs((one?.bottom ?? 0) - (other?.bottom ?? 0))).toBeGreaterThanOrEqual(24)
  })
})

describe('as a file', () => {
  test('an agenda has a void number whole, with its reason; text that looks like a formula is text', async () => {
    const csv = parseCsv(new TextDecoder().decode(await writeBook('csv', { name: 'Agenda', columns: agendaColumns, rows: [agendaRow(2, { void: true, remark: 'BATAL: rusak', summary: '=1+1' })] })), { delimiter: ';' })
    expect(csv[0]).toEqual(['No.', 'Nomor', 'Tanggal', 'Isi ringkas', 'Kepada', 'Petugas', 'Keterangan'])
    expect(csv[1]).toEqual(['2', '500.16.7.2/002/SIKRO-1/DPMPTSP/III/2026', '26/03/2026', "'=1+1", 'Dewi Anggraini, A.Md.RO', 'Rudi Hartono', 'BATAL: rusak'])
  })

  test('the dispatch book tells by what right somebody else took the letter', () => {
    const relation = dispatchColumns.find((column) => column.heading.startsWith('Hubungan'))
    expect(relation?.value(dispatchRow(1))).toBe('Kuasa: Surat kuasa bermeterai tanggal 26 Maret 2026')
    expect(relation?.value(dispatchRow(1, { relation: 'self' }))).toBe('Pemohon sendiri')
  })
})
