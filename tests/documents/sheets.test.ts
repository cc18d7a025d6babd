import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '#documents/facts.ts'
import { mm, pageFormat } from '#documents/page-format.ts'
import { permitFoot } from '#documents/permit-foot.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { drawnPaper, paperRead } from './drawn-paper.ts'
import { emblemPng } from './emblem.ts'
import { fontsOf, readPdf } from './read-pdf.ts'
import { letters, sheets } from './sample-letters.ts'
import { blankFacts, checked, dispatchFacts, permitFacts, receiptFacts, registerFacts, returnSlipFacts } from './sample-facts.ts'

const render = (facts: PaperFacts) => renderPaper(facts, { emblem: emblemPng() })
const millimetres = (points: number): number => Math.round((points * 25.4 * 100) / 72) / 100
/** Set in Tinos; slips, sheets and books in Arimo. */
const LETTERS: ReadonlySet<string> = new Set(['blank', 'permit', ...letters.map((facts) => facts.kind)])
const slipsAndPermits: readonly PaperFacts[] = [receiptFacts, returnSlipFacts, blankFacts, permitFacts, dispatchFacts, registerFacts]
const everyPaper: readonly PaperFacts[] = [...slipsAndPermits, ...letters, ...sheets]

describe('the sheet', () => {
  test.each<[PaperFacts['size'], number, number]>([
    ['A5', 148, 210],
    ['A4', 210, 297],
    ['F4', 215, 330],
  ])('%s is %d × %d mm', async (size, width, height) => {
    const { pages } = await readPdf(await render({ ...receiptFacts, size }))
    expect(pages.map((page) => [millimetres(page.width), millimetres(page.height)])).toEqual([[width, height]])
  })

  test('the register and the small dispatch slip lie across', async () => {
    const [register] = (await paperRead(registerFacts)).pages
    const [slip] = (await paperRead(dispatchFacts)).pages
    expect([register, slip].map((page) => [millimetres(page?.width ?? 0), millimetres(page?.height ?? 0)])).toEqual([[330, 215], [210, 148]])
  })

  test('the usual receipt, return slip, blanko and permit take one page on every size they are printed on', async () => {
    const sizes = ['A4', 'F4'] as const
    const papers: PaperFacts[] = [receiptFacts, returnSlipFacts, ...sizes.flatMap((size) => [receiptFacts, returnSlipFacts, blankFacts, permitFacts].map((facts) => ({ ...facts, size })))]
    for (const facts of papers) expect((await paperRead(facts)).pages.length, `${facts.kind} ${facts.size}`).toBe(1)
  })
})

