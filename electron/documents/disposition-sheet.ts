import type { DispositionSheetFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PaperMaker } from './paper-definition.ts'
import { slipTitle } from './slip-title.ts'

export const dispositionSheet: PaperMaker<DispositionSheetFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Lembar disposisi ${facts.registerNumber}`.trim(),
  foot: `Lembar disposisi ${facts.registerNumber}`.trim(),
  content: [letterhead(facts.office, format, emblem), slipTitle('LEMBAR DISPOSISI', facts.registerNumber, format)],
})
