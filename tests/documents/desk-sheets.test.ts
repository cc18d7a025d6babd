import { describe, expect, test } from 'vitest'
import type { PaperFacts } from '#documents/facts.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { paperRead } from './drawn-paper.ts'
import { emblemPng } from './emblem.ts'
import { readPdf, structureOf, type StructureNode } from './read-pdf.ts'
import { controlFacts, dispositionFacts } from './sample-letters.ts'

const render = (facts: PaperFacts) => renderPaper(facts, { emblem: emblemPng() })
const pagesOf = async (facts: PaperFacts) => (await paperRead(facts)).pages
const textOf = async (facts: PaperFacts) => (await pagesOf(facts)).map((page) => page.text).join('\n')

describe('each sheet says, line by line, what it said when it was looked at', () => {
  test.each([
    ['disposition-sheet-a5', dispositionFacts],
    ['control-sheet-a4', controlFacts],
  ] as const)('%s', async (name, facts) => {
    await expect(`${await textOf(facts)}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
  })
})

describe('the disposition sheet', () => {
  const chosen = async (facts: typeof dispositionFacts) => {
    const found: string[] = []
    const walk = (node: StructureNode): void => node.children.forEach((child) => 'role' in child && (child.role === 'Figure' && found.push(child.alt ?? ''), walk(child)))
    walk(await structureOf(await render(facts), 1))
    return found.filter((alt) => alt.includes('ipilih')).map((alt) => alt === 'Dipilih')
  }
  const [first, second] = dispositionFacts.dispositions

  test('ticks the most urgent nature of its dispositions, and secret beside it', async () => {
    expect(await chosen(dispositionFacts)).toEqual([false, true, false, false])
    expect(await chosen({ ...dispositionFacts, dispositions: [first, second].flatMap((one) => (one ? [{ ...one, nature: one === first ? 'secret' : 'ordinary' }] : [])) })).toEqual([true, false, false, true])
  })

  test('before the first is boxes and rows for the pen', async () => {
    expect(await chosen({ ...dispositionFacts, dispositions: [] })).toEqual([false, false, false, false])
    expect(await pagesOf({ ...dispositionFacts, dispositions: [] })).toHaveLength(1)
  })

  test('says who is done, and until when', async () => {
    const text = (await textOf(dispositionFacts)).replaceAll('\n', ' ')
    expect(text).toContain('25/03/2026')
    expect(await textOf(dispositionFacts)).toContain('Nurul Aini, selesai')
    expect(text).not.toContain('Bambang Sutrisno, selesai')
  })

  test.each(['A5', 'A4', 'F4'] as const)('is one sheet on %s', async (size) => {
    for (const dispositions of [dispositionFacts.dispositions, []]) expect(await pagesOf({ ...dispositionFacts, size, dispositions })).toHaveLength(1)
  })
})

describe('the control sheet', () => {
  test.each(['A4', 'F4'] as const)('of the longest SOP is one sheet on %s', async (size) => {
    expect(await pagesOf({ ...controlFacts, size })).toHaveLength(1)
  })

  test('of more rows than a sheet holds repeats its headings, and loses no row', async () => {
    const steps = [...controlFacts.steps, ...controlFacts.steps.map((step, index) => ({ ...step, no: String(index + 30), activity: `Langkah lain ${index + 30}` }))]
    const pages = await pagesOf({ ...controlFacts, steps })
    expect(pages.length).toBe(2)
    for (const page of pages) expect(page.text).toContain('No. Kegiatan Pelaksana Waktu Nama Tanggal/jam Paraf')
    for (let no = 30; no < 54; no++) expect(pages.map((page) => page.text).join('\n')).toContain(`Langkah lain ${no}`)
  })

  test('says who did a step and when, on the office’s wall', async () => {
    expect(await textOf(controlFacts)).toMatch(/1 Penyampaian permohonan Pemohon 1 Jam Budi Santoso 17\/03\/2026 10\.42/)
  })

  test('explains its signs only where they stand', async () => {
    expect(await textOf(controlFacts)).toContain('* pelaksana menurut pembacaan kantor')
    const text = await textOf({ ...controlFacts, steps: controlFacts.steps.slice(0, 8) })
    expect(text).not.toContain('pembacaan kantor')
    expect(text).not.toContain('langkah kantor')
  })

  test('promises a day, or estimates it, or says nothing', async () => {
    expect(await textOf(controlFacts)).toContain('Dijanjikan selesai : Kamis, 26 Maret 2026')
    expect(await textOf({ ...controlFacts, promise: controlFacts.promise && { ...controlFacts.promise, source: 'estimate' } })).toContain('Perkiraan selesai : Kamis, 26 Maret 2026')
    expect(await textOf({ ...controlFacts, promise: null })).not.toContain('selesai :')
  })
})

test('Dairi’s rows, all of them done, are one sheet of A4: a date and its time stand in one line', async () => {
  const done = { name: 'Siti Rahmawati', at: '2026-04-20T03:28:00.000Z' as IsoInstant }
  const { pages, text } = await readPdf(await renderPaper({ ...controlFacts, steps: controlFacts.steps.filter(({ no }) => no !== '').map((step) => ({ ...step, done })) }, { emblem: null }))
  expect(pages).toHaveLength(1)
  expect(text.match(/20\/04\/2026 10\.28/g)).toHaveLength(23)
})
