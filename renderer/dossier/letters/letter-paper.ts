import type { DossierView } from '../view.ts'
import type { Letter } from './of-letter.ts'

type Paper = DossierView['papers'][number]

/** The paper a letter is printed as, as it stands now. */
export function paperKindOf({ letter, number, asked }: Pick<Letter, 'letter' | 'number' | 'asked'>): Paper['kind'] {
  const open = number === null && asked === null
  if (letter === 'permit') return open ? 'blank' : 'permit'
  if (letter === 'refusal-letter') return open ? 'refusal-draft' : 'refusal-letter'
  return letter
}

export type LetterPrint = { readonly do: 'issue'; readonly kind: Paper['kind'] } | { readonly do: 'show'; readonly paper: Paper }

/** How a letter is looked at: printed for the first time since it was written or corrected, or the paper that was; null while there is nothing to print. */
export function printOf(letter: Letter, { printable, papers }: Pick<DossierView, 'printable' | 'papers'>): LetterPrint | null {
  const kind = paperKindOf(letter)
  const now = printable.find((one) => one.kind === kind)
  const paper = papers.findLast((one) => one.kind === kind)
  if (now !== undefined && (now.issued === 0 || paper === undefined)) return { do: 'issue', kind }
  return paper === undefined ? null : { do: 'show', paper }
}
