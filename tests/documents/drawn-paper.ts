import type { PaperFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { emblemPng } from './emblem.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

const drawn = new WeakMap<PaperFacts, Promise<Uint8Array>>()
const read = new WeakMap<PaperFacts, Promise<ReadPdf>>()

/** The paper with the invented coat of arms: drawn once for all tests that only read it. The same facts give the same bytes, as a test of the sheets says. */
export function drawnPaper(facts: PaperFacts): Promise<Uint8Array> {
  const bytes = drawn.get(facts) ?? renderPaper(facts, { emblem: emblemPng() })
  drawn.set(facts, bytes)
  return bytes
}

/** What stands on it, read back once. */
export function paperRead(facts: PaperFacts): Promise<ReadPdf> {
  const pdf = read.get(facts) ?? drawnPaper(facts).then(readPdf)
  read.set(facts, pdf)
  return pdf
}
