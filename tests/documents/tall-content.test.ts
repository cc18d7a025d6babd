import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '#documents/facts.ts'
import { pageFormat } from '#documents/page-format.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { emblemPng } from './emblem.ts'
import { readPdf } from './read-pdf.ts'
import { blankFacts, permitFacts, registerFacts, registerRow, returnSlipFacts } from './sample-facts.ts'
import { assignmentFacts, checklistFacts, controlFacts, dispositionFacts, letters, minutesFacts, recommendationFacts, refusalFacts, requestFacts, sheets, yulia } from './sample-letters.ts'

const read = async (facts: PaperFacts) => readPdf(await renderPaper(facts, { emblem: emblemPng() }))
const name = 'Siti Nurhaliza Kusumawardhani binti Haji Abdurrahman Wahid '.repeat(4).slice(0, 200).trim()
const address = 'Jalan Haji Abdurrahman Wahid Gang Melati '.repeat(10).slice(0, 400).trim()
const words = (count: number): string => Array.from({ length: count }, (_, index) => `kata${index}`).join(' ')
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `baris${index}`).join('\n')

/** The facts with every free text replaced; what a program reads stays. */
function filled<Facts>(facts: Facts, text: () => string): Facts {
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return CODED.has(key) || /^\d{4}-\d{2}-/.test(value) ? value : text()
    if (Array.isArray(value)) return value.map((one) => fill(one, key))
    return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, name)])) : value
  }
  return fill(facts, '') as Facts
}
const CODED: ReadonlySet<string> = new Set(['kind', 'size', 'letter', 'form', 'decision', 'mode', 'nature', 'timeZone', 'risk', 'source', 'applicationKind', 'strExpiry', 'signatureMode', 'emblem', 'code'])

