import type { ControlSheetFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PaperMaker } from './paper-definition.ts'
import { slipTitle } from './slip-title.ts'

export const controlSheet: PaperMaker<ControlSheetFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: `Lembar kendali ${facts.registerNumber}`.trim(),
  foot: `Lembar kendali ${facts.registerNumber}`.trim(),
  content: [letterhead(facts.office, format, emblem), slipTitle('LEMBAR KENDALI', facts.registerNumber, format)],
})
