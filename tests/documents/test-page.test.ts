import { expect, test } from 'vitest'
import type { TestPageFacts } from '#documents/facts.ts'
import { renderReported } from '#documents/render-paper.ts'
import { readCodes } from './read-codes.ts'
import { drawPage, readPdf, structureOf } from './read-pdf.ts'
import { common } from './sample-facts.ts'

const sheet = (size: TestPageFacts['size'], landscape = false): TestPageFacts => ({ ...common, kind: 'test-page', sheet: 'Resi dan tanda terima', size, landscape })
const rendered = (facts: TestPageFacts) => renderReported(facts, { emblem: null })

test.each([['A5', false, '148 × 210'], ['F4', false, '215 × 330'], ['A4', true, '297 × 210']] as const)('the test page is one sheet of %s (across: %s), and says its own size', async (size, landscape, millimetres) => {
  const { bytes, missing } = await rendered(sheet(size, landscape))
  expect(missing).toEqual([])
  const { pages } = await readPdf(bytes)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.text).toContain(`halaman ini ${millimetres} mm`)
  expect(pages[0]?.text).toContain('Halaman 1 dari 1')
})

test('its code is read by a scanner', async () => {
  const { bytes } = await rendered(sheet('A5'))
  expect(await readCodes(await drawPage(bytes, 1, 2.5))).toEqual(['LKT1:UJI-CETAK'])
})

test('a screen reader finds its heading', async () => {
  expect(JSON.stringify(await structureOf((await rendered(sheet('A5'))).bytes, 1))).toContain('"H1"')
})