/** Everything inside the margins, no line upon another, every page numbered. */
function expectOnPaper({ pages }: Awaited<ReturnType<typeof read>>, facts: PaperFacts): void {
  const format = pageFormat(facts)
  for (const { pieces } of pages) {
    for (const piece of pieces) {
      expect(piece.left, piece.text).toBeGreaterThanOrEqual(format.margins[0] - 1)
      expect(piece.right, piece.text).toBeLessThanOrEqual(format.width - format.margins[2] + 1)
      expect(piece.bottom, piece.text).toBeLessThanOrEqual(format.height)
    }
    for (const [index, one] of pieces.entries()) {
      const over = pieces.slice(index + 1).find((other) => other.left < one.right - 1 && one.left < other.right - 1 && other.top < one.bottom - 2.5 && one.top < other.bottom - 2.5)
      expect(over?.text, `over "${one.text}"`).toBeUndefined()
    }
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

describe('a name of 200 letters and an address of 400', () => {
  test.each<PaperFacts>([...letters, ...sheets, permitFacts, { ...permitFacts, signatureMode: 'electronic', initials: [] }])('stay on the $kind, and nothing is pushed off', async (facts) => {
    if (!('applicant' in facts)) return
    const long = { ...facts, applicant: { ...facts.applicant, name, address } } as PaperFacts
    const pdf = await read(long)
    expectOnPaper(pdf, long)
    expect(squeezed(pdf.text)).toContain(squeezed(name))
  })

  test.each<PaperFacts>([...letters, ...sheets, permitFacts])('without a blank in them neither, nor any other text of the $kind', async (facts) => {
    const long = { ...filled(facts, () => 'W'.repeat(160)), office: facts.office }
    const pdf = await read(long)
    expectOnPaper(pdf, long)
    expect(pdf.text.split('W').length - 1).toBeGreaterThanOrEqual(320)
  })
})

test.each<PaperFacts>([...letters, ...sheets, permitFacts, blankFacts])('the $kind of nothing but empty texts is drawn all the same', async (facts) => {
  expect((await read(filled(facts, () => ''))).pages.length).toBeGreaterThan(0)
})

describe('empty optional fields leave no label without a value', () => {
  test.each(letters)('on the $kind', async (facts) => {
    const bare = { ...facts, registerNumber: '', legalBasis: [], initials: [], signed: [], signature: null, applicant: { ...facts.applicant, nik: '', address: '', phone: '' }, office: { ...facts.office, phone: '', email: '', site: '', head: { name: 'Sri Hartati', title: 'Kepala Dinas', rank: '', nip: '' } } } as const
    const { text } = await read({ ...bare, signer: bare.office.head })
    expect(text).not.toMatch(/ :\s*$/m)
    expect(text).not.toContain('NIP. \n')
    expect(text).not.toContain('nomor register ')
  })
})

test('sixty findings and twelve examiners: every one on paper, headings on every page of the table, each with room to sign', async () => {
  const examiners = Array.from({ length: 12 }, (_, index) => ({ ...yulia, name: `Ke${index + 1}, ${index % 3 === 0 ? name.slice(0, 140) : ''}`.trim() }))
  const findings = Array.from({ length: 60 }, (_, index) => ({ name: `Persyaratan ke-${index + 1}`, fits: index % 3 === 0 ? null : index % 2 === 0, note: index % 7 === 0 ? words(30) : '' }))
  const facts = { ...minutesFacts, signed: [], content: { ...minutesFacts.content, examiners, findings } } as PaperFacts
  const pdf = await read(facts)
  expectOnPaper(pdf, facts)
  for (const { name: requirement } of findings) expect(pdf.text).toMatch(new RegExp(`${requirement}\\b`))
  for (const page of pdf.pages.filter(({ text }) => text.includes('Persyaratan ke-'))) expect(page.text).toMatch(/Persyaratan Sesuai/)
  expect(pdf.text.match(/\.{40,}/g)).toHaveLength(12)
  for (let no = 1; no <= 12; no++) expect(pdf.text.match(new RegExp(`\\bKe${no},`, 'g')), `in the table and under the line of examiner ${no}`).toHaveLength(2)
})

describe('what is taller than a page breaks, and is not lost', () => {
  const tall: readonly (readonly [string, PaperFacts])[] = [
    ['a reason of refusal', { ...refusalFacts, content: { ...refusalFacts.content, reasons: [{ requirement: '', reason: lines(160) }] } } as PaperFacts],
    ['copies', { ...refusalFacts, content: { ...refusalFacts.content, copiesTo: Array.from({ length: 12 }, (_, index) => `${words(24)} ${index}`) } } as PaperFacts],
    ['a visit and a note', { ...minutesFacts, content: { ...minutesFacts.content, visit: { date: '2026-11-17', place: '', assignment: '', result: lines(150) }, note: lines(150) } } as PaperFacts],
    ['considerations', { ...recommendationFacts, content: { ...recommendationFacts.content, considerations: lines(200), conditions: lines(200) } } as PaperFacts],
    ['a purpose', { ...requestFacts, content: { ...requestFacts.content, purpose: lines(200) } } as PaperFacts],
    ['an assignment', { ...assignmentFacts, content: { ...assignmentFacts.content, purpose: lines(200) } } as PaperFacts],
    ['a finding', { ...checklistFacts, content: { ...checklistFacts.content, findings: [{ name: 'Satu', fits: false, note: lines(150) }] } } as PaperFacts],
    ['a disposition', { ...dispositionFacts, dispositions: dispositionFacts.dispositions.map((one) => ({ ...one, instruction: words(250) })) }],
    ['an activity', { ...controlFacts, steps: controlFacts.steps.map((step, index) => (index === 3 ? { ...step, activity: lines(150) } : step)) }],
    ['what is missing on a return slip', { ...returnSlipFacts, missing: [{ name: words(100), note: lines(120) }] }],
  ]

  test('a row of the register, and every other row stands once', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => registerRow(index + 1, { remarks: index === 41 ? words(500) : '' }))
    const { text } = await read({ ...registerFacts, rows })
    expect(text.match(/kata\d+/g)).toHaveLength(500)
    expect([...text.matchAll(/^(\d+) 0\d{3}\/SIKRO/gm)].map(([, no]) => Number(no))).toEqual(rows.map((row) => row.no))
  })

  test.each(tall)('%s', async (_, facts) => {
    const pdf = await read(facts)
    expectOnPaper(pdf, facts)
    const printed = new Set(pdf.text.split(/\s+/).map((word) => word.replace(/[.;,]$/, '')))
    const said = JSON.stringify(facts).match(/(kata|baris)\d+/g) ?? []
    expect(said.filter((word) => !printed.has(word))).toEqual([])
  })
})
