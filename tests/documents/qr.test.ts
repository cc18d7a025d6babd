import { expect, test } from 'vitest'
import { renderPaper } from '#documents/render-paper.ts'
import { readCodes } from './read-codes.ts'
import { drawPage } from './read-pdf.ts'
import { controlFacts, dispositionFacts, refusalFacts } from './sample-letters.ts'
import { blankFacts, dispatchFacts, permitFacts, receiptFacts, returnSlipFacts } from './sample-facts.ts'

const scanned = async (facts: Parameters<typeof renderPaper>[0]) => readCodes(await drawPage(await renderPaper(facts, { emblem: null }), 1, 2.5))

test.each([receiptFacts, { ...receiptFacts, size: 'A4' as const, sample: true }, returnSlipFacts, dispatchFacts, blankFacts, dispositionFacts, controlFacts])('the scanner reads the dossier from the printed $kind, $size', async (facts) => {
  expect(await scanned(facts)).toEqual([facts.code])
})

test('what leaves the office signed carries no code that could pass for an electronic signature', async () => {
  for (const facts of [permitFacts, { ...permitFacts, signatureMode: 'electronic' as const }, refusalFacts]) expect(await scanned(facts)).toEqual([])
})