describe('long data', () => {
  const long = 'Siti Nurhaliza Kusumawardhani binti Haji Abdurrahman Wahid '.repeat(6).slice(0, 300).trim()
  const unbroken = 'W'.repeat(300)
  const overlong = slipsAndPermits.map((facts): PaperFacts => (facts.kind === 'register-page' ? { ...facts, rows: facts.rows.slice(0, 3).map((row) => ({ ...row, name: long, address: unbroken, remarks: unbroken })) } : 'applicant' in facts ? { ...facts, registerNumber: unbroken.slice(0, 60), applicant: { ...facts.applicant, name: long, address: unbroken } } : facts))

  test.each(overlong)('names of 300 letters and words without a space stay on the $kind', async (facts) => {
    const format = pageFormat(facts)
    const { pages } = await readPdf(await render(facts))
    for (const page of pages) {
      for (const piece of page.pieces) {
        expect(piece.left, piece.text).toBeGreaterThanOrEqual(format.margins[0] - 1)
        expect(piece.right, piece.text).toBeLessThanOrEqual(format.width - format.margins[2] + 1)
        expect(piece.bottom, piece.text).toBeLessThanOrEqual(format.height)
      }
    }
    const letters = pages.flatMap((page) => page.pieces).map((piece) => piece.text).join('').replaceAll(/\s/g, '')
    expect(letters).toContain(long.replaceAll(' ', '').slice(0, 40))
    expect(letters.split('W').length - 1).toBeGreaterThanOrEqual(facts.kind === 'dispatch-slip' ? 60 : 300)
  })

  test.each([receiptFacts, returnSlipFacts, dispatchFacts])('a name without a space stays under its signature on the $kind, and the officer’s beside it', async (facts) => {
    const format = pageFormat(facts)
    const { pages } = await readPdf(await render({ ...facts, applicant: { ...facts.applicant, name: unbroken }, ...(facts.kind === 'dispatch-slip' ? { recipient: unbroken } : {}) }))
    const pieces = pages.flatMap((page) => page.pieces)
    for (const piece of pieces) expect(piece.right, piece.text).toBeLessThanOrEqual(format.width - format.margins[2] + 1)
    expect(pieces.some((piece) => piece.text.includes(facts.officerName) && piece.left > format.width / 2)).toBe(true)
  })

  test.each(['A4', 'F4', 'A5'] as const)('a permit of several pages on %s carries its last condition to the signature', async (size) => {
    const { pages } = await readPdf(await render({ ...permitFacts, size, legalBasis: Array.from({ length: 14 }, () => permitFacts.legalBasis[2] ?? ''), applicant: { ...permitFacts.applicant, address: long } }))
    expect(pages.length).toBeGreaterThan(1)
    const signed = pages.find((page) => page.text.includes('Ditetapkan di'))
    expect(signed?.text).toContain('5. Izin ini dicabut')
  })

  test('a register of a long search still has its page and their number in one line', async () => {
    const { pages } = await readPdf(await render({ ...registerFacts, scope: long }))
    for (const [index, page] of pages.entries()) expect(page.text).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    expect(pages[0]?.text.replaceAll('\n', ' ')).toContain(long.slice(0, 60))
  })

  test('sixty requirements flow over pages, each with the heading, none lost', async () => {
    const checklist = Array.from({ length: 60 }, (_, index) => checked(`Persyaratan ke-${index + 1}`, 'fits'))
    const { pages, text } = await readPdf(await render({ ...receiptFacts, checklist }))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.filter(({ text: lines }) => lines.includes('Persyaratan ke-'))) expect(page.text).toContain('No. Persyaratan Hasil pemeriksaan')
    for (const { name } of checklist) expect(text).toMatch(new RegExp(`${name} ADA`))
    expect(pages.map((page) => page.text.match(/Halaman \d+ dari \d+/)?.[0])).toEqual(pages.map((_, index) => `Halaman ${index + 1} dari ${pages.length}`))
  })

  test('every page of the register repeats its headings', async () => {
    const { pages } = await paperRead(registerFacts)
    expect(pages.length).toBe(3)
    for (const page of pages) expect(page.text).toContain('Nomor register')
  })
})

describe('the file', () => {
  test.each(everyPaper)('of the $kind is the same bytes for the same facts', async (facts) => {
    expect(Buffer.from(await drawnPaper(facts)).equals(Buffer.from(await render(structuredClone(facts))))).toBe(true)
  })

  test.each(everyPaper)('of the $kind has a title, its language, and its fonts inside', async (facts) => {
    const bytes = await drawnPaper(facts)
    const { title, language, marked } = await paperRead(facts)
    expect([title === '', language, marked]).toEqual([false, 'id-ID', true])
    const { names, embedded } = fontsOf(bytes)
    expect(names).toEqual(LETTERS.has(facts.kind) ? ['BZZZZZ+Tinos-Regular', 'CZZZZZ+Tinos-Bold'] : ['BZZZZZ+Arimo-Regular', 'CZZZZZ+Arimo-Bold'])
    expect(embedded).toBe(names.length)
  })
})

describe('what tells copies and samples from originals', () => {
  test('a reprint says which copy it is, on every page', async () => {
    const { pages } = await readPdf(await render({ ...registerFacts, copy: 2 }))
    for (const page of pages) expect(page.text).toContain('SALINAN ke-2')
    expect((await paperRead(registerFacts)).text).not.toContain('SALINAN')
  })

  test.each(everyPaper)('the sample office writes CONTOH across every page of the $kind', async (facts) => {
    const { pages } = await readPdf(await render({ ...facts, sample: true }))
    for (const page of pages) expect(page.text).toContain('CONTOH')
    expect((await paperRead(facts)).text).not.toContain('CONTOH')
  })

  test('a letter of one page has no foot, one of two counts them', async () => {
    expect((await paperRead(permitFacts)).text).not.toContain('Halaman')
    const { text } = await readPdf(await render({ ...permitFacts, legalBasis: Array.from({ length: 30 }, (_, index) => `Peraturan Wali Kota Nomor ${index + 1};`) }))
    expect(text).toContain('Halaman 1 dari 2')
  })
})

test('the photograph has the room the SOPs ask for, four by six centimetres; a file that is signed electronically has none', () => {
  const foot = (signatureMode: 'wet' | 'electronic') => JSON.stringify(permitFoot({ ...permitFacts, signatureMode }, pageFormat(permitFacts), true))
  expect(foot('wet')).toContain(`"w":${mm(40)},"h":${mm(60)}`)
  expect(foot('electronic')).not.toContain('Pas foto')
})
