import type { LetterFacts } from '../facts.ts'
import { letterhead } from '../letterhead.ts'
import type { PaperMaker } from '../paper-definition.ts'
import { slipTitle } from '../slip-title.ts'

/** A letter with a content of its own, in the form its kind is written in. */
export const letter: PaperMaker<LetterFacts> = (facts, format, emblem) => ({
  family: 'Tinos',
  title: `${facts.letterName} ${facts.number}`.trim(),
  foot: null,
  content: [letterhead(facts.office, format, emblem), slipTitle(facts.letterName.toUpperCase(), facts.number, format)],
})
