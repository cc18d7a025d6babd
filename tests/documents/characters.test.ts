import { describe, expect, test } from 'vitest'
import { fontCoverage } from '#documents/font-coverage.ts'
import { fontsOf } from '#documents/fonts.ts'
import { makePdf } from '#documents/make-pdf.ts'
import { pageFormat } from '#documents/page-format.ts'
import { renderPaper, renderReported } from '#documents/render-paper.ts'
import { settleText } from '#documents/settle-text.ts'
import { drawPage, readPdf } from './read-pdf.ts'
import { letters, sheets } from './sample-letters.ts'
import { permitFacts, receiptFacts, registerFacts, registerRow } from './sample-facts.ts'

const named = (name: string) => ({ ...permitFacts, applicant: { ...permitFacts.applicant, name } })

describe('a name is printed with all its letters', () => {
  test.each(['Ñurul Müller-Özgür', 'Łukasz Žižek', 'Nguyễn Thị Ánh', 'Анна Ковалёва', 'Ελένη', 'I Gusti Ngurah “Agung” d’Ávila', 'RO № 12/½ – 4 × 6'])('%s', async (name) => {
    const { bytes, missing } = await renderReported(named(name), { emblem: null })
    expect(missing).toEqual([])
    expect((await readPdf(bytes)).text.normalize('NFC').replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''))
  })

  test('letters typed as letter and accent are the same name', async () => {
    expect((await readPdf(await renderPaper(named('Jose\u0301'), { emblem: null }))).text).toContain('José')
  })
})

describe('what no font of ours draws is a question mark, and reported; nothing vanishes', () => {
  test.each([
    ['Budi 😀 Santoso', 'Budi ? Santoso', ['😀']],
    ['Keluarga 👨‍👩‍👧 Hasan', 'Keluarga ? Hasan', ['👨‍👩‍👧']],
    ['محمد Ali', '???? Ali', ['م', 'ح', 'د']],
    ['王小明', '???', ['王', '小', '明']],
  ])('%s', async (name, printed, characters) => {
    const { bytes, missing } = await renderReported(named(name), { emblem: null })
    expect((await readPdf(bytes)).text).toContain(printed)
    expect([...missing].sort()).toEqual([...characters].sort())
  })

  test('blanks of every kind are spaces, invisible signs are nothing, ligatures their letters', () => {
    const plain = (text: string) => settleText(text, 'Arimo').runs.map((run) => run.text).join('')
    expect(plain('a\u00a0b\u2009c\u202fd\te')).toBe('a b c d e')
    expect(plain('a\u200bb\u00adc\ufeffd\u2060e')).toBe('abcde')
    expect(plain('ﬁnal non\u2011ASN')).toBe('final non-ASN')
    expect(plain('a\r\nb')).toBe('a\nb')
  })

  test('in a cell, a heading, a foot line too', async () => {
    const { bytes, missing } = await renderReported({ ...registerFacts, title: 'Buku ☆', officerName: 'Rudi ☺', rows: [registerRow(1, { remarks: 'lihat ☎' })] }, { emblem: null })
    const { text } = await readPdf(bytes)
    expect(text).toContain('BUKU ?')
    expect(text).toContain('oleh Rudi ?')
    expect(text).toContain('lihat ?')
    expect([...missing].sort()).toEqual(['☆', '☎', '☺'])
  })
})

test('every word we print ourselves can be drawn', async () => {
  for (const facts of [receiptFacts, permitFacts, registerFacts, ...letters, ...sheets]) expect((await renderReported(facts, { emblem: null })).missing).toEqual([])
})

test('every character our fonts claim can be set in every style without a fall', async () => {
  const format = pageFormat(receiptFacts)
  for (const family of ['Arimo', 'Tinos'] as const) {
    const characters = Object.values(fontsOf(family)).flatMap((styles) => [...fontCoverage(styles.normal)]).filter((code) => code > 31)
    const all = [...new Set(characters)].map((code, index) => String.fromCodePoint(code) + (index % 40 === 39 ? ' ' : '')).join('')
    const content = [{ text: all }, { text: all, bold: true }, { text: all, italics: true }, { text: all, bold: true, italics: true }]
    const bytes = await makePdf({ family, title: 'Huruf', foot: null, content }, receiptFacts, format, { report: () => undefined })
    expect(bytes.length).toBeGreaterThan(10_000)
  }
})

test('the letters are really on the page: the permit’s title is ink, not only text', async () => {
  const bytes = await renderPaper(permitFacts, { emblem: null })
  const page = (await readPdf(bytes)).pages[0]
  const picture = await drawPage(bytes, 1, 2)
  const words = page?.pieces.filter(({ text }) => text.trim().length > 12) ?? []
  expect(words.length).toBeGreaterThan(20)
  for (const word of words) expect(inkIn(picture, word), word.text).toBeGreaterThan(0.08)
})

function inkIn(picture: { width: number; data: Uint8ClampedArray }, box: { left: number; right: number; top: number; bottom: number }): number {
  let [dark, all] = [0, 0]
  for (let y = Math.floor(box.top * 2); y < box.bottom * 2; y++) {
    for (let x = Math.floor(box.left * 2); x < box.right * 2; x++) {
      all += 1
      if ((picture.data[(y * picture.width + x) * 4] ?? 255) < 128) dark += 1
    }
  }
  return dark / all
}
