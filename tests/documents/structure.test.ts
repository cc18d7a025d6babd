import { describe, expect, test } from 'vitest'
import { renderPaper } from '#documents/render-paper.ts'
import { emblemPng } from './emblem.ts'
import { structureOf, type StructureNode } from './read-pdf.ts'
import { letters, minutesFacts, sheets } from './sample-letters.ts'
import { checked, receiptFacts, registerFacts, returnSlipFacts } from './sample-facts.ts'

type Child = StructureNode['children'][number]
const isNode = (child: Child): child is StructureNode => 'role' in child
/** Elements with something of this page in them. */
const below = (node: StructureNode): readonly StructureNode[] => node.children.filter(isNode).filter(holdsContent).flatMap((child) => [child, ...below(child)])
const holdsContent = (node: StructureNode): boolean => node.children.some((child) => !isNode(child) || holdsContent(child))
const count = (nodes: readonly StructureNode[], role: string): number => nodes.filter((node) => node.role === role).length

describe('what a screen reader finds', () => {
  test('on the receipt: one heading, the figures with words, the checklist as a table with a heading row', async () => {
    const nodes = below(await structureOf(await renderPaper({ ...receiptFacts, sample: true, copy: 1 }, { emblem: emblemPng() }), 1))
    expect(count(nodes, 'H1')).toBe(1)
    expect(nodes.filter((node) => node.role === 'Figure').map((node) => node.alt)).toEqual(['Lambang daerah', 'Kode QR berkas'])
    expect([count(nodes, 'Table'), count(nodes, 'TR'), count(nodes, 'TH'), count(nodes, 'TD')]).toEqual([1, receiptFacts.checklist.length + 1, 3, receiptFacts.checklist.length * 3])
  })

  test.each([...letters, ...sheets])('on the $kind: one heading, and every word in some element', async (facts) => {
    const bytes = await renderPaper(facts, { emblem: emblemPng() })
    const nodes = below(await structureOf(bytes, 1))
    expect(count(nodes, 'H1')).toBe(1)
    expect(count(nodes, 'P')).toBeGreaterThan(3)
  })

  test('on the minutes: each tick says which column it stands in, row by row', async () => {
    const nodes = below(await structureOf(await renderPaper(minutesFacts, { emblem: null }), 1))
    const ticks = nodes.filter((node) => node.role === 'TR').map((row) => below(row).filter((node) => node.role === 'Figure').map((node) => node.alt))
    expect(ticks.filter((row) => row.length > 0)).toEqual([['Sesuai'], ['Sesuai'], ['Tidak sesuai']])
    expect(count(nodes, 'Table')).toBe(2)
  })

  test('on the return slip: the next steps as a list with its numbers', async () => {
    const nodes = below(await structureOf(await renderPaper(returnSlipFacts, { emblem: null }), 1))
    expect([count(nodes, 'L'), count(nodes, 'LI'), count(nodes, 'LBody'), count(nodes, 'Lbl')]).toEqual([1, 3, 3, 3])
  })

  test('on the second page: the heading row is not read again, the rows go on', async () => {
    const checklist = Array.from({ length: 60 }, (_, index) => checked(`Persyaratan ke-${index + 1}`, 'fits'))
    const nodes = below(await structureOf(await renderPaper({ ...receiptFacts, checklist }, { emblem: null }), 2))
    expect(count(nodes, 'TH')).toBe(0)
    expect(count(nodes, 'TD')).toBeGreaterThan(30)
  })

  test('every cell of the register is in the table', async () => {
    const bytes = await renderPaper(registerFacts, { emblem: null })
    const cells = await Promise.all([1, 2, 3].map(async (page) => count(below(await structureOf(bytes, page)), 'TD')))
    expect(cells.reduce((sum, on) => sum + on, 0)).toBe(registerFacts.rows.length * 17)
  })
})
